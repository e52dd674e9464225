import * as fc from 'fast-check';
import { awake } from './awake.ts';

export * from 'fast-check';

/** What a property that doesn't say goes through. */
const USUAL = 100;

/**
 * In the place of fast-check: each property goes through a tenth of its inputs, 100 at least, and the same each
 * time, so that a mutant's fate doesn't depend on luck. The first failure is enough.
 */
function assert<Ts>(property: fc.IRawProperty<Ts>, parameters?: fc.Parameters<Ts>) {
  const runs = parameters?.numRuns ?? USUAL;
  return fc.assert(property, {
    ...parameters,
    numRuns: awake.fewerRuns ? Math.min(runs, Math.max(USUAL, Math.ceil(runs / 10))) : runs,
    seed: 1,
    endOnFailure: true,
  });
}

export default { ...fc, assert };

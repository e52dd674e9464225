import * as fc from 'fast-check';
import { awake } from './awake.ts';

export * from 'fast-check';

/** How many inputs a property tries by default. */
const USUAL = 100;

/**
 * Replaces fast-check: each property tries a tenth of its inputs, but at least 100, and always the same ones, so that
 * a mutant's result doesn't depend on luck. The first failure is enough.
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

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { mutantsOf, mutated } from './mutants.ts';

/** Which mutant the tests run with: `FILE#INDEX`, of `mutantsOf` that file. */
const ASKED = process.env.MUTANT ?? '';

/** Gives the tests one file with one change; what `scripts/mutate.mjs` runs them with. */
export const mutate: Plugin = {
  name: 'mutate',
  enforce: 'pre',
  load(id) {
    const [file = '', index = ''] = ASKED.split('#');
    if (file === '' || id.split('?')[0] !== file) return null;
    const code = readFileSync(file, 'utf8');
    const mutant = mutantsOf(code)[Number(index)];
    return mutant === undefined ? null : mutated(code, mutant);
  },
};

const BRACKETS = '/bracketPairsTextModelPart/bracketPairsImpl.js';
const LIMIT = '50_000 * /* average column count */ 100';
/** In characters. */
const LONGEST = '200_000';

/**
 * A Vite plugin. To highlight the bracket that belongs to the one next to the caret, Monaco reads the brackets of the
 * whole text into a tree, in one task after a large paste, and updates the tree with each key. It only does without for
 * texts of more than 5 million characters: there it searches from the caret, for at most 20 ms. With this plugin it
 * does so in every long text. If Monaco no longer has the limit, the build fails.
 */
export function limitMonacoBrackets() {
  return {
    name: 'limit-monaco-brackets',
    transform(code, id) {
      if (!id.endsWith(BRACKETS)) return null;
      if (!code.includes(LIMIT))
        throw new Error(`${BRACKETS} has changed: see scripts/limit-monaco-brackets.mjs.`);
      return { code: code.replace(LIMIT, LONGEST), map: null };
    },
  };
}

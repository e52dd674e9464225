/** Each module, what it has, and what it gets instead. */
const LIMITS = [
  // In characters. Longer texts get no tree of their brackets.
  ['/bracketPairsTextModelPart/bracketPairsImpl.js', '50_000 * /* average column count */ 100', '200_000'],
  // In milliseconds, for each search.
  ['/bracketMatching/browser/bracketMatching.js', '20 /* give at most 20ms to compute */', '5'],
];

/**
 * A Vite plugin. To highlight the bracket that belongs to the one next to the caret, Monaco reads the brackets of the
 * whole text into a tree, in one task after a large paste, and updates the tree with each key. It only does without for
 * texts of more than 5 million characters: there it searches from the caret, for at most 20 ms. With this plugin it
 * does so in every long text, for at most 5 ms. If Monaco no longer has the limits, the build fails.
 */
export function limitMonacoBrackets() {
  return {
    name: 'limit-monaco-brackets',
    transform(code, id) {
      const limit = LIMITS.find(([module]) => id.endsWith(module));
      if (limit === undefined) return null;
      const [module, from, to] = limit;
      if (!code.includes(from))
        throw new Error(`${module} has changed: see scripts/limit-monaco-brackets.mjs.`);
      return { code: code.replaceAll(from, to), map: null };
    },
  };
}

const CLIENT = '/react-dom/cjs/react-dom-client.production.js';
const KEPT_TIME = 'globalMostRecentFallbackTime = now()';
const NEVER_RECENT = 'globalMostRecentFallbackTime = -300';

/**
 * A Vite plugin. React holds back what a `Suspense` has waited for until 300 ms after its fallback appeared, so that
 * pages of many loading parts settle in fewer steps. Here a part's fallback keeps the part's place, so nothing settles:
 * each dialog and view would only open a third of a second late the first time, and everything that comes right after
 * the first paint too. A React that no longer has the line fails the build.
 */
export function revealAtOnce() {
  return {
    name: 'reveal-at-once',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith(CLIENT)) return null;
      if (code.split(KEPT_TIME).length !== 2)
        throw new Error('React DOM has changed: see scripts/reveal-at-once.mjs.');
      return { code: code.replace(KEPT_TIME, NEVER_RECENT), map: null };
    },
  };
}

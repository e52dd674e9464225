const CLIENT = '/react-dom/cjs/react-dom-client.production.js';
const KEPT_TIME = 'globalMostRecentFallbackTime = now()';
const NEVER_RECENT = 'globalMostRecentFallbackTime = -300';

/**
 * A Vite plugin. React delays the content of a `Suspense` until 300 ms after its fallback appeared, so that pages
 * with many loading parts settle in fewer steps. Here, a fallback already takes up its part's place, so nothing has
 * to settle. The delay would only make each dialog and view open a third of a second late the first time, and
 * everything right after the first paint too. If React no longer has the line, the build fails.
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

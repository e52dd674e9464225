/**
 * The oldest versions that the playground is built for and checked against. Each has a reason: Chrome and Edge 120
 * and Safari 17.4 have `URL.canParse` and `checkVisibility`, and Firefox 136 can edit plain text in place.
 * `public/early.js` checks for those three, and names the versions if one is missing.
 */
export const OLDEST_BROWSERS = {
  chrome: '120',
  edge: '120',
  firefox: '136',
  safari: '17.4',
  ios: '17.4',
};

/** The oldest versions as Vite's build targets. */
export const BUILD_TARGETS = Object.entries(OLDEST_BROWSERS).map(([name, version]) => `${name}${version}`);

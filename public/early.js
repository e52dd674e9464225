// Runs before the first paint, in browsers of any age: a classic script, in the JavaScript of 2015.
(() => {
  const page = document.documentElement;

  // A dark page never flashes light.
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('card-playground.preferences')).appTheme;
  } catch (_error) {
    // Nothing kept, or nothing readable: the system decides.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  page.setAttribute('data-theme', theme);

  // Each came with an oldest version in scripts/oldest-browsers.mjs: Chrome's, Safari's and Firefox's.
  let isRecent = URL.canParse && page.checkVisibility;
  try {
    document.createElement('b').contentEditable = 'plaintext-only';
  } catch (_error) {
    isRecent = false;
  }
  if (isRecent) return;
  const script = document.createElement('script');
  script.src = '/old-browser.js';
  document.head.appendChild(script);
})();

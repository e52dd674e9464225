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
  // The app may show nothing at all here, or only a part.
  document.addEventListener('DOMContentLoaded', () => {
    const sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.style.cssText =
      'margin:0;padding:16px;font:16px/1.5 sans-serif;color:#3d2600;background:#fef1da';
    sentence.textContent =
      'This browser is too old for Card Playground. Update it, or use Chrome or Edge 120, Firefox 136, Safari 17.4, or later.';
    document.body.insertBefore(sentence, document.body.firstChild);
  });
})();

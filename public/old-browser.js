// Fetched by /early.js where the browser is too old for the app, which may then show nothing at all.
(() => {
  const say = () => {
    const sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.style.cssText =
      'margin:0;padding:16px;font:16px/1.5 sans-serif;color:#3d2600;background:#fef1da;border-bottom:1px solid #f5d9ab';
    sentence.textContent =
      'This browser is too old for Card Playground. Update it, or open this page in Chrome or Edge 120, Firefox 136, Safari 17.4, or a later version of them.';
    document.body.insertBefore(sentence, document.body.firstChild);
  };
  if (document.body) say();
  else document.addEventListener('DOMContentLoaded', say);
})();

// Runs before the first paint, so that a dark page never flashes light. A classic script, because modules wait.
(() => {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('card-playground.preferences')).appTheme;
  } catch {
    // Nothing kept, or nothing readable: the system decides.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
})();

import type { AppTheme } from '../state/view-preferences.ts';

export type ShownTheme = 'light' | 'dark';

let dark: MediaQueryList | null = null;

/** Created once: a new query for each call costs half a millisecond. */
function darkSystem(): MediaQueryList {
  dark ??= matchMedia('(prefers-color-scheme: dark)');
  return dark;
}

export function shownTheme(theme: AppTheme): ShownTheme {
  if (theme !== 'system') return theme;
  return darkSystem().matches ? 'dark' : 'light';
}

/** `public/early.js` does the same before the first paint; this keeps it up to date afterwards. */
export function showTheme(theme: ShownTheme): void {
  document.documentElement.dataset.theme = theme;
}

export function onSystemTheme(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

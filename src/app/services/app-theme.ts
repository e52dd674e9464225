import { useEffect, useSyncExternalStore } from 'react';
import { onSystemTheme, type ShownTheme, shownTheme, showTheme } from '../../platform/theme.ts';
import { usePlayground } from './playground-context.ts';

/** The theme in effect. */
export function useAppTheme(): ShownTheme {
  const chosen = usePlayground((state) => state.view.appTheme);
  return useSyncExternalStore(onSystemTheme, () => shownTheme(chosen));
}

/** Puts the theme in effect on the page. */
export function useThemeOnPage(): void {
  const theme = useAppTheme();
  useEffect(() => showTheme(theme), [theme]);
}

import { useEffect, useSyncExternalStore } from 'react';
import { onSystemTheme, type ShownTheme, shownTheme, showTheme } from '../platform/theme.ts';
import { usePlayground } from './services/playground-context.ts';

/** The theme in effect; it is on the page by the time what asks for it is drawn. */
export function useAppTheme(): ShownTheme {
  const chosen = usePlayground((state) => state.view.appTheme);
  const theme = useSyncExternalStore(onSystemTheme, () => shownTheme(chosen));
  useEffect(() => showTheme(theme), [theme]);
  return theme;
}

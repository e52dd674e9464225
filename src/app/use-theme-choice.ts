import type { MenuEntry } from '../ui/menu.tsx';
import { useActions, usePlayground } from './services/playground-context.ts';

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
] as const;

/** The themes as a menu entry. */
export function useThemeChoice(): MenuEntry {
  const chosenTheme = usePlayground((state) => state.view.appTheme);
  const { prefer } = useActions();
  return {
    kind: 'choice',
    label: 'Theme',
    value: chosenTheme,
    options: THEMES,
    onValueChange(value) {
      const chosen = THEMES.find((theme) => theme.value === value);
      if (chosen !== undefined) prefer({ appTheme: chosen.value });
    },
  };
}

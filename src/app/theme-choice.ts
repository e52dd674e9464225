import type { AppTheme } from '../state/view-preferences.ts';
import type { MenuEntry } from '../ui/menu.tsx';

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const;

interface ThemeChoice {
  chosenTheme: AppTheme;
  onThemeChange: (theme: AppTheme) => void;
}

/** The themes as an entry of a menu. */
export function themeChoice({ chosenTheme, onThemeChange }: ThemeChoice): MenuEntry {
  return {
    kind: 'choice',
    label: 'Theme',
    value: chosenTheme,
    options: THEMES,
    onValueChange(value) {
      const chosen = THEMES.find((theme) => theme.value === value);
      if (chosen !== undefined) onThemeChange(chosen.value);
    },
  };
}

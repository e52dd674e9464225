import type { editor } from 'monaco-editor/editor';

export const FORCED_COLOURS = '(forced-colors: active)';

/** Which of Monaco's colours takes which of the system's. Monaco's high contrast adds the borders. */
const USES = {
  Canvas: [
    'editor.background',
    'editorHoverWidget.background',
    'editorMarkerNavigation.background',
    'editorMarkerNavigationError.headerBackground',
    'editorMarkerNavigationWarning.headerBackground',
    'editorSuggestWidget.background',
    'editorWidget.background',
    'input.background',
    'menu.background',
    'peekViewTitle.background',
    'quickInput.background',
    'textCodeBlock.background',
  ],
  CanvasText: [
    'contrastBorder',
    'descriptionForeground',
    'editor.foreground',
    'editorBracketMatch.border',
    'editorCursor.foreground',
    'editorError.foreground',
    'editorHoverWidget.foreground',
    'editorLightBulb.foreground',
    'editorLightBulbAutoFix.foreground',
    'editorLineNumber.activeForeground',
    'editorLineNumber.dimmedForeground',
    'editorLineNumber.foreground',
    'editorSuggestWidget.foreground',
    'editorSuggestWidget.highlightForeground',
    'editorWarning.foreground',
    'editorWidget.foreground',
    'foreground',
    'icon.foreground',
    'input.foreground',
    'list.hoverForeground',
    'menu.foreground',
    'menu.separatorBackground',
    'peekViewTitleDescription.foreground',
    'peekViewTitleLabel.foreground',
    'quickInput.foreground',
    'scrollbarSlider.background',
  ],
  Highlight: [
    'contrastActiveBorder',
    'editor.selectionBackground',
    'editorSuggestWidget.selectedBackground',
    'focusBorder',
    'list.focusBackground',
    'menu.selectionBackground',
    'scrollbarSlider.activeBackground',
    'scrollbarSlider.hoverBackground',
  ],
  HighlightText: [
    'editor.selectionForeground',
    'editorSuggestWidget.focusHighlightForeground',
    'editorSuggestWidget.selectedForeground',
    'list.focusForeground',
    'menu.selectionForeground',
  ],
  LinkText: ['textLink.activeForeground', 'textLink.foreground'],
} as const;

interface SystemColour {
  /** As `#rrggbb`. */
  hex: string;
  isDark: boolean;
}

function systemColour(name: string): SystemColour {
  const probe = document.createElement('div');
  probe.hidden = true;
  probe.style.color = name;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  probe.remove();
  const hex = parts.map((part) => part.toString(16).padStart(2, '0')).join('');
  const [red = 0, green = 0, blue = 0] = parts;
  return { hex: `#${hex}`, isDark: 0.3 * red + 0.59 * green + 0.11 * blue < 128 };
}

/** The editor's theme in forced colours: the system's colours, as in the rest of the app. */
export function monacoForcedTheme(): editor.IStandaloneThemeData {
  const colours = Object.entries(USES).flatMap(([name, used]) => {
    const { hex } = systemColour(name);
    return used.map((key) => [key, hex]);
  });
  return {
    base: systemColour('Canvas').isDark ? 'hc-black' : 'hc-light',
    inherit: false,
    rules: [{ token: '', foreground: systemColour('CanvasText').hex }],
    colors: Object.fromEntries(colours),
  };
}

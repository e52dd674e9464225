import type { editor } from 'monaco-editor/editor';

type ThemeName = 'light' | 'dark';

/** Colours that only the editor needs: for the parts of JSON, selections and search matches. */
const OWN = {
  light: {
    key: '#6d3fd0',
    string: '#0b6b4a',
    number: '#b04a0c',
    selection: '#c9d0fa',
    inactiveSelection: '#e4e7fb',
    warning: '#a86400',
    bracketBorder: '#b8c0f5',
    found: '#f5d08a',
    alsoFound: '#fbe9c4',
    fieldBorder: '#858b97',
    popoverBorder: '#e4e6eb',
    shadow: '#161a2626',
  },
  dark: {
    key: '#c4a7ff',
    string: '#6ddfb1',
    number: '#f0b34d',
    selection: '#3a4380',
    inactiveSelection: '#2a305a',
    warning: '#f0b34d',
    bracketBorder: '#4a559e',
    found: '#7a5a1c',
    alsoFound: '#4a3a18',
    fieldBorder: '#6b7382',
    popoverBorder: '#343b48',
    shadow: '#00000080',
  },
} as const;

/** `#abc` as `#aabbcc`: Monaco wants six digits, and a minifier may leave three. */
function sixDigits(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
}

/** Reads the app's colours for the given theme from the style sheet, whichever theme is shown. */
function appColours(name: ThemeName): (variable: string) => string {
  const probe = document.createElement('div');
  probe.dataset.theme = name;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const names = [
    'bg',
    'raised',
    'sunken',
    'hover',
    'ink',
    'muted',
    'faint',
    'accent',
    'accent-soft',
    'error',
  ];
  const colours = new Map(
    names.map((name) => [name, sixDigits(style.getPropertyValue(`--app-${name}`).trim())]),
  );
  probe.remove();
  return (variable) => colours.get(variable) ?? '';
}

/** The editor's theme: the app's colours, and those that only an editor needs. */
export function monacoTheme(name: ThemeName): editor.IStandaloneThemeData {
  const app = appColours(name);
  const own = OWN[name];
  const ink = app('ink');
  const popover = { background: app('raised'), foreground: ink, border: own.popoverBorder };
  return {
    base: name === 'light' ? 'vs' : 'vs-dark',
    inherit: false,
    rules: [
      { token: '', foreground: ink },
      { token: 'key', foreground: own.key },
      { token: 'string', foreground: own.string },
      { token: 'choice', foreground: own.string },
      { token: 'number', foreground: own.number },
      { token: 'keyword', foreground: own.number },
      { token: 'comment', foreground: app('muted') },
      { token: 'delimiter', foreground: ink },
    ],
    colors: {
      'editor.background': app('bg'),
      'editor.foreground': ink,
      'editorLineNumber.foreground': app('faint'),
      'editorLineNumber.activeForeground': ink,
      'editorLineNumber.dimmedForeground': app('faint'),
      'editor.selectionBackground': own.selection,
      'editor.inactiveSelectionBackground': own.inactiveSelection,
      'editorCursor.foreground': ink,
      'editorError.foreground': app('error'),
      'editorWarning.foreground': own.warning,
      'editorWidget.background': popover.background,
      'editorWidget.foreground': popover.foreground,
      'editorWidget.border': popover.border,
      'editorSuggestWidget.background': popover.background,
      'editorSuggestWidget.foreground': popover.foreground,
      'editorSuggestWidget.border': popover.border,
      'editorSuggestWidget.selectedBackground': app('accent-soft'),
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': app('accent'),
      'editorSuggestWidget.focusHighlightForeground': app('accent'),
      'editorHoverWidget.background': popover.background,
      'editorHoverWidget.foreground': popover.foreground,
      'editorHoverWidget.border': popover.border,
      'editorBracketMatch.background': app('accent-soft'),
      'editorBracketMatch.border': own.bracketBorder,
      'editor.findMatchBackground': own.found,
      'editor.findMatchHighlightBackground': own.alsoFound,
      'input.background': app('bg'),
      'input.foreground': ink,
      'input.border': own.fieldBorder,
      focusBorder: app('accent'),
      'menu.background': popover.background,
      'menu.border': popover.border,
      'menu.separatorBackground': popover.border,
      'widget.border': popover.border,
      'peekViewTitle.background': popover.background,
      'peekViewTitleLabel.foreground': ink,
      'peekViewTitleDescription.foreground': ink,
      'editorLightBulb.foreground': app('muted'),
      'editorLightBulbAutoFix.foreground': app('muted'),
      'editorMarkerNavigation.background': popover.background,
      'editorMarkerNavigationError.background': app('error'),
      'editorMarkerNavigationWarning.background': own.warning,
      'editorMarkerNavigationError.headerBackground': popover.background,
      'editorMarkerNavigationWarning.headerBackground': popover.background,
      'menu.foreground': ink,
      'menu.selectionBackground': app('accent-soft'),
      'menu.selectionForeground': ink,
      'quickInput.background': popover.background,
      'quickInput.foreground': ink,
      'list.focusBackground': app('accent-soft'),
      'list.focusForeground': ink,
      'list.hoverBackground': app('hover'),
      'textLink.foreground': app('accent'),
      'textCodeBlock.background': app('sunken'),
      'scrollbarSlider.background': `${ink}26`,
      'scrollbarSlider.hoverBackground': `${ink}40`,
      'scrollbarSlider.activeBackground': `${ink}59`,
      'widget.shadow': own.shadow,
    },
  };
}

export const FIRST_SHARE = 61;
const APP_THEMES = ['system', 'light', 'dark'] as const;
const CARD_THEMES = ['app', 'light', 'dark'] as const;
const WIDTHS = [280, 360, 480] as const;

export type AppTheme = (typeof APP_THEMES)[number];
export type CardTheme = (typeof CARD_THEMES)[number];

export type EditAs = 'json' | 'design';

export interface Preferences {
  appTheme: AppTheme;
  cardTheme: CardTheme;
  /** Width of the preview's panel in CSS pixels. */
  previewWidth: (typeof WIDTHS)[number];
  /** Share of the left pane in percent. */
  share: number;
  /** Whether single-character shortcuts are on. */
  shortcuts: boolean;
  /** The customer that the panel shows until the workspace, which owns it, has loaded. */
  customer: { name: string; email: string };
  /** How the draft is edited: as text or on the canvas. */
  editAs: EditAs;
  /** Whether the outline is shown next to the text. */
  outline: boolean;
  hintsClosed: string[];
}

/** Where preferences are kept. Neither method throws: what can't be stored lasts for this visit only. */
export interface PreferencesPort {
  read(): string | null;
  write(text: string): void;
}

function oneOf<T>(values: readonly T[], stored: unknown, first: T): T {
  return values.find((value) => value === stored) ?? first;
}

function isText(stored: unknown): stored is string {
  return typeof stored === 'string';
}

function membersOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function customerOf(stored: unknown): Preferences['customer'] {
  const { name, email } = membersOf(stored);
  return isText(name) && isText(email) ? { name, email } : { name: 'Alex Larsson', email: 'alex@grocery.co' };
}

/**
 * A missing or invalid value falls back to its default on its own, so that one bad value doesn't affect the rest.
 * Parsed by hand: preferences are needed before the first paint, which has no room for the schema library.
 */
function understood(stored: unknown): Preferences {
  const { appTheme, cardTheme, previewWidth, share, shortcuts, customer, editAs, outline, hintsClosed } =
    membersOf(stored);
  return {
    appTheme: oneOf(APP_THEMES, appTheme, 'system'),
    cardTheme: oneOf(CARD_THEMES, cardTheme, 'app'),
    previewWidth: oneOf(WIDTHS, previewWidth, 360),
    share: typeof share === 'number' && share >= 25 && share <= 75 ? share : FIRST_SHARE,
    shortcuts: typeof shortcuts === 'boolean' ? shortcuts : true,
    customer: customerOf(customer),
    editAs: editAs === 'design' ? editAs : 'json',
    outline: outline === true,
    hintsClosed: Array.isArray(hintsClosed) && hintsClosed.every(isText) ? hintsClosed : [],
  };
}

function parsedJson(text: string | null): unknown {
  if (text === null) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export function readPreferences(port: PreferencesPort): Preferences {
  return understood(parsedJson(port.read()));
}

export function writePreferences(port: PreferencesPort, view: Preferences): void {
  port.write(JSON.stringify(understood(view)));
}

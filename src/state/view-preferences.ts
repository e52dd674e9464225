import {
  array,
  boolean,
  catch as caught,
  _default as fallback,
  literal,
  maximum,
  minimum,
  number,
  object,
  enum as oneOf,
  type output,
  safeParse,
  string,
  union,
} from 'zod/mini';
import '../cards/jitless.ts';

export const FIRST_SHARE = 61;
const FIRST_CUSTOMER = { name: 'Alex Larsson', email: 'alex@grocery.co' };

/** A value that is missing or no longer understood falls back by itself, so that one cannot spoil the rest. */
const schema = object({
  appTheme: caught(fallback(oneOf(['system', 'light', 'dark']), 'system'), 'system'),
  cardTheme: caught(fallback(oneOf(['app', 'light', 'dark']), 'app'), 'app'),
  /** Width of the preview's panel in CSS pixels. */
  previewWidth: caught(fallback(union([literal(280), literal(360), literal(480)]), 360), 360),
  /** Share of the left pane in percent. */
  share: caught(fallback(number().check(minimum(25), maximum(75)), FIRST_SHARE), FIRST_SHARE),
  /** Shortcuts of a single character. */
  shortcuts: caught(fallback(boolean(), true), true),
  /** Whom the panel shows until the workspace, which owns them, is loaded. */
  customer: caught(fallback(object({ name: string(), email: string() }), FIRST_CUSTOMER), FIRST_CUSTOMER),
  hintsClosed: caught(fallback(array(string()), []), []),
});

export type Preferences = output<typeof schema>;
export type AppTheme = Preferences['appTheme'];
export type CardTheme = Preferences['cardTheme'];

/** Where preferences are kept. Neither side throws: what cannot be kept lasts for the visit. */
export interface PreferencesPort {
  read(): string | null;
  write(text: string): void;
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
  const parsed = safeParse(schema, parsedJson(port.read()));
  return parsed.success ? parsed.data : schema.parse({});
}

export function writePreferences(port: PreferencesPort, view: Preferences): void {
  port.write(JSON.stringify(schema.parse(view)));
}

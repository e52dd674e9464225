import {
  array,
  boolean,
  catch as caught,
  _default as fallback,
  maximum,
  minimum,
  number,
  object,
  enum as oneOf,
  type output,
  safeParse,
  string,
} from 'zod/mini';
import '../cards/jitless.ts';

export const FIRST_SHARE = 61;

/** A value that is missing or no longer understood falls back by itself, so that one cannot spoil the rest. */
const schema = object({
  appTheme: caught(fallback(oneOf(['system', 'light', 'dark']), 'system'), 'system'),
  cardTheme: caught(fallback(oneOf(['app', 'light', 'dark']), 'app'), 'app'),
  /** Width of the preview's panel in CSS pixels. */
  previewWidth: caught(fallback(number().check(minimum(240), maximum(640)), 360), 360),
  /** Share of the left pane in percent. */
  share: caught(fallback(number().check(minimum(25), maximum(75)), FIRST_SHARE), FIRST_SHARE),
  /** Shortcuts of a single character. */
  shortcuts: caught(fallback(boolean(), true), true),
  customerName: caught(fallback(string(), 'Alex Larsson'), 'Alex Larsson'),
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

import type { Json } from '../../json/json.ts';
import { quoted } from '../../json/json-text.ts';
import { judgeUrl } from '../../markdown/url.ts';
import { realDateTime } from '../format/date-time.ts';

/** What to write instead of a value, as JSON, and the label of the button for it. */
export interface Instead {
  title: string;
  written: string;
}

/** Writes a text or another scalar. */
export function write(value: Json): Instead {
  const written = JSON.stringify(value) ?? 'null';
  return { title: `Write ${typeof value === 'string' ? shown(value) : written}`, written };
}

/** Short values of the format as they are, e.g. MUTED; longer texts in quotes and cut short. */
function shown(text: string): string {
  return text !== '' && text.length <= 60 && !/\s/.test(text) ? text : quoted(text);
}

/** Each of the values that a field takes, the likeliest first. */
export function eachOf(values: readonly string[], likeliest: string | null = null): Instead[] {
  return values.toSorted((one, other) => Number(other === likeliest) - Number(one === likeliest)).map(write);
}

/** A complete URL for one without a scheme or with spaces in it; null if the rest can't be guessed. */
export function wholeUrl(url: string): string | null {
  const trimmed = url.trim();
  const encoded = trimmed.replaceAll(/\s/g, encodeURIComponent);
  const candidates = /^https?:\/\//i.test(trimmed)
    ? [encoded]
    : trimmed.startsWith('//')
      ? [`https:${encoded}`]
      : /^\//.test(trimmed)
        ? [`https://example.com${encoded}`]
        : /^[\w-]+(\.[\w-]+)+|^localhost/.test(trimmed)
          ? [`https://${encoded}`]
          : [];
  return candidates.find((candidate) => judgeUrl(candidate).verdict === 'opens') ?? null;
}

/** The date and time of a Unix timestamp in seconds or milliseconds; null for any other text. */
function momentOf(text: string): string | null {
  if (!/^\d{9,13}$/.test(text)) return null;
  const count = Number(text);
  return new Date(text.length < 12 ? count * 1000 : count).toISOString().replace('.000Z', 'Z');
}

/** Replaces an invalid date and time with the one that was most likely meant. */
export function dateInstead(text: string): Instead[] {
  const real = momentOf(text) ?? realDateTime(text);
  if (real === null) return [];
  const title =
    real === `${text}T00:00:00Z`
      ? 'Add a time in UTC'
      : real === `${text.replace(' ', 'T')}Z`
        ? 'Read it as UTC'
        : `Write ${real}`;
  return [{ title, written: JSON.stringify(real) }];
}

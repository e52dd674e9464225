import { endsValue, isLineEnd, isSpace } from './characters.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

export interface StringToken {
  value: string;
  /** The offset after the closing quote, or after what there is of the string. */
  end: number;
  issues: Omit<SyntaxIssue, 'path'>[];
}

const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
]);
const SIMPLE_ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const AROUND_A_STRING = /[\s,}\]]/;
const UNICODE_ESCAPE = /^u[0-9a-fA-F]{4}/;
/** Characters that don't belong to prose: the end of a string across lines isn't searched for beyond them. */
const NO_PROSE = '"{}[]';

/** At most this many mistakes are reported per string; a million would freeze the page. */
const MAX_ISSUES = 1000;

/** Reads the string that starts at `start` with a quote of any kind, up to `limit`. */
export function readString(text: string, start: number, limit: number): StringToken {
  const quote = CLOSING.get(text.charAt(start)) ?? '"';
  if (quote === '"') {
    const plainEnd = endOfPlain(text, start + 1, limit);
    if (text.charAt(plainEnd) === '"' && plainEnd < limit) {
      return { value: text.slice(start + 1, plainEnd), end: plainEnd + 1, issues: [] };
    }
  }
  return readWithCare(text, start, limit, quote);
}

/** The end of the run of characters that need no unescaping. */
function endOfPlain(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || code < 0x20) break;
    at += 1;
  }
  return at;
}

function readWithCare(text: string, start: number, limit: number, quote: string): StringToken {
  const issues: StringToken['issues'] = [];
  const pieces: string[] = [];
  const breaks: SyntaxIssue['edits'] = [];
  let at = start + 1;
  let plain = at;
  // Searched once up to the next quote, so a string with a million line breaks stays cheap.
  let closedAt = 0;
  const findClosing = () => {
    closedAt = quote === '"' ? closedLater(text, at, limit) : 0;
    return closedAt > 0;
  };
  for (;;) {
    const char = at < limit ? text.charAt(at) : '';
    const code = char === '' ? 0 : char.charCodeAt(0);
    if (char === quote) {
      pieces.push(text.slice(plain, at));
      at += 1;
      break;
    }
    if (char === '\\' && at + 1 < limit && !isLineEnd(text.charCodeAt(at + 1))) {
      pieces.push(text.slice(plain, at));
      const escaped = readEscape(text, at, quote);
      pieces.push(escaped.value);
      if (!escaped.known && issues.length < MAX_ISSUES) {
        const about = text.slice(at, escaped.end);
        const edits = [{ start: at, end: at + 1, text: '\\\\' }];
        issues.push({ code: 'bad-escape', start: at, end: escaped.end, about, edits });
      }
      at = escaped.end;
      plain = at;
    } else if (char === '' || (at >= closedAt && isLineEnd(code) && !findClosing())) {
      return unclosed(text, start, at, [...pieces, text.slice(plain, at)], quote, issues);
    } else if (code < 0x20) {
      breaks.push({ start: at, end: at + 1, text: JSON.stringify(char).slice(1, -1) });
      at += 1;
    } else {
      at += 1;
    }
  }
  const value = pieces.join('');
  const [first] = breaks;
  if (first !== undefined) {
    const isBreak = isLineEnd(text.charCodeAt(first.start));
    const code = isBreak ? 'line-break-in-string' : 'control-character';
    issues.push({ code, start: first.start, end: first.end, about: first.text, edits: breaks });
  }
  if (quote !== '"') {
    const edits = [{ start, end: at, text: JSON.stringify(value) }];
    issues.push({ code: 'single-quotes', start, end: at, about: text.charAt(start), edits });
  }
  return { value, end: at, issues };
}

/**
 * The offset of the quote that closes a string on a later line, with only prose in between; 0 if there's no such
 * quote. Looks no further than the next quote; whether that one is the end of this string depends on what follows it.
 */
function closedLater(text: string, from: number, limit: number): number {
  let quote = from;
  while (quote < limit && !NO_PROSE.includes(text.charAt(quote))) {
    quote += 1;
  }
  if (quote >= limit || text.charAt(quote) !== '"') return 0;
  let after = quote + 1;
  while (after < limit && isSpace(text.charCodeAt(after))) {
    after += 1;
  }
  return endsValue(after < limit ? text.charAt(after) : '') ? quote : 0;
}

function readEscape(text: string, at: number, quote: string): { value: string; end: number; known: boolean } {
  const char = text.charAt(at + 1);
  const simple = SIMPLE_ESCAPES.get(char);
  if (simple !== undefined) return { value: simple, end: at + 2, known: true };
  if (UNICODE_ESCAPE.test(text.slice(at + 1, at + 6))) {
    const code = Number.parseInt(text.slice(at + 2, at + 6), 16);
    return { value: String.fromCharCode(code), end: at + 6, known: true };
  }
  // In a string with other quotes, this is how that quote is escaped.
  return char === quote
    ? { value: char, end: at + 2, known: true }
    : { value: `\\${char}`, end: at + 2, known: false };
}

/** The string ends with its line. Commas and closing brackets at the line's end belong to the JSON around it. */
function unclosed(
  text: string,
  start: number,
  lineEnd: number,
  pieces: readonly string[],
  quote: string,
  issues: StringToken['issues'],
): StringToken {
  const written = text.slice(start, lineEnd);
  let kept = written.length;
  while (kept > 1 && AROUND_A_STRING.test(written.charAt(kept - 1))) {
    kept -= 1;
  }
  const joined = pieces.join('');
  const value = joined.slice(0, Math.max(0, joined.length - (written.length - kept)));
  const end = start + kept;
  const edits = [
    ...(quote === '"' ? [] : [{ start, end: start + 1, text: '"' }]),
    { start: end, end, text: '"' },
  ];
  return { value, end, issues: [...issues, { code: 'unclosed-string', start, end, about: value, edits }] };
}

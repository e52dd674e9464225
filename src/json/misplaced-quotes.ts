import { isSpace } from './characters.ts';
import type { LookAhead } from './look-ahead.ts';
import { readString, type StringToken } from './read-string.ts';

const WORD = /[\p{L}\p{N}_$-]/u;
/** A key whose closing quote is missing: its name, the colon, and at most the brackets of its value. */
const KEY_AND_COLON = /^"([\w-]+)[ \t]*:[\s[{]*/;
const IN_KEY = /[\w$-]/;
/** Characters between a comma and the next key, including brackets of other objects. */
const BEFORE_KEY = /[\s{[]/;
/** Characters between a text and the comma after it. */
const BEHIND_TEXT = /[\s}\]]/;
/** The longest text a component may have. */
const LONGEST_TEXT = 10_000;
const BEHIND_VALUE = /[\s,}\]]/;
const BEHIND_KEY = /[\s:]/;

/**
 * Reads the string at `start` like `readString`. From the JSON around it, it also recognizes an extra quote, a missing
 * quote or a quote inside the text. Each counts as one mistake, and what follows is read as the author meant it.
 */
export function readQuoted(
  text: string,
  start: number,
  limit: number,
  role: 'key' | 'value',
  ahead: LookAhead,
): StringToken {
  const token = readString(text, start, limit);
  if (text.charAt(start) !== '"') return token;
  const isClosed = token.issues.every(({ code }) => code !== 'unclosed-string');
  if (
    isClosed &&
    (token.end >= limit || !(text.charAt(token.end) === '"' || WORD.test(text.charAt(token.end))))
  ) {
    return token;
  }
  const fixed = isClosed ? null : keyWithoutClosing(text, start, token, role);
  return fixed ?? (isClosed ? judged(text, start, limit, role, token, ahead) : token);
}

function judged(
  text: string,
  start: number,
  limit: number,
  role: 'key' | 'value',
  token: StringToken,
  ahead: LookAhead,
): StringToken {
  const { end } = token;
  if (end === start + 2) {
    const inner = readString(text, start + 1, limit);
    const isKey = /^\s*:/.test(text.slice(inner.end, inner.end + 20));
    if (inner.end > end && inner.issues.length === 0 && isKey === (role === 'key')) {
      return { ...inner, issues: [extraQuote(start)] };
    }
  }
  if (text.charAt(end) === '"') {
    const behind = role === 'key' ? BEHIND_KEY : BEHIND_VALUE;
    return end + 1 >= limit || behind.test(text.charAt(end + 1))
      ? { ...token, end: end + 1, issues: [...token.issues, extraQuote(end)] }
      : token;
  }
  return (
    keyWithoutClosing(text, start, token, role) ??
    (role === 'key'
      ? token
      : (valueWithoutClosing(text, start, token) ?? quoteInside(text, start, token, ahead)))
  );
}

function extraQuote(at: number): StringToken['issues'][number] {
  return {
    code: 'extra-quote',
    start: at,
    end: at + 1,
    about: '',
    edits: [{ start: at, end: at + 1, text: '' }],
  };
}

function unclosedAt(start: number, end: number, value: string): StringToken {
  const edits = [{ start: end, end, text: '"' }];
  return { value, end, issues: [{ code: 'unclosed-string', start, end, about: value, edits }] };
}

/** `{"text: "Plan"}`: the key ends before its colon. */
function keyWithoutClosing(
  text: string,
  start: number,
  { end }: StringToken,
  role: 'key' | 'value',
): StringToken | null {
  const name = role === 'key' ? KEY_AND_COLON.exec(text.slice(start, end))?.[1] : undefined;
  return name === undefined ? null : unclosedAt(start, start + 1 + name.length, name);
}

/** `"Plan, "textColor": …`: the text ends before the comma, and before brackets that close there. */
function valueWithoutClosing(text: string, start: number, { end }: StringToken): StringToken | null {
  let comma = end - 2;
  while (comma > start && BEFORE_KEY.test(text.charAt(comma))) {
    comma -= 1;
  }
  if (text.charAt(comma) !== ',' || !isRestOfKey(text, end)) return null;
  let last = comma;
  while (last > start && BEHIND_TEXT.test(text.charAt(last - 1))) {
    last -= 1;
  }
  return last <= start ? null : unclosedAt(start, last, text.slice(start + 1, last));
}

/** True for the rest of a key whose opening quote was taken as the end of the text before it. */
function isRestOfKey(text: string, start: number): boolean {
  let at = start;
  while (IN_KEY.test(text.charAt(at))) {
    at += 1;
  }
  if (at === start || text.charAt(at) !== '"') return false;
  at += 1;
  while (isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return text.charAt(at) === ':';
}

/** `"He said "hi" to me"`: the inner quotes need a backslash. */
function quoteInside(text: string, start: number, token: StringToken, ahead: LookAhead): StringToken {
  const closing = ahead.closingQuote(token.end - 1);
  if (closing === null || closing - token.end > LONGEST_TEXT) return token;
  const end = closing + 1;
  const inner = text.slice(start + 1, end - 1);
  const value = unescaped(inner.replaceAll(/(?<!\\)"/g, '\\"'));
  if (value === null) {
    ahead.refuseClosingQuote();
    return token;
  }
  const edits = quotesWithin(inner).map((index) => {
    const at = start + 1 + index;
    return { start: at, end: at, text: '\\' };
  });
  const [first] = edits;
  return first === undefined
    ? token
    : {
        value,
        end,
        issues: [{ code: 'quote-in-text', start: first.start, end: first.start + 1, about: '', edits }],
      };
}

/** The offsets of the quotes without a backslash. */
function quotesWithin(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at - 1) !== '\\') found.push(at);
  }
  return found;
}

function unescaped(written: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${written}"`);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

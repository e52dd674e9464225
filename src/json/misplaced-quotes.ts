import { readString, type StringToken } from './read-string.ts';

const WORD = /[\p{L}\p{N}_$-]/u;
/** A key whose closing quote is missing: its name, the colon, and at most the brackets of its value. */
const KEY_AND_COLON = /^"([\w-]+)[ \t]*:[\s[{]*/;
/** What is left of a key whose opening quote was taken for the end of the text before it. */
const REST_OF_KEY = /[\w$-]+"\s*:/y;
/** What stands between a text and the key after it, the brackets of other objects included. */
const UP_TO_NEXT_KEY = /[\s}\]]*,[\s{[]*"$/;
/** A quote inside text, up to the one that ends it on the same line. */
const UP_TO_CLOSING = /[^\n\r]*?[^\\\n\r]"(?=[ \t]*(?:[,}\]\n\r]|$))/y;
/** As long as the text of a component may be. */
const LONGEST_TEXT = 10_000;
const BEHIND_VALUE = /[\s,}\]]/;
const BEHIND_KEY = /[\s:]/;

/**
 * Reads the string at `start` as `readString` does, and tells one quote too many, too few or inside the text
 * from the JSON around it, so that it is one mistake and what follows is read as it was meant.
 */
export function readQuoted(text: string, start: number, limit: number, role: 'key' | 'value'): StringToken {
  const token = readString(text, start, limit);
  if (text.charAt(start) !== '"') {
    return token;
  }
  const isClosed = token.issues.every(({ code }) => code !== 'unclosed-string');
  if (
    isClosed &&
    (token.end >= limit || !(text.charAt(token.end) === '"' || WORD.test(text.charAt(token.end))))
  ) {
    return token;
  }
  const mended = isClosed ? null : keyWithoutClosing(text, start, token, role);
  return mended ?? (isClosed ? judged(text, start, limit, role, token) : token);
}

function judged(
  text: string,
  start: number,
  limit: number,
  role: 'key' | 'value',
  token: StringToken,
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
      : (valueWithoutClosing(text, start, token) ?? quoteInside(text, start, limit, token)))
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
  REST_OF_KEY.lastIndex = end;
  const comma = UP_TO_NEXT_KEY.exec(text.slice(Math.max(start, end - 200), end));
  if (comma === null || !REST_OF_KEY.test(text)) {
    return null;
  }
  const last = end - comma[0].length;
  return last <= start ? null : unclosedAt(start, last, text.slice(start + 1, last));
}

/** `"He said "hi" to me"`: the quotes within need a backslash. */
function quoteInside(text: string, start: number, limit: number, token: StringToken): StringToken {
  UP_TO_CLOSING.lastIndex = 0;
  const from = token.end - 1;
  const found = UP_TO_CLOSING.exec(text.slice(from, Math.min(limit, from + LONGEST_TEXT)));
  if (found === null) {
    return token;
  }
  const end = from + found[0].length;
  const inner = text.slice(start + 1, end - 1);
  const value = unescaped(inner.replaceAll(/(?<!\\)"/g, '\\"'));
  const edits = [...inner.matchAll(/(?<!\\)"/g)].map(({ index }) => {
    const at = start + 1 + index;
    return { start: at, end: at, text: '\\' };
  });
  const [first] = edits;
  return first === undefined || value === null
    ? token
    : {
        value,
        end,
        issues: [{ code: 'quote-in-text', start: first.start, end: first.start + 1, about: '', edits }],
      };
}

function unescaped(written: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${written}"`);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

export type TokenType = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'word';

const PUNCTUATION = new Map<number, TokenType>([
  [0x7b, '{'],
  [0x7d, '}'],
  [0x5b, '['],
  [0x5d, ']'],
  [0x3a, ':'],
  [0x2c, ','],
]);
const QUOTE = 0x22;
const SLASH = 0x2f;
const STAR = 0x2a;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;

/**
 * Reads any text token by token, valid JSON or not. An unclosed string ends at the end of its line; anything that is
 * neither punctuation nor a string is a word. Takes linear time and creates no object per token, so it can run each
 * time the caret moves.
 */
export class JsonTokens {
  type: TokenType = 'word';
  start = 0;
  end = 0;
  /** False for a string without its closing quote. */
  closed = true;
  #at: number;
  readonly #text: string;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#at = from;
  }

  /** Compares `type`, for callers that compared it before: the compiler doesn't know that `next` changes it. */
  is(...types: TokenType[]): boolean {
    return types.includes(this.type);
  }

  next(): boolean {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) {
        this.#at = text.length;
        return false;
      }
      if (code <= 0x20 || code === 0xfeff || code === 0xa0) {
        at += 1;
      } else if (code === SLASH && (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at + 1) === STAR)) {
        at = this.#afterComment(at);
      } else {
        this.#take(at, code);
        this.#at = this.end;
        return true;
      }
    }
  }

  #afterComment(start: number): number {
    const isLine = this.#text.charCodeAt(start + 1) === SLASH;
    const end = this.#text.indexOf(isLine ? '\n' : '*/', start + 2);
    if (end === -1) return this.#text.length;
    return isLine ? end : end + 2;
  }

  #take(start: number, code: number): void {
    this.start = start;
    const punctuation = PUNCTUATION.get(code);
    this.closed = true;
    if (punctuation !== undefined) {
      this.type = punctuation;
      this.end = start + 1;
    } else if (code === QUOTE) {
      this.type = 'string';
      this.end = this.#endOfString(start);
    } else {
      this.type = 'word';
      this.end = this.#endOfWord(start);
    }
  }

  #endOfWord(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code <= 0x20 || code === QUOTE || code === SLASH || PUNCTUATION.has(code)) break;
      end += 1;
    }
    return end;
  }

  #endOfString(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) return end + 1;
      if (code === NEW_LINE) break;
      end += code === BACKSLASH && text.charCodeAt(end + 1) !== NEW_LINE ? 2 : 1;
    }
    end = Math.min(end, text.length);
    this.closed = false;
    return text.charCodeAt(end) === NEW_LINE && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

/** The text of a string or word token, unescaped; as written if its escapes are broken. */
export function tokenText(written: string): string {
  if (!written.startsWith('"')) return written;
  if (!written.includes('\\'))
    return written.slice(1, written.length > 1 && written.endsWith('"') ? -1 : undefined);
  const closed = written.length > 1 && written.endsWith('"') && !isEscaped(written, written.length - 1);
  const whole = closed ? written : `${written}"`;
  try {
    const value: unknown = JSON.parse(whole);
    return typeof value === 'string' ? value : written;
  } catch {
    return whole.slice(1, -1);
  }
}

/** Whether the next token, ignoring comments, is one of these. */
export function isFollowedBy(text: string, from: number, types: readonly TokenType[]): boolean {
  const tokens = new JsonTokens(text, from);
  return tokens.next() && types.includes(tokens.type);
}

/**
 * Removes and restores the white space that JSON.stringify writes: two spaces per level, one value per line.
 * Frozen with the first codec: links contain the text without it and must always restore the same bytes, so a later
 * style needs a new layout. Both functions only look at strings and punctuation, never at values. So numbers, repeated
 * keys, escapes and texts of any depth stay unchanged, and there's no recursion that could overflow the stack.
 */

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function opens(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function closes(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

/** The offset after the string that starts at `start`. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (code === QUOTE) return at + 1;
    else at += 1;
  }
  return text.length;
}

/** The text without the white space between its tokens. */
export function withoutLayout(text: string): string {
  let out = '';
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (isSpace(code)) {
      out += text.slice(from, at);
      at += 1;
      while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
      from = at;
    } else {
      at += 1;
    }
  }
  return out + text.slice(from);
}

/** The text with its layout, or null if it becomes longer than `limit` UTF-16 units. */
export function withLayout(text: string, limit: number): string | null {
  const parts: string[] = [];
  let length = 0;
  let depth = 0;
  let from = 0;
  let at = 0;
  const lineFeed = (): boolean => {
    length += 1 + 2 * depth;
    if (length > limit) return false;
    parts.push(`\n${'  '.repeat(depth)}`);
    return true;
  };
  const take = (end: number): void => {
    if (end > from) parts.push(text.slice(from, end));
    length += end - from;
    from = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (opens(code) && !closes(text.charCodeAt(at + 1))) {
      at += 1;
      take(at);
      depth += 1;
      if (!lineFeed()) return null;
    } else if (opens(code)) {
      at += 2;
    } else if (closes(code)) {
      take(at);
      depth = Math.max(0, depth - 1);
      if (!lineFeed()) return null;
      at += 1;
    } else if (code === COMMA) {
      at += 1;
      take(at);
      if (!lineFeed()) return null;
    } else if (code === COLON) {
      at += 1;
      take(at);
      parts.push(' ');
      length += 1;
    } else {
      at += 1;
    }
    if (length > limit) return null;
  }
  take(text.length);
  return length > limit ? null : parts.join('');
}

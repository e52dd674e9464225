/** What a backslash escapes. */
export const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const ASCII_SPACE = /[\t-\r ]/;

/** The whole character at a place; a line break where the text is over. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '\n' : String.fromCodePoint(code);
}

/** The whole character in front of a place; a line break where the text begins. */
export function characterBefore(text: string, at: number): string {
  if (at === 0) return '\n';
  const pair = at > 1 ? text.codePointAt(at - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}

function isSpace(char: string): boolean {
  return char < '\u0080' ? ASCII_SPACE.test(char) : /^\s$/u.test(char);
}

/** Punctuation and symbols, as CommonMark counts them. */
export function isPunctuation(char: string): boolean {
  return char < '\u0080' ? ASCII_PUNCTUATION.test(char) : /^[\p{P}\p{S}]$/u.test(char);
}

/** A run of delimiters leans on the character at `inner`; `outer` is on its other side. */
export function isFlanking(inner: string, outer: string): boolean {
  return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
}

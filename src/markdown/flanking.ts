/** The characters that a backslash escapes. */
export const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const ASCII_SPACE = /[\t-\r ]/;

/** The whole character at a place; a line break at the end of the text. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '\n' : String.fromCodePoint(code);
}

/** The whole character before a place; a line break at the start of the text. */
export function characterBefore(text: string, at: number): string {
  if (at === 0) return '\n';
  const pair = at > 1 ? text.codePointAt(at - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}

function isSpace(char: string): boolean {
  return char < '\u0080' ? ASCII_SPACE.test(char) : /^\s$/u.test(char);
}

/** True for punctuation and symbols as CommonMark defines them. */
export function isPunctuation(char: string): boolean {
  return char < '\u0080' ? ASCII_PUNCTUATION.test(char) : /^[\p{P}\p{S}]$/u.test(char);
}

/** Whether a run of delimiters flanks the character `inner`; `outer` is the character on its other side. */
export function isFlanking(inner: string, outer: string): boolean {
  return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
}

const TAB = 0x09;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/** White space as JSON has it. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === RETURN || code === TAB;
}

/** Space or tab: white space within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isLineEnd(code: number): boolean {
  return code === NEW_LINE || code === RETURN;
}

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** White space that JSON does not know. */
export function isOddSpace(code: number): boolean {
  return code >= 0xa0 && ODD_SPACE.test(String.fromCharCode(code));
}

/** What a string, number, word or bracket may be followed by on its line: a comma, a closing bracket, the line's end. */
export function endsValue(char: string): boolean {
  return char === '' || char === ',' || char === '}' || char === ']' || char === '\n' || char === '\r';
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}

/** May be part of a number, also of one that JSON does not know. */
export function isInNumber(code: number): boolean {
  return isAsciiWord(code) || code === 0x2b || code === 0x2d || code === 0x2e;
}

const LETTER = /^\p{L}$/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** How many units the character that begins an unquoted word takes; 0 where none begins here. */
export function unitsOfWordStart(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 0x80) return (isAsciiWord(code) && !(code >= 0x30 && code <= 0x39)) || code === 0x24 ? 1 : 0;
  return LETTER.test(String.fromCodePoint(code)) ? unitsOf(code) : 0;
}

/** The same of the characters that follow in a word. */
export function unitsOfWordPart(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 0x80) return isAsciiWord(code) || code === 0x24 || code === 0x2d || code === 0x2e ? 1 : 0;
  return LETTER_OR_NUMBER.test(String.fromCodePoint(code)) ? unitsOf(code) : 0;
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

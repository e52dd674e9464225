const TAB = 0x09;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/** White space that JSON allows. */
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

/** White space that JSON doesn't allow. */
export function isOddSpace(code: number): boolean {
  return code >= 0xa0 && ODD_SPACE.test(String.fromCharCode(code));
}

/** True for what may follow a value on its line: a comma, a closing bracket, or the end of the line or text. */
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

/** True for characters that may be part of a number, including number formats that JSON doesn't allow. */
export function isInNumber(code: number): boolean {
  return isAsciiWord(code) || code === 0x2b || code === 0x2d || code === 0x2e;
}

const LETTER = /^\p{L}$/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** The length in UTF-16 units of the first character of an unquoted word; 0 if no word starts here. */
export function unitsOfWordStart(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 0x80) return (isAsciiWord(code) && !(code >= 0x30 && code <= 0x39)) || code === 0x24 ? 1 : 0;
  return LETTER.test(String.fromCodePoint(code)) ? unitsOf(code) : 0;
}

/** The same for the later characters of a word. */
export function unitsOfWordPart(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 0x80) return isAsciiWord(code) || code === 0x24 || code === 0x2d || code === 0x2e ? 1 : 0;
  return LETTER_OR_NUMBER.test(String.fromCodePoint(code)) ? unitsOf(code) : 0;
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

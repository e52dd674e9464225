import type { ShellWord } from './command.ts';

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** Whether a command ends here, other than at a line end. A `&` inside a word nearly always belongs to a URL. */
export function isSeparator(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '&') {
    const next = text[at + 1] ?? '\n';
    return /[\s&]/.test(next) || /[\s&]/.test(text[at - 1] ?? '\n');
  }
  return ';|()'.includes(character);
}

/** The offset after the parenthesis that closes a substitution, skipping quotes and parentheses in it. */
export function endOfSubstitution(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === "'") at = indexOrEnd(text, "'", at + 1);
    else if (character === '(') depth++;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** Adds the content of `$'…'` to a word. Returns where it ends. */
export function readAnsi(text: string, from: number, word: ShellWord): number {
  let at = from;
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      word.text += text[at++];
      continue;
    }
    const code = /^\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/.exec(
      text.slice(at, at + 10),
    );
    const hex = code?.[1] ?? code?.[2] ?? code?.[3];
    const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
    if (code !== null && point <= 0x10ffff) {
      word.text += String.fromCodePoint(point);
      at += code[0].length;
    } else {
      const next = text[at + 1] ?? '';
      word.text += ESCAPES[next] ?? next;
      at += 2;
    }
  }
  return at + 1;
}

/** Where something is, or the end of the text. */
export function indexOrEnd(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from);
  return found === -1 ? text.length : found;
}

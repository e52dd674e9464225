/** One word of a command line, its quotes resolved, and the variables that stood in it. */
export interface ShellWord {
  text: string;
  variables: string[];
}

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

/**
 * Splits the first command of a text into words as bash does: single, double and `$'…'` quotes, backslashes,
 * continued lines. Variables stay as written and are named. Never throws; an open quote ends with the text.
 */
export function splitShellWords(text: string): ShellWord[] {
  const words: ShellWord[] = [];
  let word: ShellWord | null = null;
  let at = 0;
  const current = (): ShellWord => {
    word ??= { text: '', variables: [] };
    return word;
  };
  const finish = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  const variable = () => {
    const name = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/.exec(text.slice(at, at + 200));
    current().text += name?.[0] ?? '$';
    const found = name?.[1] ?? name?.[2];
    if (found !== undefined) current().variables.push(found);
    at += name?.[0].length ?? 1;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '\\') {
      const next = text[at + 1] ?? '';
      if (next === '\r' && text[at + 2] === '\n') at += 3;
      else {
        if (next !== '\n') current().text += next;
        at += 2;
      }
    } else if (character === "'") {
      const end = indexOrEnd(text, "'", at + 1);
      current().text += text.slice(at + 1, end);
      at = end + 1;
    } else if (text.startsWith("$'", at)) {
      at = readAnsi(text, at + 2, current());
    } else if (character === '"') {
      current();
      at++;
      while (at < text.length && text[at] !== '"') {
        if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
          if (text[at + 1] !== '\n') current().text += text[at + 1];
          at += 2;
        } else if (text[at] === '$') variable();
        else current().text += text[at++];
      }
      at++;
    } else if (character === '$') variable();
    else if (character === '\n' || character === ';' || character === '|' || character === '>') {
      finish();
      if (words.length > 0) break;
      at++;
    } else if (/\s/.test(character)) {
      finish();
      at++;
    } else {
      current().text += character;
      at++;
    }
  }
  finish();
  return words;
}

function readAnsi(text: string, from: number, word: ShellWord): number {
  let at = from;
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      word.text += text[at++];
      continue;
    }
    const code = /^\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8}))/i.exec(text.slice(at, at + 10));
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

function indexOrEnd(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from);
  return found === -1 ? text.length : found;
}

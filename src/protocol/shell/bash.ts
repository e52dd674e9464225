import { type ShellCommand, type ShellWord, UNKNOWN, written } from './command.ts';

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

/** No name of a variable is longer; what is longer isn't looked through for its end. */
const LONGEST_NAME = 200;

const PLAIN = /[^\\'"$`<>#\s;|()&]+/y;
const EXPANDING = /[^"\\$`]+/y;

interface HereDocument {
  end: string;
  /** `<<-`: tabs at the start of lines don't count. */
  withoutTabs: boolean;
  /** The end is quoted: nothing in it is a variable. */
  isLiteral: boolean;
  command: ShellCommand;
}

/**
 * The commands of a text, read as bash does: quotes, `$'…'`, backslashes, continued lines, comments,
 * redirections, here-documents, and variables where the text itself sets them. Never throws, and looks at
 * each character a bounded number of times; what is open at the end ends with the text.
 */
export function readBash(text: string): ShellCommand[] {
  return new BashReader(text, new Map()).commands();
}

class BashReader {
  #at = 0;
  #word: ShellWord | null = null;
  #command: ShellCommand = { words: [], stdin: null };
  readonly #found: ShellCommand[] = [];
  #documents: HereDocument[] = [];
  /** What the next word is where it isn't one of the command's own. */
  #redirection: 'elsewhere' | 'from text' | null = null;

  readonly #text: string;
  readonly #values: Map<string, string>;

  constructor(text: string, values: Map<string, string>) {
    this.#text = text;
    this.#values = values;
  }

  commands(): ShellCommand[] {
    while (this.#at < this.#text.length) this.#step();
    this.#endCommand();
    return this.#found;
  }

  /** The whole text as what a here-document holds. */
  document(): ShellWord {
    this.#readExpanding(null);
    return this.#current();
  }

  #step(): void {
    const text = this.#text;
    const at = this.#at;
    const character = text[at] ?? '';
    if (character === '\\') this.#readBackslash();
    else if (character === "'") {
      const end = indexOrEnd(text, "'", at + 1);
      this.#current().text += text.slice(at + 1, end);
      this.#at = end + 1;
    } else if (text.startsWith("$'", at)) {
      this.#at = readAnsi(text, at + 2, this.#current());
    } else if (text.startsWith('$"', at)) this.#at++;
    else if (character === '"') {
      this.#at += 1;
      this.#readExpanding('"');
    } else if (character === '$' || character === '`') this.#readSubstitution();
    else if (character === '<') this.#readInput();
    else if (character === '>') this.#readOutput();
    else if (character === '#' && this.#word === null) this.#at = indexOrEnd(text, '\n', at);
    else if (character === '\n') {
      this.#endCommand();
      this.#at += 1;
      this.#readDocuments();
    } else if (isSeparator(text, at)) {
      this.#endCommand();
      this.#at += 1;
    } else if (/\s/.test(character)) {
      this.#endWord();
      this.#at += 1;
    } else this.#readPlain(PLAIN);
  }

  /** A run of characters that mean themselves; at least one. */
  #readPlain(run: RegExp): void {
    run.lastIndex = this.#at;
    const plain = run.exec(this.#text)?.[0] ?? this.#text[this.#at] ?? '';
    this.#current().text += plain;
    this.#at += plain.length;
  }

  #current(): ShellWord {
    this.#word ??= { text: '', unknown: [] };
    return this.#word;
  }

  #endWord(): void {
    const word = this.#word;
    const redirection = this.#redirection;
    if (word === null) return;
    if (redirection === 'from text') this.#command.stdin = word;
    else if (redirection === null) this.#command.words.push(word);
    this.#word = null;
    this.#redirection = null;
  }

  #endCommand(): void {
    this.#endWord();
    this.#redirection = null;
    const { words } = this.#command;
    if (words.length === 0) return;
    this.#found.push(this.#command);
    if (words.every(isAssignment)) {
      for (const { text } of words) {
        const equals = text.indexOf('=');
        if (equals > 0) this.#values.set(text.slice(0, equals), text.slice(equals + 1));
      }
    }
    this.#command = { words: [], stdin: null };
  }

  #readBackslash(): void {
    const text = this.#text;
    const at = this.#at;
    const next = text[at + 1] ?? '';
    if (next === '\r' && text[at + 2] === '\n') this.#at += 3;
    else {
      if (next !== '\n') this.#current().text += next;
      this.#at += 2;
    }
  }

  /** Text in which variables count, up to a closing quote or, without one, to the end. */
  #readExpanding(end: '"' | null): void {
    const text = this.#text;
    const word = this.#current();
    while (this.#at < text.length && text[this.#at] !== end) {
      const character = text[this.#at] ?? '';
      const next = text[this.#at + 1] ?? '';
      if (character === '\\' && '"\\$`\n'.includes(next) && next !== '') {
        if (next !== '\n') word.text += next === '"' && end === null ? '\\"' : next;
        this.#at += 2;
      } else if (character === '$' || character === '`') this.#readSubstitution();
      else this.#readPlain(EXPANDING);
    }
    this.#at += 1;
  }

  #readSubstitution(): void {
    const text = this.#text;
    const at = this.#at;
    const from = at;
    if (text[at] === '`') {
      this.#at = indexOrEnd(text, '`', at + 1) + 1;
      this.#addUnknown(from);
    } else if (text[at + 1] === '(') {
      if (this.#readCatDocument()) return;
      this.#at = endOfSubstitution(text, at + 2);
      this.#addUnknown(from);
    } else {
      const near = text.slice(at, at + LONGEST_NAME);
      const found = /^\$(?:\{([A-Za-z_]\w*)\}|\{[^}]*\}|([A-Za-z_]\w*)|[0-9@*#?!])/.exec(near);
      if (found === null) {
        this.#current().text += '$';
        this.#at += 1;
        return;
      }
      const value = this.#values.get(found[1] ?? found[2] ?? '');
      this.#at += found[0].length;
      if (value === undefined) this.#addUnknown(from);
      else this.#current().text += value;
    }
  }

  #addUnknown(from: number): void {
    const word = this.#current();
    word.text += UNKNOWN;
    word.unknown.push(written(this.#text.slice(from, Math.min(this.#at, from + LONGEST_NAME))));
  }

  /** `$(cat <<'END' …)`, which many scripts write a body with, is what the here-document holds. */
  #readCatDocument(): boolean {
    const text = this.#text;
    const at = this.#at;
    const opening = /^\$\([ \t]*cat[ \t]*<<(-?)[ \t]*(['"]?)(\w+)\2[ \t]*\r?\n/.exec(
      text.slice(at, at + LONGEST_NAME),
    );
    if (opening === null) return false;
    const [whole, dash, quote, end = ''] = opening;
    const document = { end, withoutTabs: dash === '-', isLiteral: quote !== '' };
    this.#at += whole.length;
    const { text: held, unknown } = this.#readDocument(document);
    const word = this.#current();
    word.text += held.replace(/\n+$/, '');
    for (const name of unknown) word.unknown.push(name);
    this.#at = indexOrEnd(text, ')', this.#at) + 1;
    return true;
  }

  #readInput(): void {
    const text = this.#text;
    const at = this.#at;
    this.#endWord();
    if (text.startsWith('<<<', at)) {
      this.#redirection = 'from text';
      this.#at += 3;
      return;
    }
    const found = /^<<(-?)[ \t]*(?:(['"])([^'"\n]{1,99})\2|\\?([^\s;|&<>()'"]{1,99}))/.exec(
      text.slice(at, at + LONGEST_NAME),
    );
    if (found === null) {
      this.#redirection = 'elsewhere';
      this.#at += 1;
      return;
    }
    const [whole, dash, , quoted, bare] = found;
    this.#documents.push({
      end: quoted ?? bare ?? '',
      withoutTabs: dash === '-',
      isLiteral: quoted !== undefined || whole.includes('\\'),
      command: this.#command,
    });
    this.#at += whole.length;
  }

  #readOutput(): void {
    // `2>`: the number is no word of the command.
    if (this.#word !== null && /^\d$/.test(this.#word.text)) this.#word = null;
    this.#endWord();
    this.#redirection = 'elsewhere';
    this.#at += 1;
    while (this.#text[this.#at] === '>' || this.#text[this.#at] === '&') this.#at++;
  }

  #readDocuments(): void {
    const documents = this.#documents;
    this.#documents = [];
    for (const document of documents) document.command.stdin = this.#readDocument(document);
  }

  #readDocument({ end, withoutTabs, isLiteral }: Omit<HereDocument, 'command'>): ShellWord {
    let held = '';
    while (this.#at < this.#text.length) {
      const lineEnd = indexOrEnd(this.#text, '\n', this.#at);
      const whole = this.#text.slice(this.#at, lineEnd);
      const line = withoutTabs ? whole.replace(/^\t+/, '') : whole;
      this.#at = lineEnd + 1;
      if (line.replace(/\r$/, '') === end) break;
      held += `${line}\n`;
    }
    return isLiteral ? { text: held, unknown: [] } : new BashReader(held, this.#values).document();
  }
}

/** What ends a command, beside the end of its line. A `&` inside a word is nearly always a URL's. */
function isSeparator(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '&') {
    const next = text[at + 1] ?? '\n';
    return /[\s&]/.test(next) || /[\s&]/.test(text[at - 1] ?? '\n');
  }
  return ';|()'.includes(character);
}

function isAssignment({ text, unknown }: ShellWord): boolean {
  return text === 'export' || (unknown.length === 0 && /^[A-Za-z_]\w*=/.test(text.slice(0, LONGEST_NAME)));
}

/** Behind the parenthesis that closes a substitution; its quotes and parentheses are skipped. */
function endOfSubstitution(text: string, from: number): number {
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

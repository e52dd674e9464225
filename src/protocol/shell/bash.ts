import { endOfSubstitution, indexOrEnd, isSeparator, readAnsi } from './bash-text.ts';
import { type ShellCommand, type ShellWord, UNKNOWN, written } from './command.ts';
import { catOpeningAt, type HereDocument, linesOf, openingAt, withoutLastLines } from './here-document.ts';
import { Variables } from './variables.ts';

/** The longest variable name that is read. The search for the end of a name stops here. */
const LONGEST_NAME = 200;

/** How many levels of nested here-documents are read. Each level reads its content once more. */
const MAX_DEPTH = 3;

const ENDS_PLAIN = /[\\'"$`<>#\s;|()&]/;
const ENDS_EXPANDING = /["\\$`]/;

/**
 * The commands of a text, read as bash does: quotes, `$'…'`, backslashes, continued lines, comments, redirections,
 * here-documents, and variables that the text itself sets. Whatever is still open at the end of the text ends there.
 * Never throws, and reads each character a limited number of times.
 */
export function readBash(text: string): ShellCommand[] {
  return new BashReader(text, new Variables(), 0).commands();
}

class BashReader {
  #at = 0;
  #word: ShellWord | null = null;
  #command: ShellCommand = { words: [], stdin: null };
  readonly #found: ShellCommand[] = [];
  #documents: { document: HereDocument; command: ShellCommand }[] = [];
  /** What the next word is if it isn't part of the command: the target of a redirection, or the text to pipe in. */
  #redirection: 'elsewhere' | 'from text' | null = null;

  readonly #text: string;
  readonly #variables: Variables;
  /** How many here-documents this text is nested in. */
  readonly #depth: number;

  constructor(text: string, variables: Variables, depth: number) {
    this.#text = text;
    this.#variables = variables;
    this.#depth = depth;
  }

  commands(): ShellCommand[] {
    while (this.#at < this.#text.length) this.#step();
    this.#endCommand();
    return this.#found;
  }

  /** Reads the whole text as the content of a here-document. */
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
    } else this.#readPlain(ENDS_PLAIN);
  }

  /** Reads at least one character literally, up to the next character with a meaning. */
  #readPlain(ends: RegExp): void {
    const text = this.#text;
    const from = this.#at;
    this.#at += 1;
    while (this.#at < text.length && !ends.test(text[this.#at] ?? '')) this.#at++;
    this.#current().text += text.slice(from, this.#at);
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
        if (equals > 0) this.#variables.set(text.slice(0, equals), text.slice(equals + 1));
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

  /** Reads text with variables in it, up to the closing quote or, if there isn't one, to the end. */
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
      else this.#readPlain(ENDS_EXPANDING);
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
      const value = this.#variables.unfold(found[1] ?? found[2] ?? '');
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

  /** Reads `$(cat <<'END' …)`, as many scripts write a body, as the content of the here-document. */
  #readCatDocument(): boolean {
    const text = this.#text;
    const at = this.#at;
    const opening = this.#depth < MAX_DEPTH ? catOpeningAt(text, at) : null;
    if (opening === null) return false;
    this.#at += opening.length;
    const { text: held, unknown } = this.#readDocument(opening.document);
    const word = this.#current();
    word.text += withoutLastLines(held);
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
    const opening = openingAt(text, at);
    if (opening === null) {
      this.#redirection = 'elsewhere';
      this.#at += 1;
      return;
    }
    this.#documents.push({ document: opening.document, command: this.#command });
    this.#at += opening.length;
  }

  #readOutput(): void {
    // In `2>`, the number isn't a word of the command.
    if (this.#word !== null && /^\d$/.test(this.#word.text)) this.#word = null;
    this.#endWord();
    this.#redirection = 'elsewhere';
    this.#at += 1;
    while (this.#text[this.#at] === '>' || this.#text[this.#at] === '&') this.#at++;
  }

  #readDocuments(): void {
    const documents = this.#documents;
    this.#documents = [];
    for (const { document, command } of documents) command.stdin = this.#readDocument(document);
  }

  #readDocument(document: HereDocument): ShellWord {
    const { held, next } = linesOf(this.#text, this.#at, document);
    this.#at = next;
    return document.isLiteral
      ? { text: held, unknown: [] }
      : new BashReader(held, this.#variables, this.#depth + 1).document();
  }
}

function isAssignment({ text, unknown }: ShellWord): boolean {
  return text === 'export' || (unknown.length === 0 && /^[A-Za-z_]\w*=/.test(text.slice(0, LONGEST_NAME)));
}

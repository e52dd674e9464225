import { type ShellCommand, type ShellWord, UNKNOWN, written } from './command.ts';

const ENDS_COMMAND = new Set(['|', '&', '&&', '||', '>', '>>', ';']);

/**
 * The commands of a text for Windows' command prompt: `^` continues a line or escapes a character, and `%NAME%` is a
 * variable. Then arguments are split as Windows programs split them.
 */
export function readCmd(text: string): ShellCommand[] {
  return commandsOf(resolveCarets(text), readCmdWord);
}

/** The commands of a text for PowerShell, where a backtick continues a line or escapes a character. */
export function readPowerShell(text: string): ShellCommand[] {
  return commandsOf(text, readPowerShellWord);
}

/** Reads the word that begins at `at`. Returns where it ends. */
type ReadWord = (text: string, at: number, word: ShellWord) => number;

function commandsOf(text: string, readWord: ReadWord): ShellCommand[] {
  const found: ShellCommand[] = [];
  let words: ShellWord[] = [];
  const endCommand = () => {
    if (words.length > 0) found.push({ words, stdin: null });
    words = [];
  };
  let at = 0;
  while (at < text.length) {
    const continued = /^`[ \t]{0,99}\r?\n/.exec(text.slice(at, at + 102));
    if (text[at] === '\n') {
      endCommand();
      at += 1;
    } else if (readWord === readPowerShellWord && continued !== null) at += continued[0].length;
    else if (text[at] === '#' && readWord === readPowerShellWord) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (/\s/.test(text[at] ?? '')) at++;
    else {
      const word: ShellWord = { text: '', unknown: [] };
      at = Math.max(readWord(text, at, word), at + 1);
      if (ENDS_COMMAND.has(word.text)) endCommand();
      else words.push(word);
    }
  }
  endCommand();
  return found;
}

/** Resolves carets as the prompt does: in quotes they mean nothing, and a quote after a caret doesn't start quotes. */
function resolveCarets(text: string): string {
  let resolved = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '^' && !isQuoted) {
      at += 1;
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (text[at] !== '\n') resolved += text[at] ?? '';
      continue;
    }
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') isQuoted = false;
    resolved += character;
  }
  return resolved;
}

function readCmdWord(text: string, from: number, word: ShellWord): number {
  let at = from;
  let isQuoted = false;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '\\' && text[at + 1] === '\\' && text[at + 2] === '"') {
      word.text += '\\';
      at += 2;
    } else if (character === '\\' && text[at + 1] === '"') {
      word.text += '"';
      at += 2;
    } else if (character === '"' && isQuoted && text[at + 1] === '"') {
      word.text += '"';
      at += 2;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      at += 1;
    } else if (!isQuoted && /\s/.test(character)) break;
    else if (character === '%') {
      // Three characters at least, since two percent-encoded bytes in a row have two between their signs.
      at += addVariable(word, character, /^%[A-Za-z_]\w{2,60}%/.exec(text.slice(at, at + 64)));
    } else {
      word.text += character;
      at += 1;
    }
  }
  return at;
}

/** Adds the variable that starts at `character`, or just the character if none does. Returns how much was read. */
function addVariable(word: ShellWord, character: string, found: RegExpExecArray | null): number {
  if (found === null) {
    word.text += character;
    return 1;
  }
  addUnknown(word, found[0]);
  return found[0].length;
}

function readPowerShellWord(text: string, from: number, word: ShellWord): number {
  let at = from;
  let quote: string | null = null;
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (quote === null && /^@['"]\r?\n/.test(text.slice(at, at + 4))) {
      const closing = `\n${next}@`;
      const start = text.indexOf('\n', at) + 1;
      const end = text.indexOf(closing, start - 1);
      word.text += text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
      at = end === -1 ? text.length : end + closing.length;
    } else if (character === '\\' && next === '"') {
      // This is how Windows passes a quote to a program.
      word.text += '"';
      at += 2;
    } else if (quote === null && (character === '"' || character === "'")) {
      quote = character;
      at += 1;
    } else if (character === quote) {
      if (next === quote) word.text += quote;
      else quote = null;
      at += next === character && quote !== null ? 2 : 1;
    } else if (quote === null && /\s/.test(character)) break;
    else if (character === '`' && quote !== "'") {
      if (quote === null && /[\s]/.test(next)) break;
      word.text += next === 'n' ? '\n' : next === 't' ? '\t' : next;
      at += 2;
    } else if (character === '$' && quote !== "'") {
      const near = text.slice(at, at + 200);
      const found = /^\$(?:\([^)]*\)?|\{[^}]*\}|(?:env:)?[A-Za-z_]\w*)/i.exec(near);
      at += addVariable(word, character, found);
    } else {
      word.text += character;
      at += 1;
    }
  }
  return at;
}

function addUnknown(word: ShellWord, name: string): void {
  word.text += UNKNOWN;
  word.unknown.push(written(name));
}

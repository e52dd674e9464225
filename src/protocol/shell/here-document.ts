import { indexOrEnd } from './bash-text.ts';

/** How a here-document ends, and whether anything in it counts. */
export interface HereDocument {
  end: string;
  /** `<<-`: tabs at the start of lines don't count. */
  withoutTabs: boolean;
  /** The end is quoted: nothing in it is a variable. */
  isLiteral: boolean;
}

/** What opens a here-document, and how many characters that is. */
export interface Opening {
  document: HereDocument;
  length: number;
}

/** Characters that are looked through for what opens a here-document. */
const NEAR = 200;

/** `<<END`, `<<-'END'` or `<<\END` at a place of a text. */
export function openingAt(text: string, at: number): Opening | null {
  const found = /^<<(-?)[ \t]*(?:(['"])([^'"\n]{1,99})\2|\\?([^\s;|&<>()'"]{1,99}))/.exec(
    text.slice(at, at + NEAR),
  );
  if (found === null) return null;
  const [whole, dash, , quoted, bare] = found;
  const isLiteral = quoted !== undefined || whole.includes('\\');
  return {
    document: { end: quoted ?? bare ?? '', withoutTabs: dash === '-', isLiteral },
    length: whole.length,
  };
}

/** `$(cat <<'END'` and the end of its line, which many scripts write a body with. */
export function catOpeningAt(text: string, at: number): Opening | null {
  const found = /^\$\([ \t]*cat[ \t]*<<(-?)[ \t]*(['"]?)(\w+)\2[ \t]*\r?\n/.exec(text.slice(at, at + NEAR));
  if (found === null) return null;
  const [whole, dash, quote, end = ''] = found;
  return { document: { end, withoutTabs: dash === '-', isLiteral: quote !== '' }, length: whole.length };
}

/** The lines of a here-document that begin at `from`, and where the text goes on behind it. */
export function linesOf(
  text: string,
  from: number,
  { end, withoutTabs }: HereDocument,
): { held: string; next: number } {
  let held = '';
  let at = from;
  while (at < text.length) {
    const lineEnd = indexOrEnd(text, '\n', at);
    const whole = text.slice(at, lineEnd);
    const line = withoutTabs ? whole.replace(/^\t+/, '') : whole;
    at = lineEnd + 1;
    if ((line.endsWith('\r') ? line.slice(0, -1) : line) === end) break;
    held += `${line}\n`;
  }
  return { held, next: at };
}

/** A text without the line ends at its end, as a shell hands on what a command wrote. */
export function withoutLastLines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

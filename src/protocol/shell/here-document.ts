import { indexOrEnd } from './bash-text.ts';

/** How a here-document ends, and how its content is read. */
export interface HereDocument {
  end: string;
  /** `<<-`: tabs at the start of lines don't count. */
  withoutTabs: boolean;
  /** The end marker is quoted, so the content has no variables. */
  isLiteral: boolean;
}

/** A here-document, and the length of what opens it, in characters. */
export interface Opening {
  document: HereDocument;
  length: number;
}

/** How many characters are searched for what opens a here-document. */
const NEAR = 200;

/** Reads `<<END`, `<<-'END'` or `<<\END` at an offset of a text; null if it isn't there. */
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

/** Reads `$(cat <<'END'` and the end of its line; many scripts write a body this way. Null if it isn't there. */
export function catOpeningAt(text: string, at: number): Opening | null {
  const found = /^\$\([ \t]*cat[ \t]*<<(-?)[ \t]*(['"]?)(\w+)\2[ \t]*\r?\n/.exec(text.slice(at, at + NEAR));
  if (found === null) return null;
  const [whole, dash, quote, end = ''] = found;
  return { document: { end, withoutTabs: dash === '-', isLiteral: quote !== '' }, length: whole.length };
}

/** The lines of a here-document that starts at `from`, and the offset after it. */
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

/** Removes all line ends at the end of a text, as a shell does with a command's output. */
export function withoutLastLines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

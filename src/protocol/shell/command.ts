/** Marks a part of a word's text that only the shell knows. */
export const UNKNOWN = '\uE000';

/** One word of a command line, its quotes resolved. */
export interface ShellWord {
  /** With `UNKNOWN` in place of each variable or command whose result isn't known. */
  text: string;
  /** What these are, in order, as they are written: `$TOKEN`, `$(cat token.txt)`. */
  unknown: string[];
}

export interface ShellCommand {
  words: ShellWord[];
  /** What is piped in, where the text holds it: a here-document. */
  stdin: ShellWord | null;
}

/** A substitution as it may be shown. */
export function written(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

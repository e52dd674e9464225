/** Marks a part of a word that only the shell knows. */
export const UNKNOWN = '\uE000';

/** One word of a command line, without its quotes. */
export interface ShellWord {
  /** Each variable or command whose result isn't known is replaced by `UNKNOWN`. */
  text: string;
  /** Those variables and commands in order, as they're written: `$TOKEN`, `$(cat token.txt)`. */
  unknown: string[];
}

export interface ShellCommand {
  words: ShellWord[];
  /** What is piped in, if the text has it: a here-document. */
  stdin: ShellWord | null;
}

/** A substitution for messages: on one line, at most 40 characters. */
export function written(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

import { endsValue, isBlank, isLineEnd } from './characters.ts';

/** What neither a text without its opening quote nor the rest of it can hold. */
const NOT_IN_TEXT = '"\\,:{}[]\n\r';

/**
 * Answers what comes later on a line, for a reader that moves on from place to place. What was looked at for
 * one place is remembered for those behind it, so that no character is looked at twice for the same question,
 * whatever the text.
 */
export class LookAhead {
  readonly #text: string;
  readonly #limit: number;
  #closing = { from: 0, to: -1, at: null as number | null };
  #words = { from: 0, to: -1, isClosed: false };

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /**
   * The next quote on the line, behind at least one other character, with which the text that begins at `from` may
   * end: no backslash before it, and behind it at most blanks before a comma, a closing bracket or the line's
   * end. Null if there isn’t one.
   */
  closingQuote(from: number): number | null {
    const known = this.#closing;
    if (from >= known.from && from < known.to) return known.at;
    let at = from + 1;
    while (at < this.#limit) {
      const code = this.#text.charCodeAt(at);
      if (isLineEnd(code)) break;
      if (code === 0x22 && !this.#isBackslash(at - 1) && this.#isFollowedByEnd(at + 1)) {
        this.#closing = { from, to: at, at };
        return at;
      }
      at += 1;
    }
    this.#closing = { from, to: at, at: null };
    return null;
  }

  /** The closing quote that was given is none: nothing before it is closed by it. */
  refuseClosingQuote(): void {
    this.#closing = { ...this.#closing, at: null };
  }

  /** Where the words that begin here end, behind their closing quote; null where they have none. */
  closedWords(from: number): number | null {
    const known = this.#words;
    if (from >= known.from && from < known.to) return known.isClosed ? known.to + 1 : null;
    let at = from;
    while (at < this.#limit && !NOT_IN_TEXT.includes(this.#text.charAt(at))) at++;
    const isClosed =
      at > from && at < this.#limit && this.#text.charAt(at) === '"' && this.#isFollowedByEnd(at + 1);
    this.#words = { from, to: at, isClosed };
    return isClosed ? at + 1 : null;
  }

  #isBackslash(at: number): boolean {
    return this.#text.charCodeAt(at) === 0x5c;
  }

  #isFollowedByEnd(from: number): boolean {
    let at = from;
    while (at < this.#limit && isBlank(this.#text.charCodeAt(at))) at++;
    return endsValue(at < this.#limit ? this.#text.charAt(at) : '');
  }
}

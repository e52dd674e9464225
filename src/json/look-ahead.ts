import { endsValue, isBlank, isLineEnd } from './characters.ts';

/** Characters that end the search for the closing quote of a text without an opening quote. */
const NOT_IN_TEXT = '"\\,:{}[]\n\r';

/**
 * Looks ahead on a line for a reader that only moves forward. It remembers each result for the places that follow,
 * so no character is checked twice for the same question, whatever the text.
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
   * The next quote on the line that may end the text starting at `from`. At least one other character comes before
   * it, no backslash is directly before it, and only blanks are between it and a comma, a closing bracket or the end
   * of the line. Null if there isn't one.
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

  /** Rejects the closing quote returned last: it doesn't close any text that starts before it. */
  refuseClosingQuote(): void {
    this.#closing = { ...this.#closing, at: null };
  }

  /** The offset after the closing quote of the words that start here; null if they have no closing quote. */
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

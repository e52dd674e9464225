import { commonStart } from '../difference.ts';

/**
 * Remembers what was found by reading a text from its start. For a later text, the results are still valid up to the
 * first difference, so a lookup on each keystroke doesn't read the text from the start.
 */
export class KnownStart<T> {
  #text = '';
  #known: { at: number; what: T }[] = [];

  /** What is known about this text, with the offset up to which it was read. */
  of(text: string): readonly { at: number; what: T }[] {
    if (text !== this.#text) {
      const same = this.#known.length === 0 ? 0 : commonStart(this.#text, text);
      this.#known = this.#known.filter(({ at }) => at <= same);
      this.#text = text;
    }
    return this.#known;
  }

  /** Adds a result for the text last passed to `of`. */
  add(at: number, what: T): void {
    this.#known.push({ at, what });
  }

  forget(): void {
    this.#known = [];
  }
}

import { commonStart } from '../difference.ts';

/**
 * Remembers what was found in a text by reading it from its start. In a later text it still holds up to
 * where the two begin to differ, so that what is asked at each key is not read from the start each time.
 */
export class KnownStart<T> {
  #text = '';
  #known: { at: number; what: T }[] = [];

  /** What is known of this text, by the offset up to which it was read. */
  of(text: string): readonly { at: number; what: T }[] {
    if (text !== this.#text) {
      const same = this.#known.length === 0 ? 0 : commonStart(this.#text, text);
      this.#known = this.#known.filter(({ at }) => at <= same);
      this.#text = text;
    }
    return this.#known;
  }

  /** Of the text that was asked for last. */
  add(at: number, what: T): void {
    this.#known.push({ at, what });
  }

  forget(): void {
    this.#known = [];
  }
}

import { markUnsure } from './json.ts';
import { JsonCursor } from './json-cursor.ts';

/** What the reader has seen of an array or object so far. */
export interface Seen {
  lastEnd: number | null;
  comma: number | null;
  /** A comma is missing here, but only because of a mistake that's already reported. */
  forgiven: boolean;
}

/** The state at the start of an array or object. */
export function newSeen(): Seen {
  return { lastEnd: null, comma: null, forgiven: false };
}

/** Reads what separates the parts of arrays and objects: brackets, commas and colons. */
export class JsonPunctuation extends JsonCursor {
  /** The closing brackets of all open arrays and objects, from the outside in. */
  protected readonly open: ('}' | ']')[] = [];

  /**
   * Moves to the next item or property. Returns true if one starts here and false at the end of the array or object.
   * Handles the commas and brackets in between.
   */
  protected hasNext(container: object, closer: '}' | ']', seen: Seen): boolean {
    for (;;) {
      this.skipSpace();
      const char = this.peek();
      if (char === '') {
        this.#reportUnclosed();
        markUnsure(container);
        return false;
      }
      if (char === closer) {
        if (seen.comma !== null) {
          const edits = [{ start: seen.comma, end: seen.comma + 1, text: '' }];
          this.report('trailing-comma', seen.comma, seen.comma + 1, '', edits);
        }
        this.at += 1;
        return false;
      }
      if (char === '}' || char === ']') {
        markUnsure(container);
        if (this.#closeMismatched(char, closer, seen)) return false;
      } else if (char === ',') {
        if (seen.comma !== null || seen.lastEnd === null) {
          const edits = [{ start: this.at, end: this.at + 1, text: '' }];
          this.report('extra-comma', this.at, this.at + 1, '', edits);
        } else {
          seen.comma = this.at;
        }
        this.at += 1;
      } else if (char === ';' && seen.lastEnd !== null && seen.comma === null) {
        const edits = [{ start: this.at, end: this.at + 1, text: ',' }];
        this.report('missing-comma', this.at, this.at + 1, char, edits);
        seen.comma = this.at;
        this.at += 1;
      } else if ((char === '+' || char === '*') && seen.lastEnd !== null && seen.comma === null) {
        markUnsure(container);
        this.#passOperand(seen);
      } else if (char === ':') {
        markUnsure(container);
        this.report('unexpected-character', this.at, this.at + 1, char);
        this.at += 1;
      } else {
        if (seen.lastEnd !== null && seen.comma === null && !seen.forgiven) {
          const edits = [{ start: seen.lastEnd, end: seen.lastEnd, text: ',' }];
          this.report('missing-comma', seen.lastEnd - 1, seen.lastEnd, '', edits);
        }
        seen.comma = null;
        seen.forgiven = false;
        return true;
      }
    }
  }

  /** Skips `+ "b"` after a value, which is how a program joins strings. */
  #passOperand(seen: Seen): void {
    this.report('expression', this.at, this.at + 1, this.peek());
    this.at += 1;
    this.skipSpace();
    const first = this.peek();
    if (first !== '' && !'{}[],:;+*'.includes(first)) this.readScalar(first);
    seen.lastEnd = this.at;
  }

  /** True if the bracket closes something further out, so this array or object ends here. */
  #closeMismatched(char: '}' | ']', closer: '}' | ']', seen: Seen): boolean {
    const closesOuter = this.open.includes(char);
    const before = seen.lastEnd ?? this.at;
    const edits = closesOuter
      ? [{ start: before, end: before, text: closer }]
      : [{ start: this.at, end: this.at + 1, text: '' }];
    this.report('mismatched-bracket', this.at, this.at + 1, closesOuter ? closer : '', edits);
    if (!closesOuter) this.at++;
    return closesOuter;
  }

  /** Reports once, at the end of the text, everything that's still open. */
  #reportUnclosed(): void {
    if (this.derailed) return;
    const last = this.text.slice(0, this.end).trimEnd().length;
    const closers = this.open.toReversed().join('');
    this.report('unclosed-bracket', Math.max(0, last - 1), last, closers, [
      { start: last, end: last, text: closers },
    ]);
  }

  /** True if a value should follow the key that was just read. */
  protected passColon(key: string, keyStart: number): boolean {
    const keyEnd = this.at;
    this.skipSpace();
    const char = this.peek();
    if (char === ':') {
      this.at += 1;
      return true;
    }
    const colon = [{ start: keyEnd, end: keyEnd, text: ':' }];
    if (char === '=') {
      const length = this.text.charAt(this.at + 1) === '>' ? 2 : 1;
      const edits = [{ start: this.at, end: this.at + length, text: ':' }];
      this.report('missing-colon', this.at, this.at + length, key, edits);
      this.at += length;
      return true;
    }
    const beginsValue = char !== '' && !'}],'.includes(char);
    const follows = beginsValue && !/[\n\r]/.test(this.text.slice(keyEnd, this.at));
    if (this.issues.at(-1)?.code === 'unquoted-key' && this.issues.at(-1)?.start === keyStart) {
      this.issues.pop();
    }
    this.report('missing-colon', keyStart, keyEnd, key, follows ? colon : []);
    return follows;
  }
}

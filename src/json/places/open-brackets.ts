export type Closer = '}' | ']';

/**
 * The brackets that are open, from the outside in. Finding the nearest of one kind takes one step, however
 * many are open.
 */
export class OpenBrackets {
  readonly #closers: Closer[] = [];
  /** How deep the open brackets of each kind are. */
  readonly #depths: Record<Closer, number[]> = { '}': [], ']': [] };

  /** How many are open. */
  get depth(): number {
    return this.#closers.length;
  }

  open(closer: Closer): void {
    this.#depths[closer].push(this.#closers.length);
    this.#closers.push(closer);
  }

  /** Closes the nearest bracket of this kind and all within it; gives its depth, or null where none is open. */
  close(closer: Closer): number | null {
    const depth = this.#depths[closer].at(-1);
    if (depth === undefined) return null;
    while (this.#closers.length > depth) {
      const inner = this.#closers.pop();
      if (inner !== undefined) this.#depths[inner].pop();
    }
    return depth;
  }
}

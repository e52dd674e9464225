export type Closer = '}' | ']';

/**
 * The open brackets, from the outside in. Finding the nearest one of a kind takes one step, however many are open.
 */
export class OpenBrackets {
  readonly #closers: Closer[] = [];
  /** The depths of the open brackets of each kind. */
  readonly #depths: Record<Closer, number[]> = { '}': [], ']': [] };

  /** The number of open brackets. */
  get depth(): number {
    return this.#closers.length;
  }

  open(closer: Closer): void {
    this.#depths[closer].push(this.#closers.length);
    this.#closers.push(closer);
  }

  /** Closes the nearest bracket of this kind and all inside it. Returns its depth, or null if none is open. */
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

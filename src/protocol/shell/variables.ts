/** How many characters a text's variables may add up to, since `b=$a$a; c=$b$b` doubles with every line. */
const MAX_UNFOLDED = 1024 * 1024;
const MAX_VALUE = 64 * 1024;

/** The variables that a text sets itself. */
export class Variables {
  readonly #values = new Map<string, string>();
  #room = MAX_UNFOLDED;

  set(name: string, value: string): void {
    if (value.length <= MAX_VALUE) this.#values.set(name, value);
    else this.#values.delete(name);
  }

  /** The value; undefined if it isn't known or if the variables before it used up the limit. */
  unfold(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value.length > this.#room) return undefined;
    this.#room -= value.length;
    return value;
  }
}

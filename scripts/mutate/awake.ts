/** Knows which mutant is awake and which ones the code has passed. Switched code calls it. */
class Awake {
  mutant = -1;
  /** More steps than this count as an endless loop and throw an error. */
  limit = Number.POSITIVE_INFINITY;
  steps = 0;
  /** Whether properties try fewer inputs than they ask for. */
  fewerRuns = true;
  #passed = new Uint8Array(0);

  /** Makes room for that many mutants. */
  expect(mutants: number): void {
    this.#passed = new Uint8Array(mutants);
  }

  on(mutant: number): boolean {
    this.#passed[mutant] = 1;
    this.round();
    return mutant === this.mutant;
  }

  round(): void {
    this.steps += 1;
    if (this.steps > this.limit) throw new Error('The code goes round and round.');
  }

  /** The mutants that the code has passed since the last call. */
  takePassed(): Set<number> {
    const passed = new Set<number>();
    for (let at = this.#passed.indexOf(1); at >= 0; at = this.#passed.indexOf(1, at + 1)) passed.add(at);
    this.#passed.fill(0);
    return passed;
  }
}

declare global {
  var __mutants: Awake | undefined;
}

/** The same object each time this file is loaded, even by tests that reload all modules. */
export const awake: Awake = globalThis.__mutants ?? new Awake();
globalThis.__mutants = awake;

import type { RequestCustomer } from '../../protocol/context.ts';
import type { Asked } from '../answers/asked.ts';
import { cardLeaves } from '../answers/card-leaves.ts';
import { differences } from '../answers/compare-cards.ts';
import { randomWord } from './seeded-random.ts';
import type { Setup } from './setup.ts';
import type { Wire } from './wire.ts';

/** The requests that scenarios build on: the plan's own, an unknown customer's, and the second customer's. */
export class Ground {
  readonly #setup: Setup;
  readonly #wire: Wire;
  readonly #random: () => number;
  readonly #kept = new Map<string, Promise<Asked>>();
  readonly #moving = new Map<string, Set<string>>();
  #first: Asked | null = null;

  constructor(setup: Setup, wire: Wire, random: () => number) {
    this.#setup = setup;
    this.#wire = wire;
    this.#random = random;
  }

  /** A1: all keys for the customer. */
  async everyKey(): Promise<Asked> {
    this.#first = await this.#once('A1', () =>
      this.#wire.send({ label: 'All keys for your customer' }, { scenario: 'A1' }),
    );
    return this.#first;
  }

  /** B1: all keys for a customer that the endpoint can't know. */
  unknownCustomer(): Promise<Asked> {
    return this.#once('B1', () => {
      const context = { ...this.#setup.context, customer: stranger(this.#random) };
      return this.#wire.send({ label: 'An unknown customer', context }, { scenario: 'B1' });
    });
  }

  /** All keys for the second customer; null if none was given. */
  secondCustomer(): Promise<Asked> | null {
    const { second } = this.#setup;
    if (second === null) return null;
    return this.#once('second', () =>
      this.#wire.send({ label: 'All keys for the second customer', context: second }, { scenario: 'C8' }),
    );
  }

  /** The A1 request once it has been made; null before, or if it couldn't be made. */
  get asked(): Asked | null {
    return this.#first;
  }

  /** The keys whose card was valid in A1. Only those can be compared. */
  get usableKeys(): readonly string[] {
    const { asked } = this;
    if (asked === null) return [];
    return this.#setup.keys.filter((key) => (asked.verdict.cards.get(key)?.kind ?? 'failed') !== 'failed');
  }

  /** Compares another response to the same request, to learn which paths of each card change between responses. */
  learnWhatChanges(again: Asked): void {
    for (const key of this.usableKeys) {
      const before = this.asked?.verdict.cards.get(key);
      const after = again.verdict.cards.get(key);
      if (before?.kind !== 'loaded' || after?.kind !== 'loaded') continue;
      const places = this.#moving.get(key) ?? new Set();
      for (const place of differences(cardLeaves(before.card), cardLeaves(after.card))) places.add(place);
      this.#moving.set(key, places);
    }
  }

  /** The paths of a card that change from one response to the next. */
  changing(key: string): ReadonlySet<string> {
    return this.#moving.get(key) ?? new Set();
  }

  #once(name: string, ask: () => Promise<Asked>): Promise<Asked> {
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const asking = ask();
    this.#kept.set(name, asking);
    return asking;
  }
}

/** A customer that doesn't exist: random id, email and external id. */
export function stranger(random: () => number): RequestCustomer {
  return {
    id: `c_${randomWord(random, 20)}`,
    email: `nobody-${randomWord(random, 8)}@example.com`,
    externalId: `nobody-${randomWord(random, 12)}`,
  };
}

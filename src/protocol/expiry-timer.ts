import type { Clock } from './ports.ts';
import type { CardState, SessionState } from './session-state.ts';

/** A card that says it is over at once would otherwise be requested without a pause. */
const SHORTEST_LIFE_MS = 1000;

/** The longest wait the platforms' timers take. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Wakes when the next kept card of the viewed customer is over (SPEC.md §6). */
export class ExpiryTimer {
  readonly #clock: Clock;
  readonly #onExpired: (configIds: readonly string[]) => void;
  #stopTimer: (() => void) | null = null;
  #state: SessionState | null = null;

  constructor(clock: Clock, onExpired: (configIds: readonly string[]) => void) {
    this.#clock = clock;
    this.#onExpired = onExpired;
  }

  /** Waits for the first expiry of this state, and no longer for those of an earlier one. */
  watch(state: SessionState): void {
    this.stop();
    this.#state = state;
    const dues = state.viewing ? state.cards.flatMap((card) => expiresAt(card) ?? []) : [];
    if (dues.length === 0) return;
    const wait = Math.max(0, Math.min(...dues) - this.#clock.now());
    this.#stopTimer = this.#clock.setTimer(() => this.#wake(), Math.min(wait, LONGEST_WAIT_MS));
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#state = null;
  }

  #wake(): void {
    const state = this.#state;
    if (state === null) return;
    const now = this.#clock.now();
    const over = state.cards.filter((card) => {
      const due = expiresAt(card);
      return due !== null && due <= now;
    });
    if (over.length === 0) this.watch(state);
    else this.#onExpired(over.map((card) => card.configId));
  }
}

/** When a card is to be reloaded by itself; null when it is not kept or already being reloaded. */
export function expiresAt({ loading, settled }: CardState): number | null {
  if (loading !== null || settled === null || settled.expired || settled.until === null) return null;
  return Math.max(settled.until, settled.at + SHORTEST_LIFE_MS);
}

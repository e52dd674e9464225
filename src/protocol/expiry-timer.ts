import type { Clock } from './ports.ts';
import type { CardState, SessionState } from './session-state.ts';

/** Cards that are kept for less don't reload automatically. This is Plain's shortest setting (SPEC.md §4, §6). */
export const SHORTEST_RELOADED_MS = 15_000;

/** The longest wait that timers support, in browsers and in Node. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Fires when the next kept card of the viewed customer expires, as long as the cards are visible (SPEC.md §6). */
export class ExpiryTimer {
  readonly #clock: Clock;
  readonly #onExpired: (configIds: readonly string[]) => void;
  #stopTimer: (() => void) | null = null;
  #state: SessionState | null = null;
  #shown = true;

  constructor(clock: Clock, onExpired: (configIds: readonly string[]) => void) {
    this.#clock = clock;
    this.#onExpired = onExpired;
  }

  /** Waits for the first expiry in this state, and stops waiting for those of an earlier state. */
  watch(state: SessionState): void {
    this.stop();
    this.#state = state;
    const dues = state.viewing && this.#shown ? state.cards.flatMap((card) => reloadsAt(card) ?? []) : [];
    if (dues.length === 0) return;
    const wait = Math.max(0, Math.min(...dues) - this.#clock.now());
    this.#stopTimer = this.#clock.setTimer(() => this.#wake(), Math.min(wait, LONGEST_WAIT_MS));
  }

  /** Says whether the cards are visible. Cards that expire while they aren't reload once they're visible again. */
  setShown(shown: boolean): void {
    this.#shown = shown;
    if (this.#state !== null) this.watch(this.#state);
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
      const due = reloadsAt(card);
      return due !== null && due <= now;
    });
    if (over.length === 0) this.watch(state);
    else this.#onExpired(over.map((card) => card.configId));
  }
}

/** Until when a card is kept; null if it isn't kept or is loading. */
export function keptTo({ loading, settled }: CardState): number | null {
  return loading === null && settled !== null ? settled.until : null;
}

/** When a card reloads automatically; null if it isn't kept, is kept too briefly, or has been requested already. */
export function reloadsAt(card: CardState): number | null {
  const until = keptTo(card);
  const { settled } = card;
  if (until === null || settled === null || settled.expired) return null;
  return until - settled.at < SHORTEST_RELOADED_MS ? null : until;
}

import type { SessionEvent } from './events.ts';
import { REMEMBERED_LOADS, reduce, replay } from './reduce.ts';
import { EMPTY_SESSION, type SessionState } from './session-state.ts';

/** A session's events and the state before them: `replay(events, from)` is the current state. */
export interface History {
  from: SessionState;
  events: readonly SessionEvent[];
}

/** A session's events and its current state. */
export class SessionLog {
  #from = EMPTY_SESSION;
  #events: SessionEvent[] = [];
  #state = EMPTY_SESSION;

  get state(): SessionState {
    return this.#state;
  }

  history(): History {
    return { from: this.#from, events: [...this.#events] };
  }

  add(event: SessionEvent): void {
    this.#events.push(event);
    this.#state = reduce(this.#state, event);
    if (event.type === 'load requested') this.#forgetOldEvents();
  }

  /** Merges the events of forgotten loads into the state before the remaining events. */
  #forgetOldEvents(): void {
    const events = this.#events;
    const starts = events.flatMap((event, index) => (event.type === 'load requested' ? [index] : []));
    const keepFrom = starts.at(-REMEMBERED_LOADS);
    if (starts.length <= REMEMBERED_LOADS || keepFrom === undefined) return;
    this.#from = replay(events.slice(0, keepFrom), this.#from);
    this.#events = events.slice(keepFrom);
  }
}

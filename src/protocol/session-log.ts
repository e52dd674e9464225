import type { SessionEvent } from './events.ts';
import { REMEMBERED_LOADS, reduce, replay } from './reduce.ts';
import { EMPTY_SESSION, type SessionState } from './session-state.ts';

/** A session's events and the state they begin from: `replay(events, from)` is the state. */
export interface History {
  from: SessionState;
  events: readonly SessionEvent[];
}

/** What has happened in a session, and what it has come to. */
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

  /** Merges events of forgotten loads into the state that the history begins from. */
  #forgetOldEvents(): void {
    const events = this.#events;
    const starts = events.flatMap((event, index) => (event.type === 'load requested' ? [index] : []));
    const keepFrom = starts.at(-REMEMBERED_LOADS);
    if (starts.length <= REMEMBERED_LOADS || keepFrom === undefined) return;
    this.#from = replay(events.slice(0, keepFrom), this.#from);
    this.#events = events.slice(keepFrom);
  }
}

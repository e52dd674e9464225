import { createEngine, type LoadSetup } from '../../protocol/engine.ts';
import type { ExchangePorts } from '../../protocol/exchange.ts';
import type { CardState, LoadRecord } from '../../protocol/session-state.ts';

/** A completed load: its requests, and the outcome of each card. */
export interface EndedLoad {
  load: LoadRecord;
  cards: readonly CardState[];
}

/**
 * Loads every card once as Plain does, including the retry. Resolves with null if `stop` is aborted. `onAttempt` is
 * called whenever an attempt begins, with the number of attempts so far.
 */
export function runLoad(
  setup: LoadSetup,
  ports: ExchangePorts,
  stop: AbortSignal,
  onAttempt: (attempts: number) => void = () => undefined,
): Promise<EndedLoad | null> {
  const { clock, transport, hmac } = ports;
  const engine = createEngine({ clock, transport, hmac });
  let begun = 0;
  return new Promise((resolve) => {
    const end = (result: EndedLoad | null) => {
      stop.removeEventListener('abort', abort);
      // Otherwise the engine would load expired cards again.
      engine.dispose();
      resolve(result);
    };
    const abort = () => end(null);
    if (stop.aborted) return abort();
    stop.addEventListener('abort', abort, { once: true });
    engine.subscribe(() => {
      const { cards, loads } = engine.state();
      const load = loads.at(-1);
      const attempts = load?.requests.reduce((sum, request) => sum + request.attempts.length, 0) ?? 0;
      if (attempts > begun) onAttempt(attempts);
      begun = attempts;
      if (load !== undefined && load.endedAt !== null) end({ load, cards });
    });
    engine.load(setup);
  });
}

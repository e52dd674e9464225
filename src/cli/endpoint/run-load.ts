import { createEngine, type LoadSetup } from '../../protocol/engine.ts';
import type { ExchangePorts } from '../../protocol/exchange.ts';
import type { CardState, LoadRecord } from '../../protocol/session-state.ts';

/** One load that has ended: its requests, and what each card came to. */
export interface EndedLoad {
  load: LoadRecord;
  cards: readonly CardState[];
}

/** Loads every card once as Plain does, retry and all. Null once `stop` is aborted. */
export function runLoad(
  setup: LoadSetup,
  ports: ExchangePorts,
  stop: AbortSignal,
): Promise<EndedLoad | null> {
  const { clock, transport, hmac } = ports;
  const engine = createEngine({ clock, transport, hmac });
  return new Promise((resolve) => {
    const end = (result: EndedLoad | null) => {
      stop.removeEventListener('abort', abort);
      // An expired card would be loaded again, as long as somebody looks at it.
      engine.dispose();
      resolve(result);
    };
    const abort = () => end(null);
    if (stop.aborted) return abort();
    stop.addEventListener('abort', abort, { once: true });
    engine.subscribe(() => {
      const { cards, loads } = engine.state();
      const load = loads.at(-1);
      if (load !== undefined && load.endedAt !== null) end({ load, cards });
    });
    engine.load(setup);
  });
}

import type { RelayReply, RelayRequest } from '../relay/envelope.ts';
import type { RelayCalls } from './relay-calls.ts';
import type { PageRefusal } from './relay-replies.ts';

/** Parallel requests from the page to its server. Browsers open six connections per host, shared by all tabs. */
const LANES = 4;
/** Below the relay's limits for one batch. */
const BATCH_REQUESTS = 100;
const BATCH_CHARACTERS = 500_000;

type RelaySend = (request: RelayRequest, signal: AbortSignal) => Promise<RelayReply | PageRefusal>;

interface Waiting {
  request: RelayRequest;
  signal: AbortSignal;
  resolve(reply: RelayReply | PageRefusal): void;
  reject(error: unknown): void;
}

/**
 * Sends any number of requests over a few connections: individually while there are few, in batches when there are
 * more. Requests made in the same turn of the event loop are sent together. Aborting a request closes its connection
 * to the endpoint, even if it's in a batch.
 */
export function createRelayLanes(calls: RelayCalls, newId: () => string): RelaySend {
  let waiting: Waiting[] = [];
  let free = LANES;
  let isDue = false;

  function occupyLane(run: Promise<void>): void {
    free -= 1;
    void run.finally(() => {
      free += 1;
      sendWaiting();
    });
  }

  function sendWaiting(): void {
    isDue = false;
    // Keep one lane free if possible, so that the next request doesn't wait for a slow one.
    const alone = waiting.length < free ? waiting : [];
    for (const one of alone) occupyLane(sendAlone(calls, one));
    waiting = waiting.slice(alone.length);
    while (waiting.length > 0 && free > 0) {
      const together = waiting.slice(0, fitting(waiting));
      waiting = waiting.slice(together.length);
      occupyLane(sendTogether(calls, newId(), together));
    }
  }

  return (request, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const entry: Waiting = { request, signal, resolve, reject };
      signal.addEventListener('abort', () => {
        waiting = waiting.filter((one) => one !== entry);
        reject(signal.reason);
      });
      waiting.push(entry);
      if (isDue) return;
      isDue = true;
      setTimeout(sendWaiting, 0);
    });
}

/** How many of the waiting requests fit into one batch. */
function fitting(waiting: readonly Waiting[]): number {
  let characters = 0;
  const tooMany = waiting.findIndex(({ request }, index) => {
    characters += JSON.stringify(request).length;
    return index > 0 && (index === BATCH_REQUESTS || characters > BATCH_CHARACTERS);
  });
  return tooMany === -1 ? waiting.length : tooMany;
}

async function sendAlone(calls: RelayCalls, { request, signal, resolve, reject }: Waiting): Promise<void> {
  await calls.one(request, signal).then(resolve, reject);
}

async function sendTogether(calls: RelayCalls, id: string, together: readonly Waiting[]): Promise<void> {
  const underWay = new Map(together.entries());
  const all = new AbortController();
  for (const [index, { signal }] of underWay) {
    const abort = () => {
      if (!underWay.delete(index)) return;
      if (underWay.size === 0) all.abort();
      else calls.cancel(id, index);
    };
    signal.addEventListener('abort', abort, { once: true });
  }
  const batch = { id, requests: together.map(({ request }) => request), atOnce: together.length };
  const rest = await calls
    .batch(batch, all.signal, ({ index, reply }) => {
      underWay.get(index)?.resolve(reply);
      underWay.delete(index);
    })
    .catch(() => null);
  if (rest !== null) for (const { resolve } of underWay.values()) resolve(rest);
}

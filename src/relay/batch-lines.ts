import type { BatchLine, RelayReply, RelayRequest } from './envelope.ts';
import { jsonPieces } from './json-pieces.ts';

type Run = (request: RelayRequest, index: number) => Promise<RelayReply>;

/**
 * Runs the requests in order, at most `atOnce` together, and gives each one's reply as a line of JSON when it ends.
 * While nobody takes the lines, no further one begins.
 */
export async function* batchLines(
  requests: readonly RelayRequest[],
  atOnce: number,
  run: Run,
): AsyncGenerator<string> {
  for await (const line of asTheyEnd(requests, atOnce, run)) {
    yield* jsonPieces(line);
    yield '\n';
  }
}

async function* asTheyEnd(
  requests: readonly RelayRequest[],
  atOnce: number,
  run: Run,
): AsyncGenerator<BatchLine> {
  const underWay = new Map<number, Promise<BatchLine>>();
  const coming = requests.entries();
  for (;;) {
    while (underWay.size < atOnce) {
      const next = coming.next();
      if (next.done) break;
      const [index, request] = next.value;
      underWay.set(
        index,
        run(request, index).then((reply) => ({ index, reply })),
      );
    }
    if (underWay.size === 0) return;
    const line = await Promise.race(underWay.values());
    underWay.delete(line.index);
    yield line;
  }
}

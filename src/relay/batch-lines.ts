import type { BatchLine, RelayReply, RelayRequest } from './envelope.ts';
import { jsonPieces } from './json-pieces.ts';

/** A reply, and a function to call once it has been written or is certain not to be. */
export interface Unwritten<T = RelayReply> {
  reply: T;
  written(): void;
}

type Run = (request: RelayRequest, index: number) => Promise<Unwritten>;

/**
 * Starts the requests in order, at most `atOnce` at a time, and yields each reply as a line of JSON once it's
 * complete. While no one reads the lines, no further request starts.
 */
export async function* batchLines(
  requests: readonly RelayRequest[],
  atOnce: number,
  run: Run,
): AsyncGenerator<string> {
  for await (const { line, written } of asTheyEnd(requests, atOnce, run)) {
    try {
      yield* jsonPieces(line);
      yield '\n';
    } finally {
      written();
    }
  }
}

interface UnwrittenLine {
  line: BatchLine;
  written(): void;
}

async function* asTheyEnd(
  requests: readonly RelayRequest[],
  atOnce: number,
  run: Run,
): AsyncGenerator<UnwrittenLine> {
  const underWay = new Map<number, Promise<UnwrittenLine>>();
  const coming = requests.entries();
  try {
    for (;;) {
      while (underWay.size < atOnce) {
        const next = coming.next();
        if (next.done) break;
        const [index, request] = next.value;
        underWay.set(
          index,
          run(request, index).then(({ reply, written }) => ({ line: { index, reply }, written })),
        );
      }
      if (underWay.size === 0) return;
      const first = await Promise.race(underWay.values());
      underWay.delete(first.line.index);
      yield first;
    }
  } finally {
    for (const left of underWay.values()) void left.then(({ written }) => written());
  }
}

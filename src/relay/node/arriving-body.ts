import type { Dispatcher } from 'undici';

/** How many chunks of one body are taken before other work has a turn. A megabyte can arrive in a million chunks. */
const CHUNKS_A_TURN = 256;

/** Passes a body from the parser that pushes it to its reader. */
export interface ArrivingBody {
  push(controller: Dispatcher.DispatchController, chunk: Buffer): void;
  end(): void;
  fail(error: unknown): void;
  /** Everything that arrived since the last piece, as one piece. */
  bytes: AsyncGenerator<Uint8Array>;
}

interface ArrivingBodyOptions {
  /** Called when the reader stops reading before the end. */
  left: () => void;
  /** Resolves once all other work on this event loop has had a turn. */
  nextTurn: () => Promise<void>;
}

/** Takes chunks as they arrive, but pauses after `CHUNKS_A_TURN` of them so that other work has a turn. */
export function createArrivingBody({ left, nextTurn }: ArrivingBodyOptions): ArrivingBody {
  let pending: Buffer[] = [];
  let inThisTurn = 0;
  let ended = false;
  let failure: { error: unknown } | null = null;
  let wake = () => {};

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (pending.length > 0) {
          // Copied, since even a chunk of one byte keeps the whole socket buffer in memory.
          const piece = Buffer.concat(pending);
          pending = [];
          yield piece;
        } else if (failure !== null) {
          throw failure.error;
        } else if (ended) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      if (!ended) left();
    }
  }

  return {
    push(controller, chunk) {
      pending.push(chunk);
      wake();
      inThisTurn += 1;
      if (inThisTurn < CHUNKS_A_TURN) return;
      controller.pause();
      void nextTurn().then(() => {
        inThisTurn = 0;
        controller.resume();
      });
    },
    end() {
      ended = true;
      wake();
    },
    fail(error) {
      failure = { error };
      wake();
    },
    bytes: read(),
  };
}

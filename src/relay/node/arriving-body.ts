import type { Dispatcher } from 'undici';

/** Chunks of one body taken before everybody else has a turn. A megabyte can come as a million of them. */
const CHUNKS_A_TURN = 256;

/** A body between the parser that pushes it in and whoever reads it. */
export interface ArrivingBody {
  push(controller: Dispatcher.DispatchController, chunk: Buffer): void;
  end(): void;
  fail(error: unknown): void;
  /** What has come since the last piece, in one piece. */
  bytes: AsyncGenerator<Uint8Array>;
}

interface ArrivingBodyOptions {
  /** Called when the reader leaves before the end. */
  left: () => void;
  /** Resolves once everybody else on this event loop has had a turn. */
  nextTurn: () => Promise<void>;
}

/** Takes chunks as they come, but only so many before everybody else on this event loop has had a turn. */
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
          // A copy: a chunk of one byte would keep all that was read from the socket with it.
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

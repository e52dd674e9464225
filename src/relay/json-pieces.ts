/** Characters of a string escaped at a time; as JSON they can be six times as many. */
const SLICE = 4 * 1024;

/**
 * The JSON of a value, as `JSON.stringify` writes it, a piece at a time. A response of a megabyte can become six, and
 * with many at a time neither the memory nor the time for that is there in one go.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of parts(value)) {
    piece += part;
    if (piece.length < SLICE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* parts(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.length > SLICE) {
    yield '"';
    // Half of a character outside the basic plane is written as an escape, and read back as that half.
    for (let at = 0; at < value.length; at += SLICE)
      yield JSON.stringify(value.slice(at, at + SLICE)).slice(1, -1);
    yield '"';
  } else if (Array.isArray(value)) {
    yield '[';
    for (const [index, one] of value.entries()) {
      if (index > 0) yield ',';
      yield* parts(one);
    }
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    yield '{';
    let comma = '';
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue;
      yield `${comma}${JSON.stringify(key)}:`;
      yield* parts(one);
      comma = ',';
    }
    yield '}';
  } else {
    yield JSON.stringify(value) ?? 'null';
  }
}

interface StreamOptions {
  /** Resolves once everybody else on this event loop has had a turn; at once where nobody shares it. */
  nextTurn?: (() => Promise<void>) | undefined;
  /** Called once when the reader has it all, or leaves before the end. */
  over?: () => void;
}

/** Characters of all its strings; as JSON they can be six times as many. */
const SHORT = 32 * 1024;

/** Characters written before everybody else has a turn. */
const A_TURN = 64 * 1024;

/**
 * Pieces of text as a body; the next one is made when there is somebody to take it. One that reads them as fast as they
 * are made would keep the event loop to itself, so everybody else has a turn in between.
 */
export function streamOf(
  pieces: AsyncIterator<string> | Iterator<string>,
  { nextTurn, over = () => {} }: StreamOptions = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let sinceTurn = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (sinceTurn >= A_TURN) {
          sinceTurn = 0;
          await nextTurn?.();
        }
        const { done, value } = await pieces.next();
        if (done) {
          over();
          return controller.close();
        }
        sinceTurn += value.length;
        controller.enqueue(encoder.encode(value));
      },
      cancel() {
        over();
        void pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The JSON of a value as a body: as a whole where it's short, which a server writes at once, else in pieces. */
export function jsonBody(value: unknown, options: StreamOptions): string | ReadableStream<Uint8Array> {
  if (charactersIn(value) > SHORT) return streamOf(jsonPieces(value), options);
  options.over?.();
  return JSON.stringify(value);
}

function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let characters = 0;
  for (const one of Object.values(value)) characters += charactersIn(one);
  return characters;
}

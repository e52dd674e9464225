/** How many characters of a string are escaped at a time. JSON can take six times as many. */
const SLICE = 4 * 1024;

/**
 * The JSON of a value, as `JSON.stringify` writes it, in pieces. A response of one megabyte can become six, which
 * takes too much memory and time in one go when there are many.
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
    // A slice may split a surrogate pair: each half is escaped and parses back to the same half.
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
  /** Resolves once all other work on this event loop has had a turn. Not needed if nothing else shares the loop. */
  nextTurn?: (() => Promise<void>) | undefined;
  /** Called when the reader has everything, or stops reading before the end. */
  over?: () => void;
}

/** A value counts as short with up to this many characters in its strings. As JSON it can take six times as many. */
const SHORT = 32 * 1024;

/** How many characters are written before other work has a turn. */
const A_TURN = 64 * 1024;

/**
 * Pieces of text as a body. The next piece is only made when the reader asks for it. A fast reader would block the
 * event loop, so other work has a turn in between.
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

/**
 * The JSON of a value as a body. A short value becomes a string, which a server writes at once. A longer one comes in
 * pieces.
 */
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

/** Characters of a string escaped at a time; as JSON they can be six times as many. */
const SLICE = 16 * 1024;

/**
 * The JSON of a value, as `JSON.stringify` writes it, a piece at a time. An answer of a megabyte can become six, and
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

/** Pieces of text as a body; the next one is made when there is somebody to take it. */
export function streamOf(
  pieces: AsyncIterator<string> | Iterator<string>,
  cancel: () => void = () => {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel() {
        cancel();
        void pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

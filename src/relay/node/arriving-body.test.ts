import { expect, test, vi } from 'vitest';
import { createArrivingBody } from './arriving-body.ts';
import { beginWork } from './turns-of-loop.ts';

/** The parser's side of a body: pushes one-byte chunks until it's paused. */
function parser(chunks: number, left = () => {}) {
  const arriving = createArrivingBody({ left, nextTurn: beginWork() });
  const parserHas = { pushed: 0, pauses: 0, inOneTurn: [] as number[] };
  let paused = false;
  const controller = {
    aborted: false,
    paused: false,
    reason: null,
    abort: () => {},
    pause() {
      paused = true;
      parserHas.pauses += 1;
    },
    resume() {
      paused = false;
      run();
    },
  };
  function run() {
    const before = parserHas.pushed;
    while (!paused && parserHas.pushed < chunks) {
      parserHas.pushed += 1;
      arriving.push(controller, Buffer.from('x'));
    }
    parserHas.inOneTurn.push(parserHas.pushed - before);
    if (!paused) arriving.end();
  }
  return { arriving, parserHas, run };
}

test('only so many chunks of a body are taken before other work on the event loop has a turn', async () => {
  const { arriving, parserHas, run } = parser(10_000);
  run();
  let bytes = 0;
  let pieces = 0;
  for await (const piece of arriving.bytes) {
    bytes += piece.byteLength;
    pieces += 1;
  }
  expect(bytes).toBe(10_000);
  expect(Math.max(...parserHas.inOneTurn)).toBeLessThanOrEqual(256);
  expect(parserHas.pauses).toBe(Math.floor(10_000 / 256));
  // Everything that arrived in one turn is passed on as one piece.
  expect(pieces).toBeLessThanOrEqual(parserHas.inOneTurn.length);
});

test('a reader that has taken everything waits for the next chunk, the end or the failure', async () => {
  const controller = { aborted: false, paused: false, reason: null, abort() {}, pause() {}, resume() {} };
  for (const how of ['end', 'fail'] as const) {
    const { arriving } = parser(0);
    const first = arriving.bytes.next();
    arriving.push(controller, Buffer.from('a'));
    expect(String((await first).value)).toBe('a');
    const last = arriving.bytes.next().then(
      ({ done }) => done,
      (error: unknown) => error,
    );
    await new Promise((resolve) => setImmediate(resolve));
    arriving[how]('cut off');
    expect(await last).toBe(how === 'end' ? true : 'cut off');
  }
});

test('pieces don’t keep the buffer that they were read into in memory', async () => {
  const { arriving } = parser(0);
  const read = Buffer.alloc(64 * 1024);
  const controller = { aborted: false, paused: false, reason: null, abort() {}, pause() {}, resume() {} };
  arriving.push(controller, read.subarray(7, 8));
  arriving.end();
  for await (const piece of arriving.bytes) expect(piece.buffer).not.toBe(read.buffer);
});

test('a reader that leaves before the end closes the connection, one that has read everything doesn’t', async () => {
  const left = vi.fn();
  const half = parser(5000, left);
  half.run();
  for await (const _piece of half.arriving.bytes) break;
  expect(left).toHaveBeenCalledTimes(1);
  const whole = parser(5000, left);
  whole.run();
  for await (const _piece of whole.arriving.bytes);
  expect(left).toHaveBeenCalledTimes(1);
});

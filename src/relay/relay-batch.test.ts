import { createServer, type ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { BATCH_PATH, type BatchLine, batchLine, CANCEL_PATH, relayReply } from './envelope.ts';
import { listening, pagePost, replyTo, testRelay } from './test-relay.ts';

/** An endpoint that holds back each response until the test releases it, by its request's body. */
async function holdingEndpoint() {
  const held = new Map<string, ServerResponse>();
  const closed = new Set<string>();
  const seen = { most: 0, order: [] as string[] };
  const { port } = await listening(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        held.set(body, response);
        seen.order.push(body);
        seen.most = Math.max(seen.most, held.size);
        response.on('close', () => closed.add(body));
      });
    }),
  );
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    arrived: (...bodies: string[]) => until(() => bodies.every((body) => held.has(body))),
    isClosed: (body: string) => until(() => closed.has(body)),
    answer(body: string) {
      held.get(body)?.end(`"${body}"`);
      held.delete(body);
    },
  };
}

const ID = 'batch_0123456789abcdef';

function batchOf(url: string, bodies: readonly string[], { atOnce = 50, id = ID } = {}): string {
  const requests = bodies.map((body) => ({ url, headers: [], body, timeoutMs: 15_000 }));
  return JSON.stringify({ id, requests, atOnce });
}

/** Reads a batch's replies one at a time, as they arrive. */
function linesOf(response: Response) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<BatchLine | null> => {
    for (;;) {
      const end = text.indexOf('\n');
      if (end !== -1) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        return batchLine.parse(JSON.parse(line));
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return null;
      text += decoder.decode(value, { stream: true });
    }
  };
  const rest = async () => {
    const lines: BatchLine[] = [];
    for (let line = await next(); line !== null; line = await next()) lines.push(line);
    return lines;
  };
  return { next, rest, leave: () => reader?.cancel() };
}

const outcome = ({ index, reply }: BatchLine) => [
  index,
  reply.kind === 'answer' ? reply.body : reply.kind === 'refusal' ? reply.reason : reply.reason,
];

describe('a batch', () => {
  test('responds to each request as it ends, while others are still running', async () => {
    const { url, arrived, answer } = await holdingEndpoint();
    const response = await testRelay()(pagePost(BATCH_PATH, batchOf(url, ['a', 'b', 'c'])));
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const lines = linesOf(response);
    const first = lines.next();
    await arrived('a', 'b', 'c');
    answer('b');
    expect(outcome((await first) ?? expect.fail())).toEqual([1, '"b"']);
    answer('c');
    expect(outcome((await lines.next()) ?? expect.fail())).toEqual([2, '"c"']);
    answer('a');
    expect((await lines.rest()).map(outcome)).toEqual([[0, '"a"']]);
  });

  test('runs no more requests at a time than it asks for', async () => {
    const { url, seen, arrived, answer } = await holdingEndpoint();
    const bodies = ['a', 'b', 'c', 'd', 'e'];
    const response = await testRelay()(pagePost(BATCH_PATH, batchOf(url, bodies, { atOnce: 2 })));
    const rest = linesOf(response).rest();
    for (const [index, body] of bodies.entries()) {
      await arrived(...bodies.slice(index, index + 2));
      answer(body);
    }
    expect(await rest).toHaveLength(5);
    expect(seen.most).toBe(2);
  });

  test('runs no more requests at a time than the relay allows, whatever it asks for', async () => {
    const { url, seen, arrived, answer } = await holdingEndpoint();
    const bodies = ['a', 'b', 'c', 'd', 'e'];
    const response = await testRelay({ atOnce: 3 })(pagePost(BATCH_PATH, batchOf(url, bodies)));
    const rest = linesOf(response).rest();
    for (const [index, body] of bodies.entries()) {
      await arrived(...bodies.slice(index, index + 3));
      answer(body);
    }
    await rest;
    expect(seen.most).toBe(3);
  });

  test('never lets a request wait for another one of its own, which would count as waiting too long', async () => {
    const { url, arrived, answer } = await holdingEndpoint();
    const timers: number[] = [];
    const clock = {
      now: () => 0,
      setTimer(_run: () => void, ms: number) {
        timers.push(ms);
        return () => {};
      },
    };
    const response = await testRelay({ atOnce: 1, clock })(
      pagePost(BATCH_PATH, batchOf(url, ['a', 'b', 'c'])),
    );
    const rest = linesOf(response).rest();
    for (const body of ['a', 'b', 'c']) {
      await arrived(body);
      answer(body);
    }
    await rest;
    // Each has a deadline and a limit for reading its reply. None waited for a turn.
    expect(timers).toEqual([15_000, 5_000, 15_000, 5_000, 15_000, 5_000]);
  });

  test('counts each of its requests against the rate', async () => {
    const { url, arrived, answer } = await holdingEndpoint();
    const relay = testRelay({ rate: { requests: 2, perMs: 60_000 }, clock: STILL });
    const rest = linesOf(await relay(pagePost(BATCH_PATH, batchOf(url, ['a', 'b', 'c'])))).rest();
    await arrived('a', 'b');
    answer('a');
    answer('b');
    expect((await rest).map(outcome).sort()).toEqual([
      [0, '"a"'],
      [1, '"b"'],
      [2, 'rate'],
    ]);
    expect(await replyTo({ url }, relay)).toMatchObject({ kind: 'refusal', reason: 'rate' });
  });

  test('checks each of its requests like a single one: URL, headers, size and time', async () => {
    const { url, seen } = await holdingEndpoint();
    const request = { url, headers: [], body: '{}', timeoutMs: 1000 };
    const requests = [
      { ...request, url: 'http://169.254.169.254/' },
      { ...request, url: 'http://127.0.0.1:22/' },
      { ...request, url: 'http://127.0.0.1:4173/api/relay/batch' },
      { ...request, headers: [['Host', 'a.example']] },
      { ...request, body: 'x'.repeat(64 * 1024 + 1) },
      { ...request, timeoutMs: 20_001 },
    ];
    const body = JSON.stringify({ id: ID, requests, atOnce: 1 });
    const lines = await linesOf(await testRelay()(pagePost(BATCH_PATH, body))).rest();
    expect(lines.map(outcome)).toEqual([
      [0, 'address'],
      [1, 'port'],
      [2, 'self'],
      [3, 'header'],
      [4, 'size'],
      [5, 'request'],
    ]);
    expect(seen.order).toEqual([]);
  });

  test('starts no further requests while no one reads it', async () => {
    const { url, seen, arrived, answer } = await holdingEndpoint();
    const response = await testRelay()(pagePost(BATCH_PATH, batchOf(url, ['a', 'b', 'c'], { atOnce: 1 })));
    const lines = linesOf(response);
    const first = lines.next();
    await arrived('a');
    answer('a');
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen.order).toEqual(['a']);
    const second = lines.next();
    await arrived('b');
    answer('b');
    await second;
    await lines.leave();
  });

  test('closes every connection when its reader leaves', async () => {
    const { url, arrived, isClosed } = await holdingEndpoint();
    const lines = linesOf(await testRelay()(pagePost(BATCH_PATH, batchOf(url, ['a', 'b']))));
    const first = lines.next().catch(() => null);
    await arrived('a', 'b');
    await lines.leave();
    await isClosed('a');
    await isClosed('b');
    await first;
  });

  test('closes the connection of a request that is cancelled, and continues with the others', async () => {
    const { url, arrived, answer, isClosed } = await holdingEndpoint();
    const relay = testRelay();
    const rest = linesOf(await relay(pagePost(BATCH_PATH, batchOf(url, ['a', 'b'])))).rest();
    await arrived('a', 'b');
    const response = await relay(pagePost(CANCEL_PATH, JSON.stringify({ id: ID, index: 0 })));
    expect(response.status).toBe(204);
    await isClosed('a');
    answer('b');
    expect((await rest).map(outcome)).toContainEqual([1, '"b"']);
  });

  test('can’t be ended by someone who doesn’t know its ID', async () => {
    const { url, arrived, answer } = await holdingEndpoint();
    const relay = testRelay();
    const rest = linesOf(await relay(pagePost(BATCH_PATH, batchOf(url, ['a'])))).rest();
    await arrived('a');
    await relay(pagePost(CANCEL_PATH, JSON.stringify({ id: 'batch_of_somebody_else', index: 0 })));
    answer('a');
    expect((await rest).map(outcome)).toEqual([[0, '"a"']]);
  });

  test.each([
    ['none', JSON.stringify({ id: ID, requests: [], atOnce: 1 }), 'request'],
    ['501', batchOf('http://127.0.0.1:3000/', Array(501).fill('')), 'request'],
    ['more than 2 MB', batchOf('http://127.0.0.1:3000/', Array(40).fill('x'.repeat(60_000))), 'size'],
    ['a name that can be guessed', batchOf('http://127.0.0.1:3000/', ['a'], { id: '1' }), 'request'],
    ['a method of its own', JSON.stringify({ method: 'DELETE' }), 'request'],
  ])('of %s is refused completely', async (_what, body, reason) => {
    const response = await testRelay()(pagePost(BATCH_PATH, body));
    expect(relayReply.parse(await response.json())).toMatchObject({ kind: 'refusal', reason });
  });

  test('is only accepted from the page', async () => {
    const changes = { headers: { origin: 'https://evil.example' } };
    for (const path of [BATCH_PATH, CANCEL_PATH]) {
      expect((await testRelay()(pagePost(path, '{}', changes))).status).toBe(403);
    }
  });
});

const STILL = { now: () => 0, setTimer: () => () => {} };

test('an invalid request also counts against the rate, and callers over the rate are refused unread', async () => {
  const relay = testRelay({ rate: { requests: 2, perMs: 60_000 }, clock: STILL });
  const reasons: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const reply = relayReply.parse(await (await relay(pagePost(BATCH_PATH, 'nonsense'))).json());
    reasons.push(reply.kind === 'refusal' ? reply.reason : reply.kind);
  }
  expect(reasons).toEqual(['request', 'request', 'rate']);
});

import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { relayReply } from './envelope.ts';
import { createNodeUpstream } from './node/upstream.ts';
import { endpoint } from './test-endpoint.ts';
import { pageRequest, replyTo, testRelay } from './test-relay.ts';

/** An endpoint that holds back its responses, and counts its current and maximum number of requests. */
async function holdingEndpoint() {
  const held: (() => void)[] = [];
  const counts = { most: 0, hits: 0 };
  const url = await endpoint((response) => {
    counts.hits += 1;
    held.push(() => response.end('{}'));
    counts.most = Math.max(counts.most, held.length);
  });
  const until = async (count: number) => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  const release = () => {
    for (const answer of held.splice(0)) answer();
  };
  return { url, counts, until, release };
}

/** A clock whose timers fire when the test wants it. */
function heldTimers() {
  const timers = new Map<() => void, number>();
  const clock = {
    now: () => 0,
    setTimer(run: () => void, ms: number) {
      timers.set(run, ms);
      return () => void timers.delete(run);
    },
  };
  const runOut = (ms: number) => {
    for (const [run, after] of [...timers]) if (after === ms) run();
  };
  return { clock, runOut, lengths: () => [...timers.values()] };
}

test('only so many requests run at a time; the others follow, and each gets its response', async () => {
  const { url, counts, until, release } = await holdingEndpoint();
  const relay = testRelay({ atOnce: 3 });
  const all = Promise.all(Array.from({ length: 8 }, () => replyTo({ url }, relay)));
  for (const together of [3, 3, 2]) {
    await until(together);
    release();
  }
  expect((await all).map(({ kind }) => kind)).toEqual(Array(8).fill('answer'));
  expect(counts.most).toBe(3);
});

test('an attempt’s deadline starts with the attempt, not while it waits', async () => {
  const { url, until, release } = await holdingEndpoint();
  const { clock, lengths } = heldTimers();
  const relay = testRelay({ atOnce: 1, clock });
  const first = replyTo({ url, timeoutMs: 4000 }, relay);
  const second = replyTo({ url, timeoutMs: 3000 }, relay);
  await until(1);
  while (lengths().length < 2) await new Promise((resolve) => setImmediate(resolve));
  // The deadline of one request, and the wait of the other.
  expect(lengths().sort()).toEqual([10_000, 4000]);
  release();
  await first;
  await until(1);
  expect(lengths()).toEqual([3000]);
  release();
  expect(await second).toMatchObject({ kind: 'answer' });
});

test('a request that waited too long is refused by the playground, not timed out, and nothing was sent', async () => {
  const { url, counts, until, release } = await holdingEndpoint();
  const { clock, runOut, lengths } = heldTimers();
  const relay = testRelay({ atOnce: 1, clock });
  const first = replyTo({ url }, relay);
  await until(1);
  const second = replyTo({ url }, relay);
  while (!lengths().includes(10_000)) await new Promise((resolve) => setImmediate(resolve));
  runOut(10_000);
  expect(await second).toMatchObject({ kind: 'refusal', reason: 'busy' });
  release();
  expect(await first).toMatchObject({ kind: 'answer' });
  expect(counts.hits).toBe(1);
});

test('a long reply keeps its turn until it’s been read, so that memory holds no more replies than may run at a time', async () => {
  let hits = 0;
  const url = await endpoint((response) => {
    hits += 1;
    response.end(JSON.stringify('a'.repeat(200_000)));
  });
  const { clock, runOut, lengths } = heldTimers();
  const relay = testRelay({ atOnce: 1, clock });
  const ask = () => relay(pageRequest({ url }));
  const first = await ask();
  const second = ask();
  while (!lengths().includes(10_000)) await new Promise((resolve) => setImmediate(resolve));
  expect(hits).toBe(1);
  expect(relayReply.parse(await first.json())).toMatchObject({ kind: 'answer' });
  const slowlyRead = await second;
  expect(hits).toBe(2);
  // A caller that doesn't read blocks others for 5 s at most.
  const third = ask();
  while (!lengths().includes(10_000)) await new Promise((resolve) => setImmediate(resolve));
  expect(hits).toBe(2);
  runOut(5_000);
  await third;
  expect(hits).toBe(3);
  expect(relayReply.parse(await slowlyRead.json())).toMatchObject({ kind: 'answer' });
});

test('only a few long replies exist as text at a time, until they’ve been read', async () => {
  const url = await endpoint((response) => response.end(JSON.stringify('a'.repeat(100_000))));
  const relay = testRelay({ atOnce: 30 });
  const unread: Response[] = [];
  const all = Array.from({ length: 30 }, async () => {
    unread.push(await relay(pageRequest({ url })));
  });
  const kinds: string[] = [];
  while (kinds.length < 30) {
    while (unread.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(unread.length).toBeLessThanOrEqual(4);
    const response = unread.shift();
    kinds.push(relayReply.parse(await response?.json()).kind);
  }
  await Promise.all(all);
  expect(kinds).toEqual(Array(30).fill('answer'));
});

test('a body of up to 64 KB doesn’t wait for long replies', async () => {
  const long = await endpoint((response) => response.end('a'.repeat(64 * 1024 + 1)));
  const short = await endpoint((response) => response.end('a'.repeat(64 * 1024)));
  const relay = testRelay({ atOnce: 30 });
  const unread = await Promise.all(Array.from({ length: 4 }, () => relay(pageRequest({ url: long }))));
  let isAnswered = false;
  const fifth = relay(pageRequest({ url: long })).then(() => {
    isAnswered = true;
  });
  expect(await replyTo({ url: short }, relay)).toMatchObject({ kind: 'answer', bytes: 64 * 1024 });
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(isAnswered).toBe(false);
  for (const response of unread) await response.text();
  await fifth;
});

test('only a few bodies are decompressed at a time, however many have arrived', async () => {
  const packed = brotliCompressSync('{"cards":[]}');
  let sent = 0;
  const url = await endpoint((response) => {
    response.on('finish', () => {
      sent += 1;
    });
    response.writeHead(200, { 'content-encoding': 'br' }).end(packed);
  });
  const upstream = createNodeUpstream();
  let decoding = 0;
  let most = 0;
  const relay = testRelay({
    atOnce: 30,
    upstream: {
      ...upstream,
      async *decode(encoding, bytes) {
        decoding += 1;
        most = Math.max(most, decoding);
        while (sent < 30 || most < 4) await new Promise((resolve) => setImmediate(resolve));
        yield* upstream.decode(encoding, bytes);
        decoding -= 1;
      },
    },
  });
  const replies = await Promise.all(Array.from({ length: 30 }, () => replyTo({ url }, relay)));
  expect(replies.map(({ kind }) => kind)).toEqual(Array(30).fill('answer'));
  expect(most).toBe(4);
});

test('decompressing doesn’t count as the endpoint’s time: a body found damaged after the limit is damaged, not late', async () => {
  const packed = brotliCompressSync('{"cards":[]}');
  const { clock, runOut } = heldTimers();
  let now = 0;
  const reply = async (bytes: Uint8Array) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': 'br' }).end(bytes),
    );
    const upstream = createNodeUpstream();
    const relay = testRelay({
      clock: { ...clock, now: () => now },
      upstream: {
        ...upstream,
        async *decode(encoding, given) {
          now += 60_000;
          runOut(2000);
          yield* upstream.decode(encoding, given);
        },
      },
    });
    return replyTo({ url, timeoutMs: 2000 }, relay);
  };
  expect(await reply(packed)).toMatchObject({ kind: 'answer', timing: { totalMs: 0 } });
  expect(await reply(packed.subarray(0, -2))).toMatchObject({
    kind: 'failure',
    reason: 'undecodable',
    timing: { totalMs: 0 },
  });
});

import { describe, expect, test } from 'vitest';
import type { BatchLine, RelayBatch, RelayReply, RelayRequest } from '../relay/envelope.ts';
import type { RelayCalls } from './relay-calls.ts';
import { createRelayLanes } from './relay-lanes.ts';
import type { PageRefusal } from './relay-replies.ts';

const ask = (body: string): RelayRequest => ({
  url: 'https://a.example/',
  headers: [],
  body,
  timeoutMs: 4000,
});
const replyTo = (body: string): RelayReply => ({
  kind: 'refusal',
  reason: 'fault',
  policy: 'local',
  message: body,
});
const GONE: PageRefusal = {
  kind: 'page refusal',
  refusal: { by: 'page', reason: 'relay-unreachable', policy: null, message: 'Gone.' },
};

/** The page's connection to a relay that responds when the test says so. */
function heldRelay() {
  const underWay: string[][] = [];
  const cancelled: [string, number][] = [];
  const ended = new Set<string>();
  const answers = new Map<string, () => void>();
  const ends = new Map<string, (rest: PageRefusal) => void>();
  const begin = (bodies: string[], signal: AbortSignal) => {
    underWay.push(bodies);
    return new Promise<PageRefusal>((resolve, reject) => {
      ends.set(bodies.join(), resolve);
      signal.addEventListener('abort', () => {
        ended.add(bodies.join());
        reject(signal.reason);
      });
    });
  };
  const calls: RelayCalls = {
    one: ({ body }, signal) =>
      Promise.race([
        begin([body], signal),
        new Promise<RelayReply>((resolve) => answers.set(body, () => resolve(replyTo(body)))),
      ]),
    batch({ requests }: RelayBatch, signal: AbortSignal, onReply: (line: BatchLine) => void) {
      for (const [index, { body }] of requests.entries()) {
        answers.set(body, () => onReply({ index, reply: replyTo(body) }));
      }
      return begin(
        requests.map(({ body }) => body),
        signal,
      );
    },
    cancel: (id, index) => void cancelled.push([id, index]),
    probe: () => Promise.resolve(GONE),
  };
  let ids = 0;
  const send = createRelayLanes(calls, () => `batch ${++ids}`);
  return {
    underWay,
    cancelled,
    ended,
    send: (body: string, signal = new AbortController().signal) => send(ask(body), signal),
    answer: (body: string) => answers.get(body)?.(),
    /** The stream of a batch ends. */
    end: (...bodies: string[]) => ends.get(bodies.join())?.(GONE),
  };
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('requests to endpoints', () => {
  test('go to the relay one by one while they are few', async () => {
    const { send, underWay, answer } = heldRelay();
    const replies = Promise.all(['a', 'b', 'c'].map((body) => send(body)));
    await turn();
    expect(underWay).toEqual([['a'], ['b'], ['c']]);
    for (const body of ['c', 'a', 'b']) answer(body);
    expect(await replies).toEqual(['a', 'b', 'c'].map(replyTo));
  });

  test('go in one batch when there are more, over one connection, and each gets its own reply', async () => {
    const { send, underWay, answer, end } = heldRelay();
    const bodies = Array.from({ length: 50 }, (_, index) => `${index}`);
    const replies = Promise.all(bodies.map((body) => send(body)));
    await turn();
    expect(underWay).toEqual([bodies]);
    for (const body of bodies.toReversed()) answer(body);
    end(...bodies);
    expect(await replies).toEqual(bodies.map(replyTo));
  });

  test('that come while others are under way never take more than four connections', async () => {
    const { send, underWay, answer } = heldRelay();
    for (const body of ['a', 'b', 'c', 'd', 'e', 'f']) {
      void send(body);
      await turn();
    }
    expect(underWay).toEqual([['a'], ['b'], ['c'], ['d']]);
    answer('b');
    await turn();
    // The waiting requests are sent together.
    expect(underWay.slice(4)).toEqual([['e', 'f']]);
  });

  test('go in several batches where one would be too large for the relay', async () => {
    const { send, underWay } = heldRelay();
    for (let index = 0; index < 250; index += 1) void send(`${index}`);
    await turn();
    expect(underWay.map(({ length }) => length)).toEqual([100, 100, 50]);
    const { send: sendLarge, underWay: large } = heldRelay();
    for (let index = 0; index < 20; index += 1) void sendLarge('x'.repeat(60_000));
    await turn();
    expect(large.map(({ length }) => length)).toEqual([8, 8, 4]);
  });
});

describe('a request that is aborted', () => {
  test('in a batch is cancelled at the relay, and the others get their replies', async () => {
    const { send, cancelled, answer, ended } = heldRelay();
    const second = new AbortController();
    const all = ['a', 'b', 'c', 'd', 'e'].map((body) => send(body, body === 'b' ? second.signal : undefined));
    await turn();
    second.abort(new Error('stopped'));
    await expect(all[1]).rejects.toThrow('stopped');
    expect(cancelled).toEqual([['batch 1', 1]]);
    answer('c');
    expect(await all[2]).toEqual(replyTo('c'));
    expect(ended.size).toBe(0);
  });

  test('with all others of its batch ends the batch', async () => {
    const { send, ended, cancelled } = heldRelay();
    const run = new AbortController();
    const all = ['a', 'b', 'c', 'd', 'e'].map((body) => send(body, run.signal));
    await turn();
    run.abort(new Error('stopped'));
    for (const one of all) await expect(one).rejects.toThrow('stopped');
    expect([...ended]).toEqual(['a,b,c,d,e']);
    expect(cancelled.length).toBeLessThan(5);
  });

  test('before it was sent is not sent', async () => {
    const { send, underWay } = heldRelay();
    const gone = new AbortController();
    const one = send('a', gone.signal);
    gone.abort(new Error('stopped'));
    await expect(one).rejects.toThrow('stopped');
    await expect(send('b', gone.signal)).rejects.toThrow('stopped');
    await turn();
    expect(underWay).toEqual([]);
  });

  test('makes room for those that wait', async () => {
    const { send, underWay } = heldRelay();
    const run = new AbortController();
    const all = ['a', 'b', 'c'].map((body) => send(body, run.signal));
    await turn();
    const fourth = send('d', run.signal);
    await turn();
    void send('e');
    await turn();
    expect(underWay).toHaveLength(4);
    run.abort(new Error('stopped'));
    for (const one of [...all, fourth]) await expect(one).rejects.toThrow('stopped');
    await turn();
    expect(underWay.slice(4)).toEqual([['e']]);
  });
});

test('requests whose batch breaks off are told what became of it', async () => {
  const { send, answer, end } = heldRelay();
  const all = ['a', 'b', 'c', 'd'].map((body) => send(body));
  await turn();
  answer('a');
  end('a', 'b', 'c', 'd');
  expect(await Promise.all(all)).toEqual([replyTo('a'), GONE, GONE, GONE]);
});

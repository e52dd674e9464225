import { describe, expect, test } from 'vitest';
import { addressPolicy } from './address-policy.ts';
import { createForwarder } from './forwarder.ts';
import { createNodeUpstream } from './node/upstream.ts';
import { endpoint } from './test-endpoint.ts';

const stays = new AbortController().signal;

const forwarder = () =>
  createForwarder({
    policy: addressPolicy('local'),
    upstream: createNodeUpstream(),
    clock: { now: () => 0, setTimer: () => () => {} },
    atOnce: 1,
  });

describe('a forwarder without a page', () => {
  test('takes each turn back when its request has ended, even after a long reply or a failure', async () => {
    const url = await endpoint((response) => response.end('a'.repeat(100_000)));
    const forward = forwarder();
    for (let request = 0; request < 5; request += 1) {
      const wanted = { url, headers: [], body: '', timeoutMs: 2000 };
      expect(await forward.post(wanted, { caller: '', gone: stays })).toMatchObject({ kind: 'answer' });
      const nowhere = { ...wanted, url: 'http://0.0.0.0/' };
      expect(await forward.post(nowhere, { caller: '', gone: stays })).toMatchObject({ kind: 'refusal' });
    }
  });

  test('never rejects: an unexpected error becomes a fault, and its message isn’t repeated', async () => {
    const wanted = { url: 'http://127.0.0.1/', headers: [], body: '', timeoutMs: 2000 };
    const guard = () => {
      throw new Error('sk_live_secret');
    };
    const reply = await forwarder().post(wanted, { caller: '', gone: stays, guard });
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'fault' });
    expect(JSON.stringify(reply)).not.toContain('sk_live_secret');
  });
});

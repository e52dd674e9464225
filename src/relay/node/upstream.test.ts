import { expect, test } from 'vitest';
import type { UpstreamTarget } from '../upstream.ts';
import { createNodeUpstream } from './upstream.ts';

test('an attempt that is aborted before it begins doesn’t connect', async () => {
  let connections = 0;
  const upstream = createNodeUpstream({
    connect: () => {
      connections += 1;
      throw new Error('connected');
    },
  });
  const over = new Error('over');
  const target: UpstreamTarget = {
    url: new URL('https://127.0.0.1/'),
    addresses: [{ address: '127.0.0.1', family: 4 }],
    checkConnected: () => {},
    watch: { connected() {}, secured() {}, receives() {}, firstByte() {} },
    signal: AbortSignal.abort(over),
  };
  await expect(upstream.probes?.shakeHands(target)).rejects.toBe(over);
  expect(connections).toBe(0);
});

test.each([
  ['127.0.0.1', 4],
  ['::1', 6],
])('the system’s look-up returns the family of %s', async (address, family) => {
  expect(await createNodeUpstream().resolve(address)).toEqual([{ address, family }]);
});

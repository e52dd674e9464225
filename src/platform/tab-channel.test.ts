import { afterEach, expect, test, vi } from 'vitest';
import { createTabChannel } from './tab-channel.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['doesn’t have one', undefined],
  [
    'refuses to open one',
    class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    },
  ],
])('if the browser %s, nothing is told or heard, and nothing fails', (_why, BroadcastChannel) => {
  vi.stubGlobal('BroadcastChannel', BroadcastChannel);
  const channel = createTabChannel('drafts');
  channel.tell({ kind: 'saved', id: 'a' });
  channel.listen(() => expect.unreachable())();
});

test('other tabs are heard, but not what isn’t one of our messages', async () => {
  const heard: unknown[] = [];
  const stop = createTabChannel('drafts').listen((message) => heard.push(message));
  const other = new BroadcastChannel('drafts');
  const strange = [null, 'saved', { kind: 'saved' }, { kind: 'stolen', id: 'a' }, { kind: 'saved', id: 7 }];
  for (const message of [...strange, { kind: 'saved', id: 'a' }]) other.postMessage(message);
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  expect(heard).toEqual([{ kind: 'saved', id: 'a' }]);
  stop();
  other.close();
});

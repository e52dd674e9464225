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
])('if the browser %s, no message is sent or received, and nothing fails', (_why, BroadcastChannel) => {
  vi.stubGlobal('BroadcastChannel', BroadcastChannel);
  const channel = createTabChannel('drafts');
  channel.tell({ kind: 'saved', id: 'a' });
  channel.listen(() => expect.unreachable())();
});

test('messages of other tabs are received, but only those that a playground sends', async () => {
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

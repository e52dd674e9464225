import { expect, test } from 'vitest';
import { batchLines } from './batch-lines.ts';
import type { RelayReply, RelayRequest } from './envelope.ts';
import { streamOf } from './json-pieces.ts';

const requests: RelayRequest[] = Array.from({ length: 5 }, () => ({
  url: 'https://a.example/',
  headers: [],
  body: '{}',
  timeoutMs: 4000,
}));
const reply: RelayReply = { kind: 'refusal', reason: 'fault', policy: 'local', message: 'No.' };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('no request begins before somebody reads, and none after nobody does any more', async () => {
  const begun: number[] = [];
  const stream = streamOf(
    batchLines(requests, 1, async (_request, index) => {
      begun.push(index);
      return reply;
    }),
  );
  await settled();
  expect(begun).toEqual([]);
  const reader = stream.getReader();
  await reader.read();
  await settled();
  expect(begun).toEqual([0]);
  await reader.cancel();
  await settled();
  expect(begun).toEqual([0]);
});

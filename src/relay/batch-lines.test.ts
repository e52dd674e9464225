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

test('no request starts before someone reads, or after the reader is gone', async () => {
  const begun: number[] = [];
  const stream = streamOf(
    batchLines(requests, 1, async (_request, index) => {
      begun.push(index);
      return { reply, written() {} };
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

test('every reply is reported once as written, or as one that never will be', async () => {
  const written: number[] = [];
  const run = async (_request: RelayRequest, index: number) => ({
    reply,
    written() {
      written.push(index);
    },
  });
  const lines = batchLines(requests, 3, run);
  await lines.next();
  await settled();
  expect(written).toEqual([]);
  await lines.next();
  await lines.next();
  expect(written).toEqual([0]);
  // Two more replies are ready, but no one reads them.
  await lines.return(undefined);
  await settled();
  expect(written.sort()).toEqual([0, 1, 2, 3]);
});

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ContentEncoding } from '../upstream.ts';
import { decode } from './decode.ts';

async function decoded(encoding: ContentEncoding, bytes: Uint8Array) {
  let text = '';
  for await (const chunk of decode(encoding, bytes)) text += Buffer.from(chunk).toString('utf8');
  return text;
}

const body = Buffer.from('{"cards":[]} '.repeat(20));

describe.each<[string, ContentEncoding, Uint8Array]>([
  ['gzip', 'gzip', gzipSync(body)],
  ['brotli', 'br', brotliCompressSync(body)],
  ['zlib', 'deflate', deflateSync(body)],
  ['raw deflate', 'deflate', deflateRawSync(body)],
])('a body in %s', (_name, encoding, bytes) => {
  test('is decoded to what was compressed', async () => {
    expect(await decoded(encoding, bytes)).toBe(body.toString());
  });

  test('that is incomplete or continues after its end can’t be decoded', async () => {
    await expect(decoded(encoding, bytes.subarray(0, -2))).rejects.toMatchObject({ reason: 'undecodable' });
    await expect(decoded(encoding, Buffer.concat([bytes, Buffer.from('x')]))).rejects.toMatchObject({
      reason: 'undecodable',
    });
  });
});

test('an empty body decodes to nothing', async () => {
  expect(await decoded('gzip', new Uint8Array(0))).toBe('');
});

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ContentEncoding } from '../upstream.ts';
import { decode } from './decode.ts';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decoded(encoding: ContentEncoding, bytes: Uint8Array, size = bytes.length || 1) {
  let text = '';
  for await (const chunk of decode(encoding, inPieces(bytes, size)))
    text += Buffer.from(chunk).toString('utf8');
  return text;
}

const body = Buffer.from('{"cards":[]} '.repeat(20));

describe.each<[string, ContentEncoding, Uint8Array]>([
  ['gzip', 'gzip', gzipSync(body)],
  ['brotli', 'br', brotliCompressSync(body)],
  ['zlib', 'deflate', deflateSync(body)],
  ['raw deflate', 'deflate', deflateRawSync(body)],
])('a body in %s', (_name, encoding, bytes) => {
  test('is the same in one piece and in many', async () => {
    expect(await decoded(encoding, bytes)).toBe(body.toString());
    expect(await decoded(encoding, bytes, 3)).toBe(body.toString());
  });

  test('that stops short or goes on after its end can’t be decoded', async () => {
    await expect(decoded(encoding, bytes.subarray(0, -2))).rejects.toMatchObject({ reason: 'undecodable' });
    await expect(decoded(encoding, Buffer.concat([bytes, Buffer.from('x')]))).rejects.toMatchObject({
      reason: 'undecodable',
    });
  });
});

test('no bytes at all are no content', async () => {
  expect(await decoded('gzip', new Uint8Array(0))).toBe('');
});

test('what the source throws passes through as it is', async () => {
  const fault = new Error('gone');
  async function* failing() {
    yield gzipSync(body).subarray(0, 5);
    throw fault;
  }
  await expect(decode('gzip', failing()).next()).rejects.toBe(fault);
});

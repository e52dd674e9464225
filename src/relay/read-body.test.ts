import { describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from './envelope.ts';
import { decodeBody, readWire } from './read-body.ts';
import type { UpstreamResponse } from './upstream.ts';

function response(
  headers: [string, string][],
  pieces: readonly (string | Uint8Array)[],
  status = 200,
): UpstreamResponse {
  async function* body() {
    for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
  }
  return { status, statusText: '', headers, address: '127.0.0.1', body: body() };
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a body on the wire', () => {
  test.each([
    ['less', '2'],
    ['just as much', '6'],
    ['more', '9'],
    ['nothing sensible', '-1'],
  ])('is complete if it declared %s', async (_what, length) => {
    const { bytes } = await readWire(response([['content-length', length]], ['ab', 'cd', 'ef']));
    expect(textOf(bytes)).toBe('abcdef');
  });

  test('may have exactly 1 MB, declared or not, and not one byte more', async () => {
    const most = new Uint8Array(MAX_BODY_BYTES);
    expect(
      (await readWire(response([['content-length', String(MAX_BODY_BYTES)]], [most]))).bytes,
    ).toHaveLength(MAX_BODY_BYTES);
    await expect(readWire(response([], [most, 'x']))).rejects.toMatchObject({ reason: 'too-big' });
    await expect(
      readWire(response([['content-length', String(MAX_BODY_BYTES + 1)]], [])),
    ).rejects.toMatchObject({ reason: 'too-big' });
  });

  test.each<[string[], string | null]>([
    [[], null],
    [['identity'], null],
    [['GZIP'], 'gzip'],
    [['x-gzip'], 'gzip'],
    [['identity, br'], 'br'],
    [['deflate'], 'deflate'],
  ])('with the content encodings %j is in %s', async (encodings, encoding) => {
    const headers = encodings.map((value): [string, string] => ['content-encoding', value]);
    expect((await readWire(response(headers, []))).encoding).toBe(encoding);
  });

  test.each([[['gzip, br']], [['gzip', 'gzip']], [['zstd']]])(
    'with the content encodings %j is refused',
    async (encodings) => {
      const headers = encodings.map((value): [string, string] => ['content-encoding', value]);
      await expect(readWire(response(headers, []))).rejects.toMatchObject({ reason: 'undecodable' });
    },
  );

  test.each([204, 205, 304])('of a %i has no encoding, whatever its headers', async (status) => {
    expect((await readWire(response([['content-encoding', 'zstd']], [], status))).encoding).toBe(null);
  });

  test.each([
    ['application/json', null],
    ['application/json; charset=utf-8', 'utf-8'],
    ['application/json ; Charset = "UTF-16LE"; x=1', 'UTF-16LE'],
  ])('of the type %s has the charset %s', async (type, charset) => {
    expect((await readWire(response([['content-type', type]], []))).charset).toBe(charset);
  });
});

describe('the text of a body', () => {
  const decode = () => {
    throw new Error('nothing is compressed here');
  };
  test('is decoded with its charset, and counted in bytes', async () => {
    const bytes = Uint8Array.from([0xe9]);
    expect(await decodeBody({ bytes, encoding: null, charset: 'latin1' }, decode)).toEqual({
      text: 'é',
      bytes: 1,
    });
  });

  test.each([
    ['utf-8', null],
    ['the charset it is said to be in', 'utf-16le'],
    ['an unknown charset', 'klingon'],
  ])('that isn’t %s is refused', async (_what, charset) => {
    const bytes = Uint8Array.from([0xff]);
    await expect(decodeBody({ bytes, encoding: null, charset }, decode)).rejects.toMatchObject({
      reason: 'undecodable',
    });
  });
});

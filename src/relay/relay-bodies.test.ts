import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { endpoint, everyMoment, http, rawEndpoint } from './test-endpoint.ts';
import { replyTo } from './test-relay.ts';

const MB = 1024 * 1024;

describe('a body that ends too early is `cut-off`, with the status that had arrived', () => {
  test.each([
    ['in a content-length body', 'Content-Length: 100\r\n\r\n{"cards":', 'end'],
    ['in a chunked body', 'Transfer-Encoding: chunked\r\n\r\n9\r\n{"cards":\r\n', 'end'],
    ['by a reset', 'Content-Length: 100\r\n\r\n{"cards":', 'reset'],
  ] as const)('%s', async (_what, rest, how) => {
    const { url } = await rawEndpoint(`HTTP/1.1 200 OK\r\n${rest}`, how);
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'cut-off',
      response: { status: 200 },
    });
  });
});

describe('a body over 1 MB is `too-big`', () => {
  test('by its declared length, without being read, and its connection is closed', async () => {
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await endpoint((response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-length': '5000000000' }).flushHeaders();
    });
    expect(await replyTo({ url, timeoutMs: 10_000 })).toMatchObject({
      kind: 'failure',
      reason: 'too-big',
      response: { status: 200 },
    });
    await isClosed;
  });

  test('by counting, if it never ends, and its connection is closed', async () => {
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await endpoint((response) => {
      response.on('close', closed);
      everyMoment(response, () => response.write(Buffer.alloc(256 * 1024, 0x20)));
    });
    expect(await replyTo({ url, timeoutMs: 10_000 })).toMatchObject({ kind: 'failure', reason: 'too-big' });
    await isClosed;
  });

  test('by its decoded size, however small it is on the wire, and without inflating the rest', async () => {
    const bomb = gzipSync(gzipBombPart());
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'too-big' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MB);
  });

  test('but a body of exactly 1 MB isn’t', async () => {
    const url = await endpoint((response) => response.end(Buffer.alloc(MB, 0x20)));
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', bytes: MB });
  });
});

function gzipBombPart(): Uint8Array {
  return new Uint8Array(64 * MB);
}

describe('content encodings', () => {
  const text = JSON.stringify({ cards: [{ key: 'usage', components: [] }] });

  test.each([
    ['gzip', gzipSync(text)],
    ['gzip', Buffer.concat([gzipSync(text.slice(0, 9)), gzipSync(text.slice(9))])],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('%s is decoded, and both sizes are reported', async (encoding, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await replyTo({ url })).toMatchObject({
      kind: 'answer',
      body: text,
      bytes: text.length,
      wireBytes: bytes.byteLength,
    });
  });

  const nested = Array.from({ length: 20 }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from(text));

  test.each([
    ['truncated gzip', 'gzip', gzipSync(text).subarray(0, -6)],
    ['truncated deflate', 'deflate', deflateSync(text).subarray(0, -6)],
    ['truncated brotli', 'br', brotliCompressSync(text).subarray(0, -6)],
    ['gzip that goes on after its end', 'gzip', Buffer.concat([gzipSync(text), Buffer.from('more')])],
    ['gzip with zeros after its end', 'gzip', Buffer.concat([gzipSync(text), Buffer.alloc(9)])],
    ['zlib that goes on after its end', 'deflate', Buffer.concat([deflateSync(text), Buffer.from('more')])],
    [
      'deflate that goes on after its end',
      'deflate',
      Buffer.concat([deflateRawSync(text), Buffer.from('x')]),
    ],
    ['brotli that goes on after its end', 'br', Buffer.concat([brotliCompressSync(text), Buffer.from('x')])],
    ['plain text labelled gzip', 'gzip', Buffer.from(text)],
    ['plain text labelled br', 'br', Buffer.from(text)],
    ['gzip nested 20 times', Array(20).fill('gzip').join(', '), nested],
    ['two encodings', 'gzip, br', brotliCompressSync(gzipSync(text))],
    ['two encodings of which one is not true', 'gzip, gzip', gzipSync(text)],
    ['an unknown encoding', 'zstd', Buffer.from(text)],
  ])('%s is `undecodable`', async (_what, encoding, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'undecodable',
      response: { status: 200 },
    });
  });

  test('a gzip body that is cut off by the connection is `cut-off`', async () => {
    const { url } = await rawEndpoint(
      http(
        ['HTTP/1.1 200 OK', 'Content-Encoding: gzip', 'Content-Length: 1000'],
        gzipSync(text).subarray(0, 20),
      ),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'cut-off' });
  });
});

describe('charsets', () => {
  test.each([
    ['invalid UTF-8', 'application/json', [0x7b, 0xff, 0x7d], 'names no other charset'],
    [
      'UTF-16 that does not say so',
      'application/json',
      [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
      'names no other charset',
    ],
    [
      'an unknown charset',
      'application/json; charset=x-klingon',
      [0x7b, 0x7d],
      'the charset that its Content-Type names',
    ],
  ])(
    '%s is `undecodable`, and the message only mentions a charset if one was named',
    async (_what, type, bytes, words) => {
      const url = await endpoint((response) =>
        response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes)),
      );
      expect(await replyTo({ url })).toMatchObject({
        kind: 'failure',
        reason: 'undecodable',
        detail: expect.stringContaining(words),
      });
    },
  );

  test.each([
    ['UTF-8 with a byte order mark', 'application/json', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['UTF-16 that says so', 'application/json; charset="utf-16le"', [0x7b, 0x00, 0x7d, 0x00]],
  ])('%s is read', async (_what, type, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes)),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', body: '{}' });
  });
});

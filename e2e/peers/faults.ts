import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { listen } from './peer.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** Time between two pieces of a slow response. Far less than any limit, so that no single wait is long. */
const DRIP_MS = 20;

/** One way in which an endpoint can go wrong, down to the byte. */
export interface Fault {
  name: string;
  /** Sends something once a whole request has arrived, or for `onConnect` faults, as soon as a client connects. */
  act(socket: Socket): void;
  onConnect?: true;
  /** What the server speaks (http by default), and what its URL says (the same by default). */
  speaks?: 'https';
  says?: 'http' | 'https';
}

const CARDS = JSON.stringify({
  cards: [{ key: 'usage', components: [{ componentText: { text: '593 of 1000' } }] }],
});
const JSON_TYPE = 'Content-Type: application/json';

function answer(lines: readonly string[], body: string | Uint8Array = ''): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** A complete response with this status and body, and its length. */
function whole(status: string, body: string | Uint8Array = '', headers: readonly string[] = []): Buffer {
  return answer(
    [`HTTP/1.1 ${status}`, JSON_TYPE, `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );
}

const sends =
  (bytes: string | Uint8Array) =>
  (socket: Socket): void => {
    socket.end(bytes);
  };

const sendsAndStays =
  (bytes: string | Uint8Array) =>
  (socket: Socket): void => {
    socket.write(bytes);
  };

/** The bytes must be sent before the reset, which discards what is still queued. */
const sendsAndResets =
  (bytes: string | Uint8Array) =>
  (socket: Socket): void => {
    socket.write(bytes, () => setImmediate(() => socket.resetAndDestroy()));
  };

/** Sends `first`, then `piece` again and again until the other side is gone. */
const sendsForEver =
  (first: string | Uint8Array, piece: string | Uint8Array, everyMs = DRIP_MS) =>
  (socket: Socket): void => {
    socket.write(first);
    const timer = setInterval(() => {
      if (socket.writableLength < 1024 * 1024) socket.write(piece);
    }, everyMs);
    socket.once('close', () => clearInterval(timer));
  };

const sendsByteByByte =
  (bytes: Uint8Array) =>
  (socket: Socket): void => {
    socket.setNoDelay(true);
    let at = 0;
    const next = (): void => {
      if (socket.destroyed) return;
      if (at === bytes.length) socket.end();
      else socket.write(bytes.subarray(at, ++at), () => setImmediate(next));
    };
    next();
  };

/** Members of a gzip file are unpacked one after the other: 64 members of 16 MB are 1 GB, but about 1 MB as sent. */
function gzipBomb(): Buffer {
  const member = gzipSync(Buffer.alloc(16 * 1024 * 1024));
  return Buffer.concat(Array.from({ length: 64 }, () => member));
}

function brotliBomb(): Buffer {
  return brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
}

const encoded = (encoding: string, body: string | Uint8Array) =>
  sends(whole('200 OK', body, [`Content-Encoding: ${encoding}`]));
const nested = Array.from({ length: 20 }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from(CARDS));
const goingOn = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('and more')]);
const damaged = gzipSync(CARDS);
damaged.writeUInt32LE(0, damaged.length - 8);

const INTERIM_FLOOD = 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(10_000);
const OK_HEAD = ['HTTP/1.1 200 OK', JSON_TYPE];
const CHUNKED = [...OK_HEAD, 'Transfer-Encoding: chunked'];
const twice = JSON.stringify({
  cards: [...JSON.parse(CARDS).cards, { key: 'usage', components: [{ componentText: { text: 'Again' } }] }],
});

/** Everything that endpoints are known to do wrong, and some unusual things that are right. */
export const FAULTS: readonly Fault[] = [
  { name: 'never responds', act: () => {} },
  { name: 'headers, then silence', act: sendsAndStays(answer([...OK_HEAD, 'Content-Length: 100'])) },
  { name: 'half a body, then silence', act: sendsAndStays(answer(CHUNKED, '9\r\n{"cards":\r\n')) },
  { name: 'a byte of body at a time, for ever', act: sendsForEver(answer(OK_HEAD), ' ') },
  { name: 'a letter of headers at a time, for ever', act: sendsForEver('HTTP/1.1 200 OK\r\nX-Slow: ', 'a') },
  { name: 'informs again and again', act: sendsForEver('', 'HTTP/1.1 102 Processing\r\n\r\n') },
  { name: 'floods with interim heads', act: sendsForEver('', INTERIM_FLOOD, 1) },
  {
    name: 'cut in a content-length body',
    act: sends(answer([...OK_HEAD, 'Content-Length: 99'], '{"cards"')),
  },
  { name: 'cut in a chunked body', act: sends(answer(CHUNKED, '9\r\n{"cards":\r\n')) },
  { name: 'cut in a chunk', act: sends(answer(CHUNKED, 'ff\r\n{"cards":')) },
  { name: 'cut in the headers', act: sends('HTTP/1.1 200 OK\r\nContent-Type: appl') },
  { name: 'a bad chunk size', act: sends(answer(CHUNKED, 'zz\r\n{}\r\n0\r\n\r\n')) },
  {
    name: 'two content-lengths',
    act: sends(answer([...OK_HEAD, 'Content-Length: 2', 'Content-Length: 3'], '{}')),
  },
  {
    name: 'both length and chunked',
    act: sends(answer([...CHUNKED, 'Content-Length: 2'], '2\r\n{}\r\n0\r\n\r\n')),
  },
  { name: 'a negative length', act: sends(answer([...OK_HEAD, 'Content-Length: -1'], '{}')) },
  { name: 'reset when connected', onConnect: true, act: (socket) => socket.resetAndDestroy() },
  { name: 'reset instead of a response', act: sendsAndResets('') },
  { name: 'reset in the body', act: sendsAndResets(answer([...OK_HEAD, 'Content-Length: 99'], '{"cards"')) },
  { name: 'closed when connected', onConnect: true, act: sends('') },
  { name: 'closed without a response', act: sends('') },
  { name: 'not HTTP', act: sends('SSH-2.0-OpenSSH_9.2\r\n') },
  { name: 'a status that is no number', act: sends('HTTP/1.1 OK OK\r\nContent-Length: 0\r\n\r\n') },
  { name: 'a NUL in a header', act: sends(answer([...OK_HEAD, 'X-Nul: a\0b', 'Content-Length: 2'], '{}')) },
  { name: 'a 64 KB header', act: sends(answer([...OK_HEAD, `X-Long: ${'a'.repeat(64 * 1024)}`])) },
  {
    name: 'changes the protocol',
    act: sends(answer(['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: x'])),
  },
  {
    name: 'changes the protocol, half of it',
    act: sends(answer(['HTTP/1.1 101 Switching Protocols', 'Upgrade: x'])),
  },
  { name: 'lets go on unasked', act: sends(`HTTP/1.1 100 Continue\r\n\r\n${whole('200 OK', CARDS)}`) },
  { name: 'declares 5 GB', act: sendsAndStays(answer([...OK_HEAD, 'Content-Length: 5000000000'], '{')) },
  { name: 'endless', act: sendsForEver(answer(OK_HEAD), Buffer.alloc(256 * 1024, 0x20), 1) },
  {
    name: 'endless in chunks',
    act: sendsForEver(answer(CHUNKED), `10000\r\n${' '.repeat(0x10000)}\r\n`, 1),
  },
  { name: 'a 1 GB gzip bomb', act: (socket) => encoded('gzip', gzipBomb())(socket) },
  { name: 'a brotli bomb', act: (socket) => encoded('br', brotliBomb())(socket) },
  { name: 'gzip nested 20 times', act: encoded(Array(20).fill('gzip').join(', '), nested) },
  { name: 'gzip, named twice', act: encoded('gzip, gzip', gzipSync(CARDS)) },
  { name: 'labelled gzip but plain', act: encoded('gzip', CARDS) },
  { name: 'truncated gzip', act: encoded('gzip', gzipSync(CARDS).subarray(0, -6)) },
  { name: 'gzip with a wrong checksum', act: encoded('gzip', damaged) },
  { name: 'gzip that goes on after its end', act: encoded('gzip', goingOn(gzipSync(CARDS))) },
  { name: 'zlib that goes on after its end', act: encoded('deflate', goingOn(deflateSync(CARDS))) },
  { name: 'brotli that goes on after its end', act: encoded('br', goingOn(brotliCompressSync(CARDS))) },
  { name: 'an unknown encoding', act: encoded('zstd', CARDS) },
  { name: 'invalid UTF-8', act: sends(whole('200 OK', Uint8Array.of(0x7b, 0xff, 0x7d))) },
  {
    name: 'UTF-16 that does not say so',
    act: sends(whole('200 OK', Buffer.from(`\ufeff${CARDS}`, 'utf16le'))),
  },
  { name: 'HTML with 200', act: sends(whole('200 OK', '<!doctype html><title>Sign in</title>')) },
  { name: 'empty 200', act: sends(whole('200 OK')) },
  { name: 'JSON that breaks off', act: sends(whole('200 OK', CARDS.slice(0, -3))) },
  { name: '204', act: sends(answer(['HTTP/1.1 204 No Content'])) },
  { name: '204 with a body', act: sends(whole('204 No Content', CARDS)) },
  { name: '301', act: sends(whole('301 Moved Permanently', '', ['Location: /elsewhere'])) },
  { name: '302 to itself', act: sends(whole('302 Found', '', ['Location: /'])) },
  { name: '404', act: sends(whole('404 Not Found', '{"message":"nothing"}')) },
  { name: '429', act: sends(whole('429 Too Many Requests', '', ['Retry-After: 120'])) },
  { name: '500', act: sends(whole('500 Internal Server Error', '<h1>Oops</h1>')) },
  { name: '500 cut in its body', act: sends(answer(['HTTP/1.1 500 Sorry', 'Content-Length: 99'], '<h1>')) },
  { name: '999', act: sends(whole('999 Request denied', CARDS)) },
  { name: 'self-signed', speaks: 'https', act: sends(whole('200 OK', CARDS)) },
  {
    name: 'https spoken to http',
    says: 'https',
    onConnect: true,
    act: (socket) => socket.once('data', () => socket.end(whole('400 Bad Request'))),
  },
  { name: 'never shakes hands', says: 'https', onConnect: true, act: () => {} },
  { name: 'http spoken to https', speaks: 'https', says: 'http', act: sends(whole('200 OK', CARDS)) },
  { name: 'missing card key', act: sends(whole('200 OK', '{"cards":[]}')) },
  { name: 'duplicate card key', act: sends(whole('200 OK', twice)) },
  {
    name: 'extra card key',
    act: sends(whole('200 OK', CARDS.replace('[', '[{"key":"more","components":[]},'))),
  },
  { name: 'well, one byte at a time', act: sendsByteByByte(whole('200 OK', CARDS)) },
  {
    name: 'well, in 20,000 chunks of one byte',
    act: sends(
      answer(CHUNKED, `${[...CARDS.padEnd(20_000)].map((letter) => `1\r\n${letter}\r\n`).join('')}0\r\n\r\n`),
    ),
  },
  {
    name: 'well, after early hints',
    act: sends(`HTTP/1.1 103 Early Hints\r\n\r\n${whole('200 OK', CARDS)}`),
  },
  { name: 'well, without a length', act: sends(answer(OK_HEAD, CARDS)) },
  { name: 'well, and stays connected', act: sendsAndStays(whole('200 OK', CARDS)) },
];

/** A running fault, on a free port of 127.0.0.1. */
export interface FaultyEndpoint {
  url: string;
  /** Requests so far, or connections for faults before a request. */
  hits(): number;
  /** Sockets that are open now. */
  open(): number;
  close(): Promise<void>;
}

/** Whether these bytes are a request's head and its complete body. */
function isWholeRequest(received: Buffer): boolean {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const length = /^content-length: (\d+)$/im.exec(received.subarray(0, end).toString('latin1'))?.[1] ?? '0';
  return received.length >= end + 4 + Number(length);
}

export async function startFault(fault: Fault): Promise<FaultyEndpoint> {
  const open = new Set<Socket>();
  let hits = 0;
  const act = (socket: Socket) => {
    hits += 1;
    fault.act(socket);
  };
  const serve = (socket: Socket) => {
    let received = Buffer.alloc(0);
    const read = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!isWholeRequest(received)) return;
      socket.off('data', read);
      socket.resume();
      act(socket);
    };
    if (fault.onConnect) act(socket.resume());
    else socket.on('data', read);
  };
  const server: Server =
    fault.speaks === 'https' ? createTlsServer(selfSignedCertificate(), serve) : createServer(serve);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    // These faults are about the other side hanging up at any moment.
    socket.on('error', () => {});
    socket.once('close', () => open.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.on('secureConnection', (socket: Socket) => socket.on('error', () => {}));
  const port = await listen(server);
  return {
    url: `${fault.says ?? fault.speaks ?? 'http'}://127.0.0.1:${port}/`,
    hits: () => hits,
    open: () => open.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

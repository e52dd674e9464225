import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressPolicy, kindOfAddress } from './address-policy.ts';
import type { RelayReply } from './envelope.ts';
import { listening, pageRequest, replyTo, testRelay } from './test-relay.ts';
import { AttemptFailed, type Upstream, type UpstreamRequest } from './upstream.ts';

/** Records what would be sent, but sends nothing. */
function idleUpstream(sent: UpstreamRequest[]): Upstream {
  return {
    post: (request) => {
      sent.push(request);
      return Promise.reject(new AttemptFailed('refused'));
    },
    async *decode() {},
    resolve: () => Promise.reject(new AttemptFailed('dns')),
  };
}

const octet = fc.integer({ min: 0, max: 255 });
const spelled = (value: number, radix: number) =>
  radix === 16 ? `0x${value.toString(16)}` : radix === 8 ? `0${value.toString(8)}` : String(value);
const fullWidth = (text: string) =>
  text.replace(/[0-9a-z.]/g, (character) =>
    character === '.' ? '。' : String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
const inPercents = (text: string) =>
  text.replace(/./g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`);

/** An IPv4 address and one of the ways a URL may write it. */
const ipv4 = fc
  .tuple(
    fc.oneof(
      fc.tuple(octet, octet, octet, octet),
      fc.tuple(fc.constantFrom(10, 100, 127, 169, 172, 192, 198, 224), octet, octet, octet),
    ),
    fc.array(fc.constantFrom(8, 10, 16), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom<(text: string) => string>(String, fullWidth, inPercents),
    fc.constantFrom('', '.'),
  )
  .map(([octets, radices, parts, disguise, dot]) => {
    const last = octets.slice(parts - 1).reduce((sum, part) => sum * 256 + part, 0);
    const numbers = [...octets.slice(0, parts - 1), last];
    const host = numbers.map((value, index) => spelled(value, radices[index] ?? 10)).join('.');
    return { plain: octets.join('.'), host: disguise(host) + dot };
  });

test('an IPv4 address gets the same verdict however a URL spells it', async () => {
  const policy = addressPolicy('public');
  const sent: UpstreamRequest[] = [];
  const relay = testRelay({ policy, upstream: idleUpstream(sent), rate: { requests: 1e6, perMs: 1 } });
  await fc.assert(
    fc.asyncProperty(ipv4, async ({ plain, host }) => {
      const before = sent.length;
      const reply = await replyTo({ url: `http://${host}/` }, relay);
      const allowed = policy.allows(kindOfAddress(plain));
      expect([reply.kind, sent.length - before]).toEqual(allowed ? ['failure', 1] : ['refusal', 0]);
    }),
    { numRuns: 600 },
  );
});

const FIELD_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
const anyName = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 4, arbitrary: fc.constantFrom('Cookie', 'X-Team', 'Host', 'content-length', 'TE', 'Proxy-X') },
  { weight: 1, arbitrary: fc.constantFrom('X-Card-Playground', 'User-Agent', 'accept') },
);
const anyValue = fc.oneof(fc.constantFrom('v', '', 'é', 'a\nb', 'ключ'), anyText);
const localUrl = fc.constantFrom('http://127.0.0.1:3000/', 'https://[::1]/', 'http://localhost:8080/cards');
const anyOrder = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      url: localUrl,
      headers: fc.array(fc.tuple(anyName, anyValue), { maxLength: 3 }),
      body: anyText,
      timeoutMs: fc.constant(100),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      url: fc.oneof(anyText, fc.webUrl(), localUrl),
      headers: fc.array(fc.tuple(anyName, anyValue), { maxLength: 25 }),
      body: anyText,
      timeoutMs: fc.oneof(fc.integer(), fc.double(), fc.constant(100)),
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

test('any request from the page gets an envelope, and nothing is sent that HTTP or SPEC.md forbids', async () => {
  const sent: UpstreamRequest[] = [];
  const relay = testRelay({ upstream: idleUpstream(sent), rate: { requests: 1e6, perMs: 1 } });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        anyOrder.map((order) => JSON.stringify(order)),
        anyText,
      ),
      async (text) => {
        const { kind } = await replyTo(text, relay);
        expect(['failure', 'refusal']).toContain(kind);
      },
    ),
    { numRuns: 600 },
  );
  expect(sent.length).toBeGreaterThan(20);
  for (const { url, headers } of sent) {
    expect(url.protocol).toMatch(/^https?:$/);
    for (const [name, value] of headers) {
      expect(name).toMatch(FIELD_NAME);
      expect(name).not.toMatch(/^(host|content-length|te|proxy-.*|x-card-playground)$/i);
      expect(value).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
    }
  }
});

const CARDS = '{"cards":[{"key":"usage","components":[]}]}';
const ANSWERS = [
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${CARDS.length}\r\n\r\n${CARDS}`,
  `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n${CARDS.slice(0, 5)}\r\n26\r\n${CARDS.slice(5)}\r\n0\r\n\r\n`,
  'HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n',
].map((text) => Buffer.from(text, 'latin1'));
const packed = gzipSync(CARDS);
ANSWERS.push(
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`),
    packed,
  ]),
);

/** A good response with some bytes changed, removed or inserted, or no response at all. */
const mutated = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...ANSWERS),
        fc.array(
          fc.tuple(fc.nat(300), fc.constantFrom(0, 1, 2), fc.uint8Array({ minLength: 1, maxLength: 3 })),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([answer, changes]) =>
        changes.reduce<Uint8Array>((bytes, [position, removed, inserted]) => {
          const at = position % (bytes.length + 1);
          return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
        }, answer),
      ),
  },
);

test('whatever bytes an endpoint sends, the page gets an envelope and the socket is closed', async () => {
  let answer: Uint8Array = new Uint8Array();
  let closed: () => void = () => {};
  const { port } = await listening(
    createServer((socket) => {
      socket.on('error', () => {});
      socket.on('close', () => closed());
      socket.once('data', () => socket.end(answer));
    }),
  );
  const relay = testRelay({ rate: { requests: 1e6, perMs: 1 } });
  const kinds = new Set<RelayReply['kind']>();
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      answer = bytes;
      const isClosed = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const response = await relay(pageRequest({ url: `http://127.0.0.1:${port}/`, timeoutMs: 5000 }));
      expect(response.status).toBe(200);
      const reply: RelayReply = await response.json();
      kinds.add(reply.kind);
      expect(reply).not.toMatchObject({ reason: 'timeout' });
      expect(reply).not.toMatchObject({ reason: 'unknown' });
      await isClosed;
    }),
    { numRuns: 300 },
  );
  expect([...kinds].sort()).toEqual(['answer', 'failure']);
});

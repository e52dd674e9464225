import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { guardUrl } from './request-guard.ts';
import { listening, pageRequest, replyTo, testRelay } from './test-relay.ts';

async function countingEndpoint() {
  const seen: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const { port } = await listening(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ headers: request.headers, body });
        response.end('{}');
      });
    }),
  );
  return { url: `http://127.0.0.1:${port}/`, seen };
}

describe('a caller other than the page gets a 4xx and reaches nothing', () => {
  test.each([
    ['a GET', { method: 'GET' }, 405],
    ['a foreign Origin', { headers: { origin: 'https://evil.example' } }, 403],
    ['the same host on another port', { headers: { origin: 'http://127.0.0.1:4174' } }, 403],
    ['an opaque Origin', { headers: { origin: 'null' } }, 403],
    ['no Origin', { headers: { origin: null } }, 403],
    ['a cross-site fetch', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a same-site fetch', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['text/plain, which needs no preflight', { headers: { 'content-type': 'text/plain' } }, 415],
    ['no header of ours', { headers: { 'x-card-playground': null } }, 403],
    [
      'a host name that was pointed here',
      { headers: { host: 'rebound.example', origin: 'http://rebound.example' } },
      421,
    ],
  ])('%s', async (_what, changes, status) => {
    const { url, seen } = await countingEndpoint();
    const response = await testRelay()(pageRequest({ url }, changes));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.any(String) });
    expect(seen).toHaveLength(0);
  });
});

test('the page is accepted if the browser sends no Sec-Fetch-Site', async () => {
  const { url } = await countingEndpoint();
  const response = await testRelay()(pageRequest({ url }, { headers: { 'sec-fetch-site': null } }));
  expect(await response.json()).toMatchObject({ kind: 'answer', status: 200 });
});

test('the page is accepted if its host has capital letters, which browsers write in lower case in Origin', async () => {
  const { url } = await countingEndpoint();
  const headers = { host: 'Cards.Example', origin: 'http://cards.example' };
  const response = await testRelay({ knowsHost: () => true })(pageRequest({ url }, { headers }));
  expect(await response.json()).toMatchObject({ kind: 'answer', status: 200 });
});

describe('a request that the page may not make is refused with status 200 and the reason', () => {
  const headers = (count: number) =>
    Array.from({ length: count }, (_, index): [string, string] => [`x-h-${index}`, 'v']);

  test.each([
    ['a body that is not JSON', 'request', '{'],
    ['a body of another shape', 'request', '{"url":1}'],
    ['a deadline beyond 20 s', 'request', { timeoutMs: 20_001 }],
    ['more than 64 KB', 'size', { body: 'x'.repeat(64 * 1024) }],
    ['21 headers', 'header', { headers: headers(21) }],
    ['a URL of 601 characters', 'url', { url: `https://example.com/${'a'.repeat(581)}` }],
    ['text that is no URL', 'url', { url: 'example.com/cards' }],
    ['file:', 'url', { url: 'file:///etc/passwd' }],
    ['gopher:', 'url', { url: 'gopher://127.0.0.1:70/' }],
    ['a password in the URL', 'url', { url: 'http://user:secret@127.0.0.1:3000/' }],
    ['port 22', 'port', { url: 'http://127.0.0.1:22/' }],
    ['port 1023', 'port', { url: 'http://127.0.0.1:1023/' }],
    ['the relay itself', 'self', { url: 'http://127.0.0.1:4173/api/relay' }],
    ['the relay itself by another name', 'self', { url: 'http://localhost:4173/api/relay' }],
    ['the relay itself by its number', 'self', { url: 'http://2130706433:4173/api/relay?x=1' }],
    ['the relay itself with its path in disguise', 'self', { url: 'http://127.0.0.1:4173/%61pi/rela%79' }],
    ['port 0', 'port', { url: 'http://127.0.0.1:0/' }],
  ])('%s', async (_what, reason, order) => {
    const { url } = await countingEndpoint();
    const wanted = typeof order === 'string' ? order : { url, ...order };
    expect(await replyTo(wanted)).toEqual({
      kind: 'refusal',
      reason,
      policy: 'local',
      message: expect.stringMatching(/\.$/),
    });
  });

  test('the 601st character is one too many, the 600th isn’t', async () => {
    const { url, seen } = await countingEndpoint();
    await replyTo({ url: url + 'a'.repeat(600 - url.length) });
    expect(seen).toHaveLength(1);
  });

  test('a body of more than 64 KB without a declared length isn’t read to its end', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
      },
    });
    const { headers } = pageRequest({});
    const request = new Request('http://127.0.0.1:4173/api/relay', {
      method: 'POST',
      headers,
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await (await testRelay()(request)).json()).toMatchObject({ kind: 'refusal', reason: 'size' });
    expect(pulled).toBeLessThan(10);
  });

  test.each([
    ['a line feed in a value', ['x-a', 'a\nb']],
    ['a carriage return in a value', ['x-a', 'a\rb']],
    ['a NUL in a value', ['x-a', 'a\0b']],
    ['a value beyond Latin-1', ['x-a', 'ключ']],
    ['a line feed in a name', ['x-a\nhost', 'b']],
    ['a space in a name', ['x a', 'b']],
    ['a name beyond ASCII', ['x-ä', 'b']],
    ['an empty name', ['', 'b']],
    ['Host', ['Host', 'example.com']],
    ['Content-Length', ['Content-Length', '0']],
    ['Connection', ['connection', 'close']],
    ['Transfer-Encoding', ['Transfer-Encoding', 'chunked']],
    ['Upgrade', ['Upgrade', 'websocket']],
    ['TE', ['TE', 'trailers']],
    ['Trailer', ['Trailer', 'x']],
    ['Keep-Alive', ['Keep-Alive', 'timeout=5']],
    ['Expect', ['Expect', '100-continue']],
    ['Proxy-Authorization', ['Proxy-Authorization', 'Basic x']],
    ['a User-Agent that is not Plain’s', ['User-Agent', 'curl/8']],
    ['a Content-Type that is not Plain’s', ['Content-Type', 'text/plain']],
    ['an Accept that is not Plain’s', ['Accept', '*/*']],
    ['a signature that is none', ['Plain-Request-Signature', 'mine']],
    ['our own header', ['X-Card-Playground', '1']],
  ] satisfies [string, [string, string]][])('the header %s', async (_what, header) => {
    const { url, seen } = await countingEndpoint();
    const reply = await replyTo({ url, headers: [header] });
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'header' });
    expect(seen).toHaveLength(0);
  });

  test('one of Plain’s own headers twice', async () => {
    const { url } = await countingEndpoint();
    const twice: [string, string][] = [
      ['Plain-Workspace-Id', 'w_1'],
      ['plain-workspace-id', 'w_2'],
    ];
    expect(await replyTo({ url, headers: twice })).toMatchObject({ kind: 'refusal', reason: 'header' });
  });

  test('more than the rate, until time has passed, and only for that caller', async () => {
    let now = 0;
    let caller = 'a';
    const { url } = await countingEndpoint();
    const relay = testRelay({
      rate: { requests: 2, perMs: 60_000 },
      clock: { now: () => now, setTimer: () => () => {} },
      callerOf: () => caller,
    });
    const kinds: string[] = [];
    const next = async () => kinds.push((await replyTo({ url }, relay)).kind);
    await next();
    await next();
    await next();
    caller = 'b';
    await next();
    caller = 'a';
    now = 60_001;
    await next();
    expect(kinds).toEqual(['answer', 'answer', 'refusal', 'answer', 'answer']);
  });
});

describe('ports', () => {
  test.each([
    'http://a.example/',
    'https://a.example/',
    'http://a.example:443/',
    'https://a.example:80/',
    'http://a.example:1024/',
    'https://a.example:65535/',
  ])('%s is allowed', (url) => {
    expect(guardUrl(url, 'public').href).toBe(url);
  });

  test.each([1, 21, 22, 25, 79, 81, 442, 444, 587, 1023])('%i is refused', (port) => {
    for (const scheme of ['http', 'https']) {
      expect(() => guardUrl(`${scheme}://a.example:${port}/`, 'public')).toThrow(
        expect.objectContaining({ reason: 'port' }),
      );
    }
  });
});

test('the envelope reports a fault in the relay itself, without the error’s message', async () => {
  const relay = testRelay({
    callerOf: () => {
      throw new Error('s3ntinel-5ecret');
    },
  });
  const reply = await replyTo({ url: 'http://127.0.0.1:3000/' }, relay);
  expect(reply).toMatchObject({ kind: 'refusal', reason: 'fault' });
  expect(JSON.stringify(reply)).not.toContain('s3ntinel');
});

describe('the request that is sent', () => {
  test('has the exact body, the person’s headers and Plain’s, and none from a library', async () => {
    const { url, seen } = await countingEndpoint();
    const body = '{"cardKeys":["usage"],"customer":{"email":"zoë@example.com"}}';
    await replyTo({
      url,
      body,
      headers: [
        ['Authorization', 'Bearer s3cret'],
        ['Cookie', 'a=b'],
        ['X-Latin', 'é'],
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
        ['Plain-Workspace-Id', 'w_1'],
        ['User-Agent', 'Plain/1.0 (plain.com; help@plain.com)'],
        ['Plain-Request-Signature', 'a'.repeat(64)],
      ],
    });
    expect(seen).toEqual([
      {
        body,
        headers: {
          host: new URL(url).host,
          connection: expect.any(String),
          'content-length': String(Buffer.byteLength(body)),
          authorization: 'Bearer s3cret',
          cookie: 'a=b',
          'x-latin': 'é',
          'content-type': 'application/json',
          accept: 'application/json',
          'plain-workspace-id': 'w_1',
          'user-agent': 'Plain/1.0 (plain.com; help@plain.com)',
          'plain-request-signature': 'a'.repeat(64),
        },
      },
    ]);
  });

  test('has Plain’s User-Agent, Accept and Content-Type even if the caller left them out', async () => {
    const { url, seen } = await countingEndpoint();
    await replyTo({ url, headers: Array.from({ length: 20 }, (_, i): [string, string] => [`x-${i}`, 'v']) });
    expect(seen[0]?.headers).toMatchObject({
      'user-agent': 'Plain/1.0 (plain.com; help@plain.com)',
      accept: 'application/json',
      'content-type': 'application/json',
    });
  });
});

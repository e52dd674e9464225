import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders, request as send } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listening } from '../relay/test-relay.ts';
import { createApp } from './app.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'client-'));
const outside = mkdtempSync(join(tmpdir(), 'outside-'));
let server: ReturnType<typeof createAdaptorServer>;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Card Playground</title>');
  writeFileSync(join(folder, 'embed.html'), '<!doctype html><title>Card Playground, cards only</title>');
  writeFileSync(join(folder, 'assets/app-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'assets/app-abc123.js.br'), 'brotli bytes');
  writeFileSync(join(folder, 'assets/app-abc123.js.gz'), 'gzip bytes');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.env'), 'Card Playground');
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), 'Card Playground');
  writeFileSync(join(outside, 'secret.txt'), 'Card Playground');
  writeFileSync(join(folder, 'back\\slash.txt'), 'Card Playground');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(outside, join(folder, 'linked'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'favicon.svg.br'));
  server = createAdaptorServer({ fetch: createApp(readSettings({}), folder).fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

/** The raw response. `fetch` would decode the body and normalise the path. */
function fetchRaw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    }).on('error', reject);
  });
}

describe('the page', () => {
  test.each(['/', '/embed', '/embed?x=1'])('is served at %s, to be revalidated each time', async (path) => {
    const { status, headers, text } = await fetchRaw(path);
    expect(status).toBe(200);
    expect(text).toContain('Card Playground');
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test.each([
    '/nothing',
    '/embed/deeper',
    '/assets/gone.js',
    '/api/nothing',
    '/../package.json',
    '/%2e%2e/x',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/back%5cslash.txt',
    '/%00',
    '/index.html%00.js',
    '/%zz',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/link.txt',
    '/linked/secret.txt',
  ])('isn’t served at %s', async (path) => {
    const { status, text } = await fetchRaw(path);
    expect(status).toBe(404);
    expect(text).not.toContain('Card Playground');
  });

  test('may be framed at /embed and nowhere else', async () => {
    const policyOf = async (path: string) => (await fetchRaw(path)).headers['content-security-policy'];
    expect(await policyOf('/embed')).toContain('frame-ancestors *');
    for (const path of ['/', '/favicon.svg', '/healthz', '/nothing', '/embed/']) {
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    }
  });
});

describe('static files', () => {
  test.each([
    ['br, gzip', 'br', 'brotli bytes'],
    ['gzip', 'gzip', 'gzip bytes'],
    ['identity', undefined, 'export {};'],
  ])('are sent in the right coding to a browser that accepts %s', async (accepted, encoding, text) => {
    const answer = await fetchRaw('/assets/app-abc123.js', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.text).toBe(text);
    expect(answer.headers['content-type']).toMatch(/javascript/);
  });

  test.each([
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=nonsense', undefined],
    ['deflate, zstd', undefined],
    ['abrupt', undefined],
  ])('are compressed as %j asks for', async (accepted, encoding) => {
    const answer = await fetchRaw('/assets/app-abc123.js', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
  });

  test('tell caches that they depend on the accepted coding, even the uncompressed ones', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await fetchRaw('/assets/app-abc123.js', { 'accept-encoding': accepted });
      expect(headers.vary).toBe('Accept-Encoding');
    }
  });

  test('aren’t sent again to a browser that has them, and each coding has its own tag', async () => {
    const ask = (headers: Record<string, string>) => fetchRaw('/assets/app-abc123.js', headers);
    const [plain, br] = [
      (await ask({})).headers.etag ?? '',
      (await ask({ 'accept-encoding': 'br' })).headers.etag,
    ];
    expect(plain).toMatch(/^"[\w-]{22}"$/);
    expect(br).not.toBe(plain);
    for (const known of [plain, `W/${plain}`, `"other", ${plain}`, '*']) {
      const answer = await ask({ 'if-none-match': known });
      expect(answer).toMatchObject({ status: 304, text: '' });
      expect(answer.headers).toMatchObject({
        etag: plain,
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    expect(await ask({ 'if-none-match': plain, 'accept-encoding': 'br' })).toMatchObject({ status: 200 });
    expect(await ask({ 'if-none-match': '"other"' })).toMatchObject({ status: 200, text: 'export {};' });
  });

  test('that change while the server runs are sent again with another tag, even if their length is the same', async () => {
    writeFileSync(join(folder, 'changed.txt'), 'one');
    const before = await fetchRaw('/changed.txt');
    writeFileSync(join(folder, 'changed.txt'), 'two');
    const after = await fetchRaw('/changed.txt', { 'if-none-match': before.headers.etag ?? '' });
    expect(after).toMatchObject({ status: 200, text: 'two' });
  });

  test.each([
    ['bytes=0-5', 206, 'export', 'bytes 0-5/10'],
    ['bytes=7-', 206, '{};', 'bytes 7-9/10'],
    ['bytes=-2', 206, '};', 'bytes 8-9/10'],
    ['bytes=-99', 206, 'export {};', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '};', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, 'export {};', undefined],
    ['bytes=-', 200, 'export {};', undefined],
    ['bytes=a-b', 200, 'export {};', undefined],
    ['bytes', 200, 'export {};', undefined],
    ['lines=0-5', 200, 'export {};', undefined],
    ['bytes=0-1,3-4', 200, 'export {};', undefined],
  ])('respond to the range %j', async (range, status, text, contentRange) => {
    const answer = await fetchRaw('/assets/app-abc123.js', { range });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test('are sent completely if they’re no longer the version in If-Range', async () => {
    const part = (condition: string) =>
      fetchRaw('/assets/app-abc123.js', { range: 'bytes=0-5', 'if-range': condition });
    const { headers } = await fetchRaw('/assets/app-abc123.js');
    expect(await part(headers.etag ?? '')).toMatchObject({ status: 206 });
    expect(await part('"another"')).toMatchObject({ status: 200, text: 'export {};' });
  });

  test('respond to HEAD with their size and no body', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/assets/app-abc123.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('');
  });

  test('whose compressed version is a link to elsewhere are sent uncompressed', async () => {
    const answer = await fetchRaw('/favicon.svg', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe(undefined);
    expect(answer.text).toContain('<svg');
  });

  test('with a hash in their name are cached for a year, all others are revalidated', async () => {
    const cacheOf = async (path: string) => (await fetchRaw(path)).headers['cache-control'];
    expect(await cacheOf('/assets/app-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/assets/gone.js')).toBe('no-cache');
    expect(await cacheOf('/favicon.svg')).toBe('no-cache');
  });
});

test('every response carries the security headers', async () => {
  for (const path of ['/', '/embed', '/assets/app-abc123.js', '/healthz', '/api/nothing', '/nothing']) {
    const { headers } = await fetchRaw(path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  }
});

test('a malformed request gets a 4xx or its connection is closed, and the server keeps running', async () => {
  const answers: string[] = [];
  for (const bytes of [
    'nonsense\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: [\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'a'.repeat(64 * 1024)}\r\n\r\n`,
    'POST /api/relay HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    'POST /api/relay HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n{}',
  ]) {
    answers.push(
      await new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
        socket.on('data', (chunk) => {
          text += chunk.toString('latin1');
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve(text.slice(0, 12)));
      }),
    );
  }
  for (const answer of answers) expect(answer).toMatch(/^$|^HTTP\/1\.1 4/);
  expect(await fetchRaw('/healthz')).toMatchObject({ status: 200 });
});

test('an error on the server is logged by its name only, and the response is one sentence that repeats nothing', async () => {
  const secret = 's3ntinel-5ecret';
  const hosts = new Set<string>();
  hosts.has = () => {
    throw new TypeError(secret);
  };
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const response = await createApp({ ...readSettings({}), allowedHosts: hosts }, folder).request(
    `/api/relay?token=${secret}`,
    { method: 'POST', headers: { authorization: secret }, body: secret },
    { incoming: { socket: {} } },
  );
  const logged = JSON.stringify(log.mock.calls);
  log.mockRestore();
  expect(response.status).toBe(500);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toBe('Something failed on this server.\n');
  expect(logged).toBe('[["A request to /api/relay failed: TypeError"]]');
});

test('a page can ask whether there’s a relay, and gets its policy and limits', async () => {
  expect(await fetchRaw('/api/server.json')).toMatchObject({
    status: 200,
    text: '{"relay":true,"policy":"local","limits":{"atOnce":50,"perMinute":6000}}',
  });
});

test('/healthz responds with ok', async () => {
  expect(await fetchRaw('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
});

test('the connection to an endpoint closes when the page’s own connection does', async () => {
  let asked: () => void = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let closed: () => void = () => {};
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const endpoint = await listening(
    createServer((_request, response) => {
      response.on('close', closed);
      asked();
    }),
  );
  const call = send({
    port,
    host: '127.0.0.1',
    path: '/api/relay',
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'x-card-playground': '1',
    },
  });
  call.on('error', () => {});
  const order = { url: `http://127.0.0.1:${endpoint.port}/`, headers: [], body: '{}', timeoutMs: 15_000 };
  call.end(JSON.stringify(order));
  await wasAsked;
  call.destroy();
  await isClosed;
});

test('the relay serves the page of this server, and reaches the example endpoint', async () => {
  const origin = `http://127.0.0.1:${port}`;
  const response = await fetch(`${origin}/api/relay`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'x-card-playground': '1' },
    body: JSON.stringify({
      url: `${origin}/api/example-cards`,
      headers: [],
      body: '{"cardKeys":["no-data"]}',
      timeoutMs: 4000,
    }),
  });
  expect(await response.json()).toMatchObject({ kind: 'answer', status: 200, statusText: 'OK' });
});

import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { curlVariables, toCurl } from './copy-curl.ts';
import { isCurl, parseCurl } from './parse-curl.ts';
import type { ExactRequest } from './ports.ts';

const run = promisify(execFile);
const awkward = `{"cardKeys":["usage"],"customer":{"id":"c_1","email":"o'neill\\n\\"$HOME\`x\`\\\\@zoë🌻.example","externalId":null}}`;

async function received(
  make: (url: string) => ExactRequest,
  env: NodeJS.ProcessEnv,
  secrets: 'variables' | 'shown',
) {
  const got: {
    headers: IncomingHttpHeaders;
    body: Buffer;
    method: string | undefined;
    url: string | undefined;
  }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, method, url } = request;
      got.push({ headers, method, url, body: Buffer.concat(chunks) });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const command = toCurl(make(`http://127.0.0.1:${port}/cards?x=[1]&y={a}'`), { secrets });
    await run('bash', ['-c', command], { env: { PATH: process.env.PATH, ...env } });
  } finally {
    server.close();
  }
  return got;
}

const request = (url: string): ExactRequest => ({
  method: 'POST',
  url,
  headers: [
    { name: 'Authorization', value: 'Bearer $\'"x\\', secret: true },
    { name: 'X-Api-Key', value: 'k', secret: true },
    { name: 'Path', value: '/p', secret: true },
    { name: 'Content-Type', value: 'application/json', secret: false },
    { name: 'User-Agent', value: 'Plain/1.0 (plain.com; help@plain.com)', secret: false },
    {
      name: 'Plain-Request-Signature',
      value: createHmac('sha256', 's').update(awkward).digest('hex'),
      secret: false,
    },
  ],
  body: awkward,
});

describe('a copied command, run in bash', () => {
  test('sends the same bytes, with secrets from variables', async () => {
    const [got, ...more] = await received(
      request,
      { AUTHORIZATION: 'Bearer $\'"x\\', X_API_KEY: 'k', HEADER_PATH: '/p' },
      'variables',
    );
    expect(more).toEqual([]);
    expect(got?.method).toBe('POST');
    expect(got?.url).toBe('/cards?x=[1]&y={a}%27');
    expect(got?.body.toString('utf8')).toBe(awkward);
    expect(got?.headers).toMatchObject({
      authorization: 'Bearer $\'"x\\',
      'x-api-key': 'k',
      path: '/p',
      'content-type': 'application/json',
      'user-agent': 'Plain/1.0 (plain.com; help@plain.com)',
    });
    const signature = createHmac('sha256', 's')
      .update(got?.body ?? '')
      .digest('hex');
    expect(got?.headers['plain-request-signature']).toBe(signature);
  });

  test('has the secrets themselves if asked to', async () => {
    const [got] = await received(request, {}, 'shown');
    expect(got?.headers.authorization).toBe('Bearer $\'"x\\');
  });
});

test('a copied command also takes the secrets in its URL from variables', async () => {
  const withQuery = (url: string) => ({
    ...request(url),
    url: `${url.split('?')[0]}?x=1&api_key=k'&code=a%20b&sig=c#f`,
    headers: [],
  });
  expect(curlVariables(withQuery('https://a.co/'))).toEqual(['API_KEY', 'QUERY_CODE', 'QUERY_SIG']);
  const env = { API_KEY: "k'", QUERY_CODE: 'a%20b', QUERY_SIG: 'c' };
  const [got] = await received(withQuery, env, 'variables');
  expect(got?.url).toBe("/cards?x=1&api_key=k'&code=a%20b&sig=c");
  expect(toCurl(withQuery('https://a.co/'), { secrets: 'variables' })).not.toMatch(/k%27|a%20b/);
});

test('a copied command has no secret in it unless asked for', () => {
  const command = toCurl(request('https://a.co'), { secrets: 'variables' });
  expect(command).not.toContain('Bearer');
  expect(curlVariables(request('https://a.co'))).toEqual(['AUTHORIZATION', 'X_API_KEY', 'HEADER_PATH']);
});

describe('a pasted command', () => {
  test('fills URL, headers, keys, customer and thread', () => {
    const command = parseCurl(`curl -X POST 'https://a.co/cards' \\
      -H "Authorization: Bearer abc" -H 'Content-Type: application/json' \\
      -H 'User-Agent: x' --data-raw '{"cardKeys":["a","b"],"customer":{"id":"c","email":"m@x.co","externalId":"e"},"thread":{"id":"t","externalId":null}}'`);
    expect(command).toEqual({
      url: 'https://a.co/cards',
      headers: [{ name: 'Authorization', value: 'Bearer abc' }],
      cardKeys: ['a', 'b'],
      customer: { id: 'c', email: 'm@x.co', externalId: 'e' },
      thread: { id: 't', externalId: '' },
      tenant: null,
      leftOut: [],
      missing: [],
    });
  });

  test('leaves out a header’s value that is a shell variable, and names the variable', () => {
    const command = parseCurl('curl https://a.co -H "Authorization: $TOKEN"');
    expect(command?.headers).toEqual([{ name: 'Authorization', value: '' }]);
    expect(command?.missing).toEqual(['$TOKEN in Authorization']);
  });

  test('can have combined flags, --url, a user and a cookie', () => {
    const command = parseCurl(`curl -sSXPOST -Hx-a:1 --url=https://a.co -u me:pw -b 'a=1' -k`);
    expect(command?.url).toBe('https://a.co');
    expect(command?.headers).toEqual([
      { name: 'x-a', value: '1' },
      { name: 'Authorization', value: `Basic ${btoa('me:pw')}` },
      { name: 'Cookie', value: 'a=1' },
    ]);
  });

  test("can have bash's $'…' quotes, which browsers copy", () => {
    const command = parseCurl(
      `curl 'https://a.co' --data-raw $'{"customer":{"email":"o\\'neill\\u0040x.co"}}'`,
    );
    expect(command?.customer.email).toBe("o'neill@x.co");
  });

  test('that was copied here gives back the same request', () => {
    const own = { ...request('https://a.co/cards'), headers: request('').headers.slice(0, 2) };
    const command = parseCurl(toCurl(own, { secrets: 'shown' }));
    expect(command?.url).toBe('https://a.co/cards');
    expect(command?.headers[0]?.value).toBe('Bearer $\'"x\\');
    expect(command?.customer.email).toBe('o\'neill\n"$HOME`x`\\@zoë🌻.example');
  });

  test('needs a URL', () => {
    expect(parseCurl('curl -X POST')).toBeNull();
  });

  test('isn’t mistaken for a URL', () => {
    expect(isCurl('https://curl.example')).toBe(false);
    expect(isCurl('  $ curl https://a.co')).toBe(true);
  });
});

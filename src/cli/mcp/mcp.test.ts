import Ajv from 'ajv';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ADA,
  API_KEY,
  endpointWith,
  KIM,
  SIGNING_SECRET,
  TOKEN,
} from '../../../e2e/peers/checkup/good-endpoint.ts';
import { type Behaviour, startPeer } from '../../../e2e/peers/peer.ts';
import { checkDocument } from '../../cards/check.ts';
import { brokenDocuments } from './broken-documents-fixture.ts';
import { startMcp } from './mcp-fixture.ts';
import { TOPICS } from './reference-text.ts';

const BADGE = '[{"componentBadge":{"badgeLabel":"Paid","badgeColor":"GRAY"}}]';
const env = { TOKEN, API_KEY, SECRET: SIGNING_SECRET };
const PROOF = {
  header: ['Authorization: $TOKEN', 'X-Api-Key: $API_KEY'],
  signing_secret_env: 'SECRET',
};
const asked = (url: string) => ({
  url,
  keys: ['plan', 'usage'],
  email: ADA.email,
  external_id: ADA.externalId,
  customer_id: ADA.id,
});

async function endpoint(behaviour: Behaviour = endpointWith()) {
  const peer = await startPeer(behaviour);
  onTestFinished(() => peer.close());
  return { ...peer, host: new URL(peer.url).host };
}

describe('an agent', () => {
  test('finds five tools that say what they take, and whether they contact anything', async () => {
    const { client } = await startMcp();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'check_cards',
      'apply_fixes',
      'card_reference',
      'load_endpoint',
      'check_endpoint',
    ]);
    for (const { description, annotations, inputSchema } of tools) {
      expect(description?.length).toBeGreaterThan(50);
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.type).toBe('object');
    }
    expect(tools.map(({ annotations }) => annotations?.openWorldHint)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('gets a text’s problems with places, messages and fixes, as the page has them', async () => {
    const { call } = await startMcp();
    const { data } = await call('check_cards', { text: `\n${BADGE}` });
    const [problem] = checkDocument(`\n${BADGE}`).problems;
    expect(data).toMatchObject({
      valid: false,
      shape: 'components',
      errors: 1,
      problems: [
        {
          code: problem?.code,
          message: problem?.message,
          path: [0, 'componentBadge', 'badgeColor'],
          line: 2,
          column: 54,
          fixes: [{ id: '1.1', title: 'Write GREY', safe: false }],
        },
      ],
    });
    expect((await call('check_cards', { text: BADGE.replace('GRAY', 'GREY') })).data).toMatchObject({
      valid: true,
    });
    expect(
      (await call('check_cards', { text: BADGE.replace('GRAY', 'GREY'), as: 'response' })).data,
    ).toMatchObject({ valid: false });
  });

  test('applies the fixes that it names, and no others', async () => {
    const { call } = await startMcp();
    const fixed = BADGE.replace('GRAY', 'GREY');
    expect((await call('apply_fixes', { text: BADGE })).data).toMatchObject({ text: BADGE, applied: [] });
    expect((await call('apply_fixes', { text: BADGE, fixes: ['1.1'] })).data).toMatchObject({
      text: fixed,
      applied: ['Write GREY'],
      left: { valid: true },
    });
    const unknown = await call('apply_fixes', { text: fixed, fixes: ['1.1'] });
    expect([unknown.isError, unknown.text]).toEqual([
      true,
      'This text has no fix “1.1”. Call check_cards with this very text first.',
    ]);
  });

  const documents = brokenDocuments();

  test(`repairs ${documents.length} broken documents in at most two calls each`, async () => {
    expect(documents.length).toBeGreaterThanOrEqual(50);
    const { call } = await startMcp();
    const unrepaired: string[] = [];
    for (const { mistake, text } of documents) {
      expect(checkDocument(text, { as: 'response' }).errorCount, mistake).toBeGreaterThan(0);
      const first = await call('apply_fixes', { text, as: 'response' });
      const { text: safer } = JSON.parse(first.text);
      const second = await call('apply_fixes', { text: safer, as: 'response', fixes: 'all' });
      const { text: repaired, left } = JSON.parse(second.text);
      const { errorCount, problems } = checkDocument(repaired, { as: 'response' });
      expect(left.errors).toBe(errorCount);
      if (errorCount > 0) unrepaired.push(`${mistake}: ${problems[0]?.message} in ${text}`);
    }
    expect(unrepaired).toEqual([]);
  });

  test('reads the complete reference, single topics, and the schemas', async () => {
    const { client, call } = await startMcp();
    expect((await call('card_reference')).text).toContain('componentBadge');
    for (const { id } of TOPICS)
      expect((await call('card_reference', { topic: id })).text.length, id).toBeGreaterThan(100);
    expect(await call('card_reference', { topic: 'nothing' })).toMatchObject({ isError: true });
    const { resources } = await client.listResources();
    for (const { uri, mimeType } of resources) {
      const [content] = (await client.readResource({ uri })).contents;
      expect([content?.uri, content?.mimeType]).toEqual([uri, mimeType]);
    }
    const [schema] = (await client.readResource({ uri: 'cards://schemas/response.json' })).contents;
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(String(schema && 'text' in schema ? schema.text : '')),
    );
    expect([validate({ cards: [{ key: 'a', components: null }] }), validate({ card: [] })]).toEqual([
      true,
      false,
    ]);
  });

  test('may send 1 MB, and gets an error for more', async () => {
    const { call } = await startMcp();
    expect((await call('check_cards', { text: 'x'.repeat(1_100_000) })).data).toMatchObject({
      problems: [{ code: 'too-large' }],
    });
  });
});

describe('an endpoint', () => {
  test('is loaded as Plain loads it, with secrets that are given by name only', async () => {
    const peer = await endpoint();
    const { call } = await startMcp(['--allow-host', peer.host], { env });
    const { data, text } = await call('load_endpoint', { ...asked(peer.url), ...PROOF });
    expect(data).toMatchObject({
      ok: true,
      cards: [
        { key: 'plan', outcome: 'loaded' },
        { key: 'usage', outcome: 'loaded' },
      ],
    });
    for (const secret of [TOKEN, API_KEY, SIGNING_SECRET]) expect(text).not.toContain(secret);
    expect(peer.received).toHaveLength(1);
  });

  test('is checked, and the agent gets every finding', async () => {
    const peer = await endpoint(
      endpointWith({
        finish: (good, { customer }) => (customer.externalId === null ? { ...good, status: 400 } : good),
      }),
    );
    const { call } = await startMcp(['--allow-host', '127.0.0.1'], { env });
    const checked = { ...asked(peer.url), ...PROOF, only: ['A1', 'B2', 'C1', 'B12'], customers: [KIM] };
    const { data } = await call('check_endpoint', checked);
    expect(data).toMatchObject({
      verdict: 'error',
      totals: { error: 1, passed: 2, 'not-run': 1 },
      answered: true,
      found: [
        {
          id: 'B2',
          verdict: 'error',
          change: expect.stringContaining('Accept null'),
          curl: expect.stringContaining('curl'),
        },
      ],
      passed: ['A1', 'B12'],
      notRun: [{ id: 'C1', reason: expect.stringContaining('permission to probe') }],
    });
    expect((await call('check_endpoint', { ...checked, format: 'markdown' })).text).toContain(
      '# Check-up of',
    );
    expect(
      JSON.parse((await call('check_endpoint', { ...checked, format: 'json' })).text).lines,
    ).toHaveLength(4);
  });

  test('reports progress to a client that asks for it', async () => {
    const peer = await endpoint();
    const { client } = await startMcp(['--allow-host', peer.host], { env });
    const follow = async (name: string, more: object) => {
      const said: { progress: number; total?: number | undefined }[] = [];
      const given = { name, arguments: { ...asked(peer.url), ...PROOF, ...more } };
      await client.callTool(given, undefined, { onprogress: (progress) => said.push(progress) });
      return said;
    };
    const load = await follow('load_endpoint', {});
    expect(load).toEqual([{ progress: 1, message: 'Asking the endpoint.' }]);
    const check = await follow('check_endpoint', { only: ['A1', 'A2', 'D3'] });
    const done = check.map(({ progress }) => progress);
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual([...new Set(done)].toSorted((one, other) => one - other));
    expect(check.every(({ progress, total }) => total !== undefined && progress <= total)).toBe(true);
  });

  test('is only probed if the person who started the server allowed it', async () => {
    const peer = await endpoint();
    const probing = { ...asked(peer.url), ...PROOF, only: ['C1'], probe: true };
    const refused = await (await startMcp(['--allow-host', peer.host], { env })).call(
      'check_endpoint',
      probing,
    );
    expect([refused.isError, refused.text]).toEqual([
      true,
      `Probing ${peer.host} needs permission when the server is started: --probe ${peer.host}.`,
    ]);
    expect(peer.received).toHaveLength(0);
    const { call } = await startMcp(['--allow-host', peer.host, '--probe', peer.host], { env });
    expect((await call('check_endpoint', probing)).data).toMatchObject({ passed: ['C1'] });
  });

  test.each([
    ['no host', [], false],
    ['another host', ['--allow-host=example.com'], false],
    ['another port', ['--allow-host=127.0.0.1:1'], false],
    ['its name for the address', ['--allow-host=localhost'], false],
    ['its host', ['--allow-host=127.0.0.1'], true],
  ])('is called or not if %s is allowed', async (_name, written, isCalled) => {
    const peer = await endpoint();
    const { call } = await startMcp(written, { env });
    for (const tool of ['load_endpoint', 'check_endpoint']) {
      const only = tool === 'check_endpoint' ? { only: ['A1'] } : {};
      const { isError, text } = await call(tool, { ...asked(peer.url), ...PROOF, ...only });
      expect([tool, isError]).toEqual([tool, !isCalled]);
      expect(text.includes(`This server may not call ${peer.host}.`)).toBe(!isCalled);
    }
    expect(peer.received.length > 0).toBe(isCalled);
  });

  test.each([
    ['a secret that is written out', { header: [`Authorization: ${TOKEN}`] }, 'A secret is written out.'],
    ['a secret in the URL', { url: '?token=abcdef123456' }, 'A secret is written out.'],
    ['a variable that isn’t set', { header: ['Authorization: $MISSING'] }, 'MISSING is not set'],
    ['a variable that isn’t allowed', { header: ['Authorization: $API_KEY'] }, 'API_KEY is not set'],
    ['no email', { email: 'nobody' }, '“email” needs an email address'],
    ['a URL that Plain can’t call', { url: 'http://example.com/' }, 'Plain only calls https:// URLs.'],
  ])('isn’t called with %s', async (_name, change, sentence) => {
    const peer = await endpoint();
    const { call } = await startMcp(['--allow-host', peer.host, '--allow-env', 'TOKEN'], { env });
    const url =
      'url' in change ? (change.url.startsWith('?') ? `${peer.url}${change.url}` : change.url) : peer.url;
    const { isError, text } = await call('load_endpoint', { ...asked(peer.url), ...change, url });
    expect([isError, text.includes(sentence) ? sentence : text]).toEqual([true, sentence]);
    for (const secret of [TOKEN, API_KEY, 'abcdef123456']) expect(text).not.toContain(secret);
    expect(peer.received).toHaveLength(0);
  });

  test('at an address where clouds keep credentials can’t be reached, whatever is allowed', async () => {
    const { call } = await startMcp(['--allow-host=169.254.169.254']);
    const { data } = await call('load_endpoint', asked('https://169.254.169.254/cards'));
    expect(data).toMatchObject({
      ok: false,
      cards: [{ failure: { kind: 'Refused' } }, { failure: { kind: 'Refused' } }],
    });
  });

  test('gets no more requests once the agent cancels', async () => {
    const peer = await endpoint(() => undefined);
    const { client } = await startMcp(['--allow-host', peer.host]);
    const controller = new AbortController();
    const calling = client.callTool({ name: 'load_endpoint', arguments: asked(peer.url) }, undefined, {
      signal: controller.signal,
    });
    while (peer.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(calling).rejects.toThrow();
    while (peer.received[0]?.over !== true) await new Promise((resolve) => setImmediate(resolve));
    expect(peer.received).toHaveLength(1);
  });
});

describe('the server', () => {
  test('responds to requests from before its input ended, then ends with 0', async () => {
    let answer = () => {};
    const peer = await endpoint((received, response, nth) => {
      answer = () => endpointWith()(received, response, nth);
    });
    const { call, toServer, ended } = await startMcp(['--allow-host', peer.host], { env });
    const loaded = call('load_endpoint', { ...asked(peer.url), ...PROOF });
    while (peer.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    toServer.end();
    await new Promise((resolve) => toServer.once('close', resolve));
    answer();
    expect((await loaded).data).toMatchObject({ ok: true });
    expect(await ended).toBe(0);
  });

  test.each(['garbage', '{"jsonrpc":"2.0"}', '[]'])('skips %s, says so, and continues', async (line) => {
    const { call, toServer, stderr } = await startMcp();
    toServer.write(`${line}\n`);
    expect((await call('check_cards', { text: '[]' })).data).toMatchObject({ valid: true });
    expect(stderr.text).toBe('Skipped a line that isn’t a message of the Model Context Protocol.\n');
  });

  test('says why it ends if a message is too large', async () => {
    const { client, ended, stderr } = await startMcp();
    const calling = client.callTool({
      name: 'check_cards',
      arguments: { text: 'x'.repeat(11 * 1024 * 1024) },
    });
    calling.catch(() => undefined);
    expect([await ended, stderr.text.includes('a message was larger than 10 MB')]).toEqual([2, true]);
    await client.close();
    await expect(calling).rejects.toThrow();
  });

  test('ends with 0 when the process is asked to end', async () => {
    const stop = new AbortController();
    const { ended } = await startMcp([], { stop: stop.signal });
    stop.abort();
    expect(await ended).toBe(0);
  });

  test.each([
    [['--allow-host=https://example.com/a'], '--allow-host needs a host such as example.com'],
    [['--probe=a b'], '--probe needs a host'],
    [['--allow-env=$TOKEN'], '--allow-env needs the name of an environment variable'],
  ])('refuses to start with %j', async (written, sentence) => {
    const { runHere } = await import('../io-fixture.ts');
    const { code, stderr } = await runHere(['mcp', ...written]);
    expect([code, stderr.includes(sentence)]).toEqual([2, true]);
  });
});

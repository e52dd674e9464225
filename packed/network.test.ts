import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, onTestFinished, test } from 'vitest';
import { ADA, API_KEY, endpointWith, SIGNING_SECRET, TOKEN } from '../e2e/peers/checkup/good-endpoint.ts';
import { type Behaviour, type Peer, startPeer } from '../e2e/peers/peer.ts';
import { folderWith } from '../src/cli/lint/files-fixture.ts';
import { programFile, runPacked } from './run-packed.ts';

const env = { TOKEN, API_KEY, SECRET: SIGNING_SECRET };
const KEYS = ['--keys=plan,usage', '--email', ADA.email, '--external-id', String(ADA.externalId)];
const PROOF = ['-H', 'Authorization: $TOKEN', '-H', 'X-Api-Key: $API_KEY', '--signing-secret-env=SECRET'];

async function endpoint(behaviour: Behaviour = endpointWith()): Promise<Peer> {
  const peer = await startPeer(behaviour);
  onTestFinished(() => peer.close());
  return peer;
}

test('the packed command loads cards in an empty folder', async () => {
  const { url } = await endpoint();
  const { code, stdout, stderr } = await runPacked(['load', url, ...KEYS, ...PROOF], folderWith({}), { env });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('✓ plan  Loaded: 1 component, kept for 60 s.');
});

test('the packed command runs a check-up in an empty folder, and reports in every format', async () => {
  const { url } = await endpoint(endpointWith({ guard: () => null }));
  const cwd = folderWith({});
  const reports = ['json', 'junit', 'github', 'markdown', 'html', 'har', 'text'].flatMap((name) => [
    '--reporter',
    `${name}=reports/${name}`,
  ]);
  const probing = `--probe=${new URL(url).host}`;
  const ended = await runPacked(['check', url, ...KEYS, ...PROOF, probing, ...reports], cwd, { env });
  expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
  for (const name of readdirSync(join(cwd, 'reports'))) {
    const report = readFileSync(join(cwd, 'reports', name), 'utf8');
    expect(report.length, name).toBeGreaterThan(100);
    for (const secret of Object.values(env)) expect(report.includes(secret), name).toBe(false);
  }
  const { lines } = JSON.parse(readFileSync(join(cwd, 'reports/json'), 'utf8'));
  expect(lines.find(({ id }: { id: string }) => id === 'C1')).toMatchObject({ verdict: 'error' });
});

test('the packed command ends with 3 when nothing responds', async () => {
  const { url, close } = await startPeer(endpointWith());
  await close();
  const { code, stderr } = await runPacked(['check', url, ...KEYS], folderWith({}));
  expect([code, stderr]).toEqual([3, 'The run stopped: the last five requests got no response.\n']);
});

test('the packed command reads variables from a file, and reports a missing file itself', async () => {
  const { url } = await endpoint();
  const cwd = folderWith({ 'secrets.env': `TOKEN=${TOKEN}\nAPI_KEY=${API_KEY}\nSECRET=${SIGNING_SECRET}\n` });
  const load = (file: string) => runPacked(['load', url, ...KEYS, ...PROOF, '--env-from', file], cwd);
  expect((await load('secrets.env')).code).toBe(0);
  expect(await load('missing.env')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Error: --env-from missing.env can’t be read: there’s no such file or folder.\n',
  });
});

test('the packed command serves an agent in an empty folder', async () => {
  const { url } = await endpoint();
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [programFile(), 'mcp', '--allow-host', new URL(url).host],
      cwd: folderWith({}),
      env: { PATH: process.env.PATH ?? '', ...env },
    }),
  );
  onTestFinished(() => client.close());
  const call = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })).structuredContent;
  expect(
    await call('apply_fixes', {
      text: '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}}]',
      fixes: 'all',
    }),
  ).toMatchObject({
    text: '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GREY"}}]',
    left: { valid: true },
  });
  const asked = {
    url,
    keys: ['plan'],
    email: ADA.email,
    external_id: ADA.externalId,
    header: ['Authorization: $TOKEN', 'X-Api-Key: $API_KEY'],
    signing_secret_env: 'SECRET',
  };
  expect(await call('load_endpoint', asked)).toMatchObject({ ok: true });
  expect(await call('check_endpoint', { ...asked, groups: ['B'] })).toMatchObject({ verdict: 'passed' });
});

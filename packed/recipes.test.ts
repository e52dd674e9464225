import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { describe, expect, inject, test } from 'vitest';
import { folderWith, GOOD, NO_TEXT, WRONG_CASE } from '../src/cli/lint/files-fixture.ts';
import { EXAMPLE_CARDS } from '../src/examples/gallery.ts';
import { junitFaults } from '../src/reports/junit-schema-fixture.ts';

const RECIPES = fileURLToPath(new URL('../docs/recipes/', import.meta.url));
const recipe = (name: string) => readFileSync(join(RECIPES, name), 'utf8');

/** A repository with cards in it and the packed file where the recipes expect it. */
function repository(files: Record<string, string>): string {
  const folder = folderWith({ 'tools/README.md': '', ...files });
  copyFileSync(inject('tarball'), join(folder, 'tools/customer-card-playground.tgz'));
  return folder;
}

/** Runs a recipe's line as its CI would, but without a network, which it doesn't need. */
function shell(line: string, cwd: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true', npm_config_cache: join(cwd, '.npm'), ...env },
  });
  return { status, stdout, stderr };
}

/** The values of a key that are shell lines. */
function shellLines(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, line = '']) => line);
}

describe.each([
  ['GitHub Actions', 'github-actions.yml', /^\s+run: (.+)$/gm],
  ['GitLab CI', 'gitlab-ci.yml', /^ {4}- (.+)$/gm],
])('the recipe for %s', (_name, file, pattern) => {
  const lines = shellLines(recipe(file), pattern);

  test('installs and passes if the cards are valid', () => {
    const cwd = repository({ 'cards/a.json': GOOD });
    expect(lines.length).toBe(2);
    for (const line of lines) expect(shell(line, cwd)).toMatchObject({ status: 0 });
  });

  test('fails if they aren’t, and leaves the reports', () => {
    const cwd = repository({ 'cards/a.json': NO_TEXT, 'summary.md': '' });
    const [install = '', check = ''] = lines;
    shell(install, cwd);
    const env = { GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { status, stdout } = shell(check, cwd, env);
    expect([status, stdout.includes('cards/a.json:1:')]).toEqual([1, true]);
    const reports = [...check.matchAll(/--reporter (\w+)(?:=(\S+))?/g)];
    expect(reports.length).toBeGreaterThan(1);
    for (const [, name, report] of reports) {
      if (report !== undefined) expect(existsSync(join(cwd, report)), name).toBe(true);
      if (name === 'github') {
        expect(stdout).toMatch(/^::error file=cards\/a\.json,line=1,/m);
        expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('1 error in 1 file');
      }
    }
  });
});

/** An endpoint that starts late, requires a token, and exits when it's asked to. */
const ENDPOINT = `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const answer = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.url === '/stop') { answer(200, {}); server.close(); server.closeAllConnections(); return; }
    if (request.method !== 'POST') return answer(405, {});
    if (request.headers.authorization !== 'Bearer tok_1') return answer(401, {});
    let asked;
    try { asked = JSON.parse(body).cardKeys; } catch { return answer(400, {}); }
    const components = process.env.BROKEN ? [{ componentText: {} }] : [{ componentText: { text: 'Hello' } }];
    answer(200, { cards: asked.filter((key) => key === 'usage').map((key) => ({ key, components })) });
  });
});
server.listen(PORT, '127.0.0.1');
`;

describe('the recipe for an endpoint in GitHub Actions', () => {
  const text = recipe('github-actions-endpoint.yml');
  const [install = '', start = ''] = shellLines(text, /^\s+run: (npm .+)$/gm);
  const check = (/run: >-\n((?: {10}.+\n)+)/.exec(text)?.[1] ?? '').trim().replace(/\s+/g, ' ');

  test.each([
    [0, {}, 'tok_1'],
    [1, { BROKEN: '1' }, 'tok_1'],
    [1, {}, 'tok_2'],
  ])('starts it, waits for it, and ends with %i', async (code, env, token) => {
    const port = await freePort();
    const cwd = repository({
      'package.json': '{"type":"module","scripts":{"start":"node endpoint.mjs"}}',
      'endpoint.mjs': ENDPOINT.replace('PORT', String(port)),
    });
    expect(shell(install, cwd)).toMatchObject({ status: 0 });
    shell(start, cwd, env);
    try {
      const ended = shell(check.replace(':3000', `:${port}`), cwd, { CARDS_TOKEN: token });
      expect([ended.status, ended.stdout.includes(token), ended.stderr.includes(token)]).toEqual([
        code,
        false,
        false,
      ]);
      expect(await junitFaults(readFileSync(join(cwd, 'checkup.xml'), 'utf8'))).toEqual([]);
    } finally {
      await fetch(`http://127.0.0.1:${port}/stop`);
    }
  });
});

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

test('the recipe for pre-commit fixes the files that it’s given, and fails if it can’t', () => {
  const [entry = ''] = shellLines(recipe('pre-commit-config.yaml'), /^\s+entry: (.+)$/gm);
  const cwd = repository({ 'cards/a.json': WRONG_CASE, 'cards/b.json': NO_TEXT });
  expect(shell(`${entry} cards/a.json`, cwd)).toMatchObject({ status: 0 });
  expect(readFileSync(join(cwd, 'cards/a.json'), 'utf8')).toContain('"MUTED"');
  expect(shell(`${entry} cards/a.json cards/b.json`, cwd)).toMatchObject({ status: 1 });
});

test('the recipe for npm scripts checks the cards after an install', () => {
  const cwd = repository({ 'package.json': recipe('package.json'), 'cards/a.json': GOOD });
  execFileSync('sh', ['-c', 'npm install --offline --no-audit --no-fund --silent'], { cwd });
  expect(shell('npm run lint:cards', cwd)).toMatchObject({ status: 0 });
});

test('the recipe for VS Code refers to schemas in the package that accept valid cards and reject invalid ones', () => {
  const settings: { 'json.schemas': { fileMatch: string[]; url: string }[] } = JSON.parse(
    recipe('vscode-settings.json'),
  );
  const [cards, configuration] = settings['json.schemas'].map(({ url }) =>
    new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(join(inject('installed'), url), 'utf8')),
    ),
  );
  expect(cards?.({ cards: EXAMPLE_CARDS.slice(0, 1).map(({ card }) => card) })).toBe(true);
  expect(cards?.({ cards: [{ key: 'a', components: [{ componentText: {} }] }] })).toBe(false);
  expect(configuration?.({ files: ['cards/**'], failOn: 'warning' })).toBe(true);
  expect(configuration?.({ failOn: 'always' })).toBe(false);
});

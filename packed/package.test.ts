import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { syntaxNodes } from '../scripts/syntax-nodes.ts';
import { folderWith, GOOD, NO_TEXT, WRONG_CASE } from '../src/cli/lint/files-fixture.ts';
import { ended, program, runPacked, startPacked } from './run-packed.ts';

const packageFolder = () => join(inject('installed'), 'node_modules/customer-card-playground');

describe('the package', () => {
  test('installs no other packages', () => {
    const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
    expect([manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const modules = readdirSync(join(inject('installed'), 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(modules).toEqual(['customer-card-playground']);
  });

  test('contains the build and the licences of what is in it, but no sources', () => {
    expect(readdirSync(packageFolder()).sort()).toEqual(['README.md', 'dist', 'docs', 'package.json']);
    expect(readdirSync(join(packageFolder(), 'docs'))).toEqual(['command-line.md', 'licences.md', 'recipes']);
    expect(readdirSync(join(packageFolder(), 'dist')).sort()).toEqual(
      expect.arrayContaining(['cli', 'client', 'server']),
    );
  });

  test('imports only Node’s own modules and its own files', () => {
    const folder = join(packageFolder(), 'dist/cli');
    const named = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => modulesOf(readFileSync(join(folder, name), 'utf8')));
    expect(named.length).toBeGreaterThan(10);
    const foreign = named.filter(
      (name) => !name.startsWith('./') && !name.startsWith('node:') && !builtinModules.includes(name),
    );
    expect(foreign).toEqual([]);
  });

  test('runs by the name that npm links', () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
    const said = execFileSync(program(), ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(said).toBe(`${version}\n`);
  });
});

/** What a built file imports. Read from its syntax tree, since strings in third-party code may look like imports. */
function modulesOf(code: string): string[] {
  return syntaxNodes(code, 'js').flatMap(({ type, source }) =>
    /^(?:Import|Export)/.test(type) && typeof source === 'object' && source !== null && 'value' in source
      ? [String(source.value)]
      : [],
  );
}

describe('the packed command, in its own folder,', () => {
  test('checks, fixes and reports', async () => {
    const cwd = folderWith({ 'a.json': WRONG_CASE, 'b.json': GOOD });
    expect((await runPacked(['lint', '.'], cwd)).code).toBe(1);
    const reports = ['json', 'junit', 'sarif', 'github', 'markdown', 'text'].flatMap((name) => [
      '--reporter',
      `${name}=reports/${name}`,
    ]);
    expect(await runPacked(['lint', '.', '--fix', ...reports], cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readdirSync(join(cwd, 'reports')).length).toBe(6);
    for (const name of readdirSync(join(cwd, 'reports'))) {
      if (name !== 'github') expect(statSync(join(cwd, 'reports', name)).size, name).toBeGreaterThan(0);
    }
  });

  test('reads text that is piped into it', async () => {
    expect((await runPacked(['lint', '-'], folderWith({}), { input: NO_TEXT })).code).toBe(1);
  });

  test('ends with a sentence and 2 if no one reads its output', async () => {
    const many = JSON.stringify(Array.from({ length: 100 }, () => ({ componentText: { text: 7 } })));
    const cwd = folderWith(
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.json`, many])),
    );
    const child = startPacked(['lint', '.'], cwd);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([
      2,
      'customer-card-playground: the output was closed before everything was written.\n',
    ]);
  });

  test.each([[[]], [['serve']]])('serves the playground for %j until it’s stopped', async (written) => {
    const cwd = folderWith({});
    const child = startPacked([...written, '--port', '0'], cwd);
    const end = ended(child);
    const said = await new Promise<string>((resolve) => child.stdout?.once('data', resolve));
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    const page = await fetch(url);
    expect([page.status, (await page.text()).includes('<div id="root"')]).toEqual([200, true]);
    for (const schema of ['response', 'configuration', 'checkup-report']) {
      expect((await fetch(`${url}/schemas/${schema}.json`)).status, schema).toBe(200);
    }
    child.kill('SIGINT');
    expect((await end).code).toBe(0);
  });

  test('reports a taken port, and how to use another one', async () => {
    const cwd = folderWith({});
    const first = startPacked(['--port', '0'], cwd);
    const end = ended(first);
    const said = await new Promise<string>((resolve) => first.stdout?.once('data', resolve));
    const port = /:(\d+) /.exec(said)?.[1] ?? '';
    const { code, stderr } = await runPacked(['--port', port], cwd);
    first.kill('SIGINT');
    await end;
    expect([code, stderr]).toEqual([
      2,
      `Error: Port ${port} is taken: stop what’s running there, or choose another port, for example --port ${Number(port) + 1}\n`,
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, GOOD, NO_TEXT, UNKNOWN_FIELD } from '../src/cli/lint/files-fixture.ts';
import { ended, runPacked, startPacked } from './run-packed.ts';

const PAGE = fileURLToPath(new URL('../docs/command-line.md', import.meta.url));

interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command in a new folder with these files. */
const inFolder = (files: Record<string, string | Uint8Array>, ...written: string[]) =>
  runPacked(written, folderWith(files));

/** How to produce each cause that the page lists. */
const CAUSES: Readonly<Record<string, () => Promise<Ending>>> = {
  'no problems': () => inFolder({ 'a.json': GOOD }, 'lint', 'a.json'),
  'warnings only': () => inFolder({ 'a.json': UNKNOWN_FIELD }, 'lint', 'a.json'),
  'warnings, with `--fail-on warning`': () =>
    inFolder({ 'a.json': UNKNOWN_FIELD }, 'lint', 'a.json', '--fail-on', 'warning'),
  'more warnings than `--max-warnings`': () =>
    inFolder({ 'a.json': UNKNOWN_FIELD }, 'lint', 'a.json', '--max-warnings', '0'),
  'an error in a card': () => inFolder({ 'a.json': NO_TEXT }, 'lint', 'a.json'),
  'an error, with `--fail-on never`': () =>
    inFolder({ 'a.json': NO_TEXT }, 'lint', 'a.json', '--fail-on', 'never'),
  'old findings only, with `--baseline`': async () => {
    const cwd = folderWith({ 'a.json': NO_TEXT });
    await runPacked(['lint', 'a.json', '--update-baseline', '--baseline', 'old.json'], cwd);
    return await runPacked(['lint', 'a.json', '--baseline', 'old.json'], cwd);
  },
  'a file of 10 MB': () => inFolder({ 'a.json': `["${'x'.repeat(10_000_000)}"]` }, 'lint', 'a.json'),
  'a file that isn’t there': () => inFolder({}, 'lint', 'a.json'),
  'a pattern that matches nothing': () => inFolder({}, 'lint', '*.json'),
  'a folder without JSON files': () => inFolder({ 'cards/a.txt': '' }, 'lint', 'cards'),
  'a file that isn’t UTF-8': () =>
    inFolder({ 'a.json': new Uint8Array([0x22, 0xff, 0x22]) }, 'lint', 'a.json'),
  'no file named': () => inFolder({}, 'lint'),
  'an option that doesn’t exist': () => inFolder({ 'a.json': GOOD }, 'lint', 'a.json', '--fxi'),
  'a command that doesn’t exist': () => inFolder({}, 'lnit'),
  'a report that can’t be written': () =>
    inFolder({ 'a.json': GOOD, 'b.txt': '' }, 'lint', 'a.json', '--reporter', 'json=b.txt/c.json'),
  'a configuration that can’t be read': () =>
    inFolder({ 'a.json': GOOD, '.customer-cards.json': '{' }, 'lint', 'a.json'),
  'a baseline that isn’t there': () => inFolder({ 'a.json': GOOD }, 'lint', 'a.json', '--baseline', 'b.json'),
  'an output that nobody reads': async () => {
    const many = JSON.stringify(Array.from({ length: 100 }, () => ({ componentText: { text: 7 } })));
    const files = Array.from({ length: 50 }, (_, index) => [`${index}.json`, many]);
    const child = startPacked(['lint', '.'], folderWith(Object.fromEntries(files)));
    child.stdout?.destroy();
    return await ended(child);
  },
  'a port that is taken': async () => {
    const first = startPacked(['--port', '0'], folderWith({}));
    const end = ended(first);
    const said = await new Promise<string>((resolve) => first.stdout?.once('data', resolve));
    const second = await inFolder({}, '--port', /:(\d+) /.exec(said)?.[1] ?? '');
    first.kill();
    await end;
    return second;
  },
};

const [, section = ''] = readFileSync(PAGE, 'utf8').split('### `lint` and `serve`');
const rows = [...(section.split('\n#')[0] ?? '').matchAll(/^\| (\d) +\| (.+?) +\|$/gm)].map(
  ([, code, cause = '']) => [cause, Number(code)] as const,
);

describe('exit codes', () => {
  test('are listed in the docs, cause by cause', () => {
    expect(rows.map(([cause]) => cause).sort()).toEqual(Object.keys(CAUSES).sort());
    expect(rows.length).toBeGreaterThan(12);
  });

  test.each(rows)('%s: %i', async (cause, expected) => {
    const { code, stdout, stderr } = (await CAUSES[cause]?.()) ?? { code: null, stdout: '', stderr: '' };
    expect(code).toBe(expected);
    // It says why: nothing fails silently, and no one sees a stack trace.
    expect(stdout + stderr).toMatch(/\S/);
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

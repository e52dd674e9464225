import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../files/find-files.ts';
import { Closed, Kept, runHere, testIo } from '../io-fixture.ts';
import { runCommandLine } from '../run-command-line.ts';
import { folderWith, GOOD, NO_TEXT, UNKNOWN_FIELD, WRONG_CASE } from './files-fixture.ts';

const lint = (cwd: string, ...written: string[]) => runHere(['lint', ...written], { cwd });

async function findingsOf(cwd: string, ...written: string[]) {
  const { code, stdout } = await lint(cwd, ...written, '--reporter', 'json');
  const { files } = JSON.parse(stdout);
  return { code, found: files.flatMap((each: { findings: unknown[] }) => each.findings), files };
}

describe('lint', () => {
  test('shows a problem’s place, message and fix', async () => {
    const cwd = folderWith({ 'cards/a.json': WRONG_CASE, 'cards/b.json': GOOD });
    const { code, stdout } = await lint(cwd, 'cards');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^cards\/a\.json:5:\d+ error \S+$/),
      expect.stringContaining('MUTED'),
      '',
      '  4 │     {',
      '> 5 │       "componentText": { "text": "Hello", "textColor": "muted" }',
      expect.stringMatching(/^ {4}│ {56}\^{7}$/),
      '  6 │     }',
      expect.stringMatching(/^ {2}Fix: .* \(--fix does it\)$/),
      '',
      '1 error in 2 files.',
      '--fix corrects one of them.',
      '',
    ]);
  });

  test('says so if there are no problems', async () => {
    const cwd = folderWith({ 'a.json': GOOD });
    expect(await lint(cwd, 'a.json')).toMatchObject({ code: 0, stdout: 'No problems in 1 file.\n' });
  });

  test('takes files, folders, patterns and the standard input together, and checks each file once', async () => {
    const cwd = folderWith({
      'a.json': GOOD,
      'b/c.json': GOOD,
      'b/.git/d.json': GOOD,
      'b/node_modules/e.json': '',
    });
    const { stdout } = await runHere(['lint', 'a.json', '*.json', 'b', '-', '--reporter', 'json'], {
      cwd,
      input: GOOD,
    });
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual([
      '(standard input)',
      'a.json',
      'b/c.json',
    ]);
  });

  test('takes Markdown and JSON from the standard input if --markdown is set', async () => {
    const blocks = `# Cards\n\n\`\`\`json\n${NO_TEXT}\n\`\`\`\n`;
    const run = (input: string) => runHere(['lint', '-', '--markdown'], { cwd: folderWith({}), input });
    expect((await run(blocks)).stdout).toMatch(/^\(standard input\):[4-9]:\d+ error/);
    expect((await run(`\n${NO_TEXT}`)).code).toBe(1);
    expect(await run(GOOD)).toMatchObject({ code: 0, stdout: 'No problems in 1 file.\n' });
  });

  test('takes a file whose name looks like a pattern', async () => {
    const cwd = folderWith({ '[id].json': NO_TEXT, 'i.json': GOOD });
    expect((await lint(cwd, '[id].json')).code).toBe(1);
  });

  test('says so if no file was checked', async () => {
    const { code, stdout } = await lint(folderWith({}), 'a.json');
    expect([code, stdout.split('\n').slice(-2)]).toEqual([2, ['No file was checked; 1 file not read.', '']]);
  });

  test('leaves out ignored files', async () => {
    const cwd = folderWith({ 'cards/a.json': GOOD, 'cards/drafts/b.json': NO_TEXT });
    expect((await lint(cwd, 'cards', '--ignore', 'cards/drafts/**')).code).toBe(0);
    expect((await lint(cwd, 'cards', '--ignore', 'cards/drafts')).code).toBe(0);
    expect((await lint(cwd, 'cards', '--ignore', '**')).stderr).toContain('nothing was checked');
  });

  test('doesn’t search an ignored folder, which may be a whole disk', async () => {
    const cwd = folderWith({ 'cards/a.json': GOOD, 'cards/drafts/deep/b.json': NO_TEXT });
    const search = {
      cwd,
      named: ['cards'],
      ignored: [{ pattern: 'cards/drafts', from: cwd }],
      endings: ['.json'],
      platform: process.platform,
    };
    const { folders } = await findFiles(search, new AbortController().signal);
    expect(folders).toEqual([join(cwd, 'cards')]);
  });

  test('ends if it’s stopped while searching folders', async () => {
    const { code, stderr } = await runHere(['lint', '/'], { cwd: folderWith({}), stop: AbortSignal.abort() });
    expect([code, stderr]).toEqual([2, 'Error: Stopped before every file was found.\n']);
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'names a folder that it may not search, and ends with 2',
    async () => {
      const cwd = folderWith({ 'cards/a.json': GOOD, 'cards/closed/b.json': NO_TEXT });
      chmodSync(join(cwd, 'cards/closed'), 0);
      const { code, stderr } = await lint(cwd, 'cards');
      chmodSync(join(cwd, 'cards/closed'), 0o700);
      expect([code, stderr]).toEqual([2, 'cards/closed wasn’t checked: this user isn’t allowed to.\n']);
    },
  );

  test('accepts a single component as the page does, unless only a response is allowed', async () => {
    const cwd = folderWith({ 'a.json': '{"componentText":{"text":"Hello"}}' });
    expect((await lint(cwd, 'a.json')).code).toBe(0);
    expect((await lint(cwd, 'a.json', '--as', 'response')).code).toBe(1);
  });

  test('counts columns correctly in a file with a byte order mark and Windows line ends', async () => {
    const cwd = folderWith({
      'a.json': WRONG_CASE,
      'b.json': `\ufeff${WRONG_CASE.replaceAll('\n', '\r\n')}`,
    });
    const { files } = await findingsOf(cwd, '.');
    const [unix, windows] = files.map((file: { findings: { code: string; start: unknown }[] }) =>
      file.findings.filter(({ code }) => code !== 'byte-order-mark'),
    );
    expect(windows).toMatchObject(
      unix.map(({ code, start }: { code: string; start: unknown }) => ({ code, start })),
    );
  });

  test('lists 100 problems of a file, and counts the rest', async () => {
    const cwd = folderWith({
      'a.json': JSON.stringify(Array.from({ length: 150 }, () => ({ componentText: {} }))),
    });
    const { code, stdout } = await lint(cwd, 'a.json');
    expect([
      code,
      stdout.includes('50 more problems not listed'),
      stdout.includes('150 errors in 1 file'),
    ]).toEqual([1, true, true]);
  });

  test('fits code frames into the terminal’s width', async () => {
    const stdout = Object.assign(new Kept(), { columns: 60 });
    const cwd = folderWith({ 'a.json': `{"key":"${'x'.repeat(300)}","components":[{"componentText":{}}]}` });
    await runHere(['lint', 'a.json'], { cwd, stdout });
    const frame = stdout.text.split('\n').filter((line) => line.includes('│'));
    expect(Math.max(...frame.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});

describe('--fix', () => {
  test('applies the safe fixes, keeps the line ends, and leaves everything else', async () => {
    const cwd = folderWith({ 'a.json': WRONG_CASE.replaceAll('\n', '\r\n'), 'b.json': NO_TEXT });
    const { code, stdout } = await lint(cwd, '.', '--fix');
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(
      WRONG_CASE.replace('"muted"', '"MUTED"').replaceAll('\n', '\r\n'),
    );
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(NO_TEXT);
    expect([code, stdout.includes('1 error in 2 files; 1 problem fixed.')]).toEqual([1, true]);
  });

  test('continues until no safe fix is left, though only 100 problems are listed', async () => {
    const many = Array.from({ length: 250 }, () => ({ componentText: { text: 'a', textColor: 'muted' } }));
    const cwd = folderWith({ 'a.json': JSON.stringify(many) });
    expect((await lint(cwd, 'a.json', '--fix')).code).toBe(0);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).not.toContain('muted');
  });

  test('leaves no other file behind, keeps the permissions, and follows a link', async () => {
    const cwd = folderWith({ 'real/a.json': WRONG_CASE });
    chmodSync(join(cwd, 'real/a.json'), 0o640);
    symlinkSync(join(cwd, 'real/a.json'), join(cwd, 'link.json'));
    expect((await lint(cwd, 'link.json', '--fix')).code).toBe(0);
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.json']);
    expect(readFileSync(join(cwd, 'real/a.json'), 'utf8')).toContain('"MUTED"');
  });

  test('keeps the old text for anyone who has the file open', async () => {
    const cwd = folderWith({ 'a.json': WRONG_CASE });
    const open = openSync(join(cwd, 'a.json'), 'r');
    await lint(cwd, 'a.json', '--fix');
    expect(readFileSync(open, 'utf8')).toBe(WRONG_CASE);
    closeSync(open);
  });

  test('names a file that it can’t write', async () => {
    const cwd = folderWith({ 'a.json': WRONG_CASE });
    chmodSync(join(cwd, 'a.json'), 0o444);
    const { code, stderr } = await lint(cwd, 'a.json', '--fix');
    expect([
      code,
      stderr.includes('a.json wasn’t checked: its fixes can’t be written: this user isn’t allowed to.'),
    ]).toEqual([2, true]);
  });
});

describe('--markdown', () => {
  const page = `# Cards\n\n\`\`\`json\n${WRONG_CASE}\`\`\`\n\n- one\n  \`\`\`json\n  {"componentText":{}}\n  \`\`\`\n`;

  test('checks blocks of JSON, with their places in the file', async () => {
    const cwd = folderWith({ 'a.md': page });
    const { found } = await findingsOf(cwd, 'a.md', '--markdown');
    expect(found).toMatchObject([{ start: { line: 8 } }, { start: { line: 16 } }]);
  });

  test('fixes blocks in place', async () => {
    const cwd = folderWith({ 'a.md': page });
    await lint(cwd, 'a.md', '--markdown', '--fix');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(page.replace('"muted"', '"MUTED"'));
  });

  test('is required for a Markdown file', async () => {
    const { code, stderr } = await lint(folderWith({ 'a.md': page }), 'a.md');
    expect([
      code,
      stderr.includes('a.md wasn’t checked: it’s Markdown: --markdown checks its blocks of JSON.'),
    ]).toEqual([2, true]);
  });

  test('fails if there’s no block at all', async () => {
    const cwd = folderWith({ 'a.md': '# Nothing\n' });
    expect(await lint(cwd, 'a.md', '--markdown')).toMatchObject({
      code: 2,
      stderr: 'Error: There’s no block of JSON in 1 Markdown file: nothing was checked.\n',
    });
  });
});

describe('the baseline', () => {
  test('keeps known findings from failing, wherever they move in the file', async () => {
    const cwd = folderWith({ 'a.json': NO_TEXT });
    expect((await lint(cwd, 'a.json', '--update-baseline')).code).toBe(0);
    writeFileSync(join(cwd, 'a.json'), `\n\n${NO_TEXT}`);
    const { code, stdout } = await lint(cwd, 'a.json', '--baseline', '.customer-cards-baseline.json');
    expect([code, stdout]).toEqual([0, 'No problems in 1 file; 1 problem known from the baseline.\n']);
  });

  test('doesn’t cover one more finding of the same kind', async () => {
    const cwd = folderWith({ 'a.json': '[{"componentText":{}}]' });
    await lint(cwd, 'a.json', '--update-baseline', '--baseline', 'b.json');
    writeFileSync(join(cwd, 'a.json'), '[{"componentText":{}},{"componentText":{}}]');
    expect((await lint(cwd, 'a.json', '--baseline', 'b.json')).code).toBe(1);
  });

  test('excludes known findings from those that --fix would correct', async () => {
    const cwd = folderWith({ 'a.json': WRONG_CASE });
    expect((await lint(cwd, 'a.json', '--update-baseline')).stdout).not.toContain('--fix');
  });

  test('says which known findings are gone', async () => {
    const cwd = folderWith({ 'a.json': NO_TEXT });
    await lint(cwd, 'a.json', '--update-baseline');
    writeFileSync(join(cwd, 'a.json'), GOOD);
    const { stdout } = await lint(cwd, 'a.json', '--baseline', '.customer-cards-baseline.json');
    expect(stdout).toContain('1 finding in the baseline no longer found: run --update-baseline.');
  });

  test('names files relative to its own folder, so that it works from any folder', async () => {
    const cwd = folderWith({ 'cards/a.json': NO_TEXT });
    await lint(cwd, 'cards', '--update-baseline');
    const inside = await lint(join(cwd, 'cards'), 'a.json', '--baseline', '../.customer-cards-baseline.json');
    expect(inside.code).toBe(0);
  });

  test('isn’t written while a file can’t be read', async () => {
    const cwd = folderWith({ 'a.json': NO_TEXT, 'b.json': new Uint8Array([0x22, 0xff, 0x22]) });
    expect((await lint(cwd, '.', '--update-baseline')).code).toBe(2);
    expect(existsSync(join(cwd, '.customer-cards-baseline.json'))).toBe(false);
  });
});

describe('.customer-cards.json', () => {
  const settings = (value: object) => ({ '.customer-cards.json': JSON.stringify(value) });

  test('says what to check, relative to its own folder, even for a command run below it', async () => {
    const cwd = folderWith({
      ...settings({ files: ['cards/**/*.json'], ignore: ['cards/old/**'], failOn: 'warning' }),
      'cards/a.json': UNKNOWN_FIELD,
      'cards/old/b.json': NO_TEXT,
      'other.json': NO_TEXT,
    });
    const { code, stdout } = await lint(join(cwd, 'cards'));
    expect([code, stdout.includes('1 warning in 1 file.')]).toEqual([1, true]);
  });

  test('is overridden by the command’s options', async () => {
    const cwd = folderWith({ ...settings({ failOn: 'never', reporters: ['json'] }), 'a.json': NO_TEXT });
    expect((await lint(cwd, 'a.json')).stdout).toMatch(/^\{/);
    const { code, stdout } = await lint(cwd, 'a.json', '--fail-on', 'error', '--reporter', 'text');
    expect([code, stdout.startsWith('a.json:1:')]).toEqual([1, true]);
  });

  test.each([
    ['{"fils":[]}', '.customer-cards.json has no setting “fils”. Did you mean “files”?'],
    ['{"failOn":"always"}', '.customer-cards.json: “failOn” needs “error”, “warning” or “never”.'],
    [
      '{"maxWarnings":-1,"files":"cards"}',
      '.customer-cards.json: “files” needs a list of texts. “maxWarnings” needs a whole number, 0 or more.',
    ],
    [
      '{"reporters":["jsn"]}',
      '.customer-cards.json, “reporters”: There’s no reporter “jsn”. Did you mean json?',
    ],
    ['{"reporters":["json="]}', '.customer-cards.json, “reporters”: json= names no file: write json=FILE.'],
    ['[]', '.customer-cards.json needs to be a JSON object with settings.'],
    ['{', '.customer-cards.json isn’t JSON, 1:1: '],
    ['{\n  "files": [],\n}', '.customer-cards.json isn’t JSON, 2:14: '],
  ])('that holds %s ends with 2 and says why', async (text, sentence) => {
    const cwd = folderWith({ '.customer-cards.json': text, 'a.json': GOOD });
    const { code, stderr } = await lint(cwd, 'a.json');
    expect([code, stderr.includes(sentence)]).toEqual([2, true]);
  });
});

describe('--watch', () => {
  test('checks again when a file is changed, added or removed, and ends when it’s asked to', async () => {
    const cwd = folderWith({ 'cards/a.json': GOOD });
    const stop = new AbortController();
    const { io, stdout, stderr } = testIo({ cwd, stop: stop.signal });
    const said = (text: string) => stdout.until((all) => all.split(text).length - 1);
    const running = runCommandLine(['lint', 'cards', '--watch'], io);
    await stderr.until((all) => all.split('Waiting for changes').length - 1);
    expect(stdout.text).toContain('No problems in 1 file.');
    writeFileSync(join(cwd, 'cards/b.json'), NO_TEXT);
    await said('1 error in 2 files.');
    writeFileSync(join(cwd, 'cards/b.json'), GOOD);
    await said('No problems in 2 files.');
    stop.abort();
    expect(await running).toBe(0);
  });
});

describe('input that can’t be checked', () => {
  const bytes = (...codes: number[]) => new Uint8Array(codes);

  test.each([
    ['invalid UTF-8', bytes(0x7b, 0xff, 0x7d), 'it isn’t UTF-8: save it as UTF-8'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x7b, 0), 'it’s UTF-16: save it as UTF-8'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x7b), 'it’s UTF-16: save it as UTF-8'],
    ['UTF-16 without a mark', bytes(0x7b, 0, 0x7d, 0), 'it’s UTF-16: save it as UTF-8'],
    ['a character that is cut off', bytes(0x22, 0xf0, 0x9f), 'it isn’t UTF-8: save it as UTF-8'],
  ])('%s is named, and ends with 2 after the other files were checked', async (_what, content, reason) => {
    const cwd = folderWith({ 'a.json': content, 'b.json': NO_TEXT });
    const { code, stdout, stderr } = await lint(cwd, '.', '--fail-on', 'never');
    expect([code, stderr]).toEqual([2, `a.json wasn’t checked: ${reason}.\n`]);
    expect(stdout).toContain('1 error in 1 file; 1 file not read.');
  });

  test.runIf(process.platform !== 'win32')('a pipe isn’t read', async () => {
    const cwd = folderWith({ 'b.json': GOOD });
    execFileSync('mkfifo', [join(cwd, 'a.json')]);
    const { code, stderr } = await lint(cwd, 'a.json');
    expect([code, stderr.includes('a.json wasn’t checked: it isn’t a file: pipe its content in')]).toEqual([
      2,
      true,
    ]);
  });

  test('10 MB are refused as in the page', async () => {
    const cwd = folderWith({ 'a.json': `["${'x'.repeat(10_000_000)}"]` });
    const { code, found } = await findingsOf(cwd, 'a.json');
    expect([code, found.map((finding: { code: string }) => finding.code)]).toEqual([1, ['too-large']]);
  });

  test('more than 64 MB isn’t read', async () => {
    const cwd = folderWith({ 'a.json': new Uint8Array(64 * 1024 * 1024 + 1) });
    const { code, stderr } = await lint(cwd, 'a.json');
    expect([code, stderr.includes('a.json wasn’t checked: it’s larger than 64 MB.')]).toEqual([2, true]);
  });

  test('is reported on stderr even if the report goes to a file', async () => {
    const cwd = folderWith({ 'a.json': new Uint8Array([0xff]) });
    const { code, stdout, stderr } = await lint(cwd, 'a.json', '--reporter', 'json=report.json');
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'a.json wasn’t checked: it isn’t UTF-8: save it as UTF-8.\n',
    ]);
  });

  test('an input that never ends can be stopped', async () => {
    const stop = new AbortController();
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const { io, stderr } = testIo({ stdin, stop: stop.signal });
    const running = runCommandLine(['lint', '-'], io);
    await stderr.until((text) => text.split('Reading what you type').length - 1);
    stop.abort();
    expect(await running).toBe(2);
    expect(stderr.text).toContain('Stopped before the standard input ended.');
  });

  test('a closed output ends with 2 and a sentence', async () => {
    const cwd = folderWith({ 'a.json': GOOD });
    const { code, stderr } = await runHere(['lint', 'a.json'], { cwd, stdout: new Closed() });
    expect([code, stderr]).toEqual([
      2,
      'customer-card-playground: the output was closed before everything was written.\n',
    ]);
  });
});

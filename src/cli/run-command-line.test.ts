import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROGRAM } from './command/program.ts';
import { COMMANDS } from './command-table.ts';
import { Closed, Kept, PACKAGE_FOLDER, runHere } from './io-fixture.ts';

const names = Object.keys(COMMANDS);

describe('the program', () => {
  test('lists every command with its summary', async () => {
    const { code, stdout } = await runHere(['--help']);
    expect(code).toBe(0);
    for (const [name, load] of Object.entries(COMMANDS)) {
      expect(stdout).toContain(`  ${name}`);
      expect(stdout).toContain((await load()).summary);
    }
  });

  test('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(`${PACKAGE_FOLDER}/package.json`, 'utf8'));
    for (const written of ['--version', '-v', 'version'])
      expect(await runHere([written])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test('suggests the command that was meant', async () => {
    const { code, stderr } = await runHere(['sevre']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean serve?');
  });

  test('lists its commands if none is similar', async () => {
    const { code, stderr } = await runHere(['frobnicate']);
    expect([code, stderr.includes(names.join(', '))]).toEqual([2, true]);
  });

  test('ends with 2 and a sentence if no one reads its output', async () => {
    const { code, stderr } = await runHere(['--help'], { stdout: new Closed() });
    expect([code, stderr]).toEqual([2, `${PROGRAM}: the output was closed before everything was written.\n`]);
  });

  test('ends with 2 if no one reads its errors either', async () => {
    expect((await runHere(['sevre'], { stderr: new Closed() })).code).toBe(2);
  });

  test('never passes control characters from its arguments on to the terminal', async () => {
    const { stderr } = await runHere(['\u001b]0;owned\u0007']);
    expect(stderr).not.toContain('\u001b');
  });
});

describe.each(names)('%s', (name) => {
  test('has its own name, options in words, and examples that begin with the program', async () => {
    const command = await COMMANDS[name]?.();
    expect(command?.name).toBe(name);
    expect(command?.examples.length).toBeGreaterThan(0);
    for (const example of command?.examples ?? []) expect(example.command).toContain(PROGRAM);
    for (const [option, { summary, short }] of Object.entries(command?.options ?? {})) {
      expect(summary, option).toMatch(/^[A-Z].*\.$/);
      expect(short ?? 'x', option).toMatch(/^[a-zA-Z]$/);
    }
  });

  test.each([['NAME --help'], ['NAME -h'], ['help NAME']])('shows its help for %s', async (line) => {
    const { code, stdout } = await runHere(line.replace('NAME', name).split(' '));
    expect(code).toBe(0);
    for (const part of [`${PROGRAM} ${name}`, 'Options', 'Examples', '--help'])
      expect(stdout).toContain(part);
  });

  test('refuses an unknown option', async () => {
    const { code, stderr } = await runHere([name, '--no-such-thing-at-all']);
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} has no option --no-such-thing-at-all. See ${PROGRAM} ${name} --help.`);
  });

  test('suggests the option that was meant', async () => {
    const { code, stderr } = await runHere([name, '--hepl']);
    expect([code, stderr.includes('Did you mean --help?')]).toEqual([2, true]);
  });
});

describe('colours', () => {
  const onTerminal = async (env: Record<string, string>, isTTY: boolean) => {
    const stdout = Object.assign(new Kept(), { isTTY });
    await runHere(['--help'], { stdout, env });
    return stdout.text.includes('\u001b[');
  };

  test('are only for terminals', async () => {
    expect([await onTerminal({}, true), await onTerminal({}, false)]).toEqual([true, false]);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('are off with %o', async (env) => {
    expect(await onTerminal(env, true)).toBe(false);
  });

  test('aren’t off with an empty NO_COLOR', async () => {
    expect(await onTerminal({ NO_COLOR: '' }, true)).toBe(true);
  });
});

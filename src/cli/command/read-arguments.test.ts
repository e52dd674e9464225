import { describe, expect, test } from 'vitest';
import { defineCommand } from './command.ts';
import { EXIT } from './exit-code.ts';
import { readArguments } from './read-arguments.ts';

const command = defineCommand({
  name: 'try',
  summary: 'Try.',
  positionals: '[FILES…]',
  options: {
    port: { type: 'string', short: 'p', value: 'NUMBER', summary: 'A port.' },
    header: { type: 'string', multiple: true, summary: 'Headers.' },
    open: { type: 'boolean', short: 'o', summary: 'Open it.' },
  },
  examples: [],
  run: async () => EXIT.clean,
});
const read = (...written: string[]) => readArguments(command, written);

describe('arguments', () => {
  test('are read in any order, with = or a space, short or long', () => {
    const args = read('a.json', '-p', '80', '--header=A: b', 'b.json', '--header', 'C: d', '-o');
    expect(args.positionals).toEqual(['a.json', 'b.json']);
    expect([args.one('port'), args.all('header'), args.flag('open')]).toEqual(['80', ['A: b', 'C: d'], true]);
  });

  test('that are missing are null, empty and false', () => {
    const args = read();
    expect([args.one('port'), args.all('header'), args.flag('open')]).toEqual([null, [], false]);
  });

  test('after -- are files, even if they look like options', () => {
    expect(read('--', '--port', '-').positionals).toEqual(['--port', '-']);
  });

  test('may be a single hyphen, for the standard input', () => {
    expect(read('-').positionals).toEqual(['-']);
  });

  test.each([
    [['--port'], '--port needs a value: write --port=NUMBER.'],
    [['-p'], '-p needs a value: write -p NUMBER.'],
    [['--port', '--open'], '--port needs a value, and the next word looks like another option.'],
    [['--port', '1', '--port', '2'], '--port is written twice: write it once.'],
    [['--open=yes'], '--open takes no value: write it alone.'],
    [['--prot', '1'], 'try has no option --prot. Did you mean --port?'],
    [['-x'], 'try has no option -x. See customer-card-playground try --help.'],
    [['--constructor'], 'try has no option --constructor.'],
  ])('%j are refused with what to write instead', (written, sentence) => {
    expect(() => read(...written)).toThrow(sentence);
  });

  test('of a command that takes no files are refused by name', () => {
    expect(() => readArguments({ ...command, positionals: '' }, ['cards.json'])).toThrow(
      'try takes only options, not “cards.json”.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readBash } from './bash.ts';
import { UNKNOWN } from './command.ts';
import { Variables } from './variables.ts';

const words = (text: string) => readBash(text).map((command) => command.words.map((word) => word.text));

test.each<[string, string, string[][]]>([
  ['a comment goes to the end of its line', 'a # b\nc', [['a'], ['c']]],
  ['a hash inside a word is part of it', 'a#b', [['a#b']]],
  ['a semicolon, a pipe and && end a command', 'a; b | c && d', [['a'], ['b'], ['c'], ['d']]],
  ['an ampersand inside a word is part of it', 'a?b&c=d', [['a?b&c=d']]],
  ['a backslash continues a line', 'a \\\n b \\\r\n c', [['a', 'b', 'c']]],
  ['a backslash makes a character literal', "a\\ b \\'c", [['a b', "'c"]]],
  ['quotes keep white space, and single quotes keep everything', `'a $b' "c 'd'"`, [['a $b', "c 'd'"]]],
  ['in double quotes, a backslash before most characters is kept', '"a\\n\\"b\\\\"', [['a\\n"b\\']]],
  ['the target of a redirection isn’t a word of the command', 'a > b 2>/dev/null c 2>&1', [['a', 'c']]],
  ['a number with a space before the redirection is a word', 'a 2 > b', [['a', '2']]],
  ['a variable that the text sets has its value', `A=x; b "$A" $\{A}y`, [['A=x'], ['b', 'x', 'xy']]],
  ['after a command, a word with an equals sign is a normal word', 'a B=c', [['a', 'B=c']]],
  ['any other variable is unknown', 'a $B', [['a', UNKNOWN]]],
  ['escape codes are read in quotes after a $', "a $'b\\n\\x41\\u00e9\\U0001f600\\'c'", [['a', "b\nAé😀'c"]]],
  ['a code beyond Unicode is kept as letters', "a $'\\U00110000'", [['a', 'U00110000']]],
])('%s', (_rule, text, read) => {
  expect(words(text)).toEqual(read);
});

describe('variables', () => {
  test('have up to 64 KB; a longer value makes the variable unknown, even if it had a value before', () => {
    const variables = new Variables();
    variables.set('a', 'x'.repeat(64 * 1024));
    expect(variables.unfold('a')).toHaveLength(64 * 1024);
    variables.set('a', 'x'.repeat(64 * 1024 + 1));
    expect(variables.unfold('a')).toBe(undefined);
  });

  test('add up to at most 1 MB', () => {
    const variables = new Variables();
    variables.set('a', 'x'.repeat(64 * 1024));
    for (let time = 0; time < 16; time += 1) expect(variables.unfold('a')).toHaveLength(64 * 1024);
    expect(variables.unfold('a')).toBe(undefined);
    variables.set('b', '');
    expect(variables.unfold('b')).toBe('');
  });
});

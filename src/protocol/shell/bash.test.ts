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
  ['a backslash takes a character as it is', "a\\ b \\'c", [['a b', "'c"]]],
  ['quotes keep white space, and single ones everything', `'a $b' "c 'd'"`, [['a $b', "c 'd'"]]],
  ['in double quotes a backslash is one before most characters', '"a\\n\\"b\\\\"', [['a\\n"b\\']]],
  ['what is written elsewhere is no word', 'a > b 2>/dev/null c 2>&1', [['a', 'c']]],
  ['a number that is a word stays one', 'a 2 > b', [['a', '2']]],
  ['a variable that the text sets is known', `A=x; b "$A" $\{A}y`, [['A=x'], ['b', 'x', 'xy']]],
  ['a word with an equals sign behind a command is a word', 'a B=c', [['a', 'B=c']]],
  ['any other variable isn’t', 'a $B', [['a', UNKNOWN]]],
  ['codes are read between $ and quotes', "a $'b\\n\\x41\\u00e9\\U0001f600\\'c'", [['a', "b\nAé😀'c"]]],
  ['a code beyond Unicode is left as its letters', "a $'\\U00110000'", [['a', 'U00110000']]],
])('%s', (_rule, text, read) => {
  expect(words(text)).toEqual(read);
});

describe('variables', () => {
  test('hold up to 64 KB; a longer value isn’t known, nor is the one before', () => {
    const variables = new Variables();
    variables.set('a', 'x'.repeat(64 * 1024));
    expect(variables.unfold('a')).toHaveLength(64 * 1024);
    variables.set('a', 'x'.repeat(64 * 1024 + 1));
    expect(variables.unfold('a')).toBe(undefined);
  });

  test('unfold to 1 MB altogether, and to nothing more', () => {
    const variables = new Variables();
    variables.set('a', 'x'.repeat(64 * 1024));
    for (let time = 0; time < 16; time += 1) expect(variables.unfold('a')).toHaveLength(64 * 1024);
    expect(variables.unfold('a')).toBe(undefined);
    variables.set('b', '');
    expect(variables.unfold('b')).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { UNKNOWN } from './command.ts';
import { readCmd, readPowerShell } from './windows.ts';

const inCmd = (text: string) => readCmd(text).map(({ words }) => words.map((word) => word.text));
const inPowerShell = (text: string) =>
  readPowerShell(text).map(({ words }) => words.map((word) => word.text));

describe('in the command prompt', () => {
  test.each<[string, string, string[][]]>([
    ['a line is a command, and an empty one is none', 'a b\r\n\r\n  c\n', [['a', 'b'], ['c']]],
    ['a pipe ends a command', 'a b | c & d', [['a', 'b'], ['c'], ['d']]],
    ['a caret continues a line', 'a ^\r\n b ^\n c', [['a', 'b', 'c']]],
    ['a caret takes a character as it is', 'a^|b ^^ ^&', [['a|b', '^']]],
    ['a carriage return after a caret is one character', 'a^\rb', [['a', 'b']]],
    ['between quotes a caret is a caret', '"a^b" c^d', [['a^b', 'cd']]],
    ['a quote that isn’t closed ends with its line for carets', '"a\n^b', [['a\nb']]],
    ['white space between quotes belongs to the word', '"a b" c', [['a b', 'c']]],
    ['two quotes inside quotes are one', '"a""b"', [['a"b']]],
    ['two quotes outside of quotes are nothing', 'a""b', [['ab']]],
    ['a backslash makes a quote literal', 'a\\"b\\" c', [['a"b"', 'c']]],
    ['two backslashes in front of a quote are one', '"a\\\\" b', [['a\\', 'b']]],
    ['a backslash elsewhere is a backslash', 'C:\\a\\\\b', [['C:\\a\\\\b']]],
    ['a hash is no comment, and a backtick continues nothing', 'a #b `\nc', [['a', '#b', '`'], ['c']]],
    ['percent-encoded bytes stay', '%C3%A9 100%', [['%C3%A9', '100%']]],
    ['a name between percent signs isn’t known', 'a%NAME%b', [[`a${UNKNOWN}b`]]],
  ])('%s', (_rule, text, words) => {
    expect(inCmd(text)).toEqual(words);
  });

  test('what isn’t known is named as it is written', () => {
    expect(readCmd('%API_KEY% x')[0]?.words[0]?.unknown).toEqual(['%API_KEY%']);
  });
});

describe('in PowerShell', () => {
  test.each<[string, string, string[][]]>([
    ['a backtick continues a line, also with spaces behind it', 'a `\r\n b ` \n c', [['a', 'b', 'c']]],
    ['a comment goes to the end of its line', 'a # b\nc', [['a'], ['c']]],
    ['a comment can be the last line', 'a\n# b', [['a']]],
    ['a hash inside a word is part of it', 'a#b', [['a#b']]],
    ['a semicolon of its own ends a command', 'a ; b', [['a'], ['b']]],
    ['quotes keep white space, and the other quotes', `'a "b"' "c 'd'"`, [['a "b"', "c 'd'"]]],
    ['two of the same quotes are one', `'it''s' "a""b"`, [["it's", 'a"b']]],
    ['a quote can end in the middle of a word', `'a'b"c"`, [['abc']]],
    ['a backtick takes a character as it is', '"a`"b" c`$d', [['a"b', 'c$d']]],
    ['a backtick writes a line feed and a tab', '"a`nb`tc`xd"', [['a\nb\tcxd']]],
    ['between single quotes a backtick is a backtick', "'a`nb'", [['a`nb']]],
    ['a backslash makes a double quote literal', `'{\\"a\\":1}'`, [['{"a":1}']]],
    ['a here-string holds its lines', "a @'\nb\r\n'c'\r\n'@ d", [['a', "b\r\n'c'", 'd']]],
    ['a here-string can be empty', 'a @"\n"@ b', [['a', '', 'b']]],
    ['a here-string without an end goes on to the end of the text', "a @'\nb\nc", [['a', 'b\nc']]],
    ['an at sign elsewhere is one', "a@b @file '@'", [['a@b', '@file', '@']]],
    [
      'a variable isn’t known, also in double quotes',
      `$a "b$env:c" $\{d e} $(f g)h`,
      [[UNKNOWN, `b${UNKNOWN}`, UNKNOWN, `${UNKNOWN}h`]],
    ],
    ['a dollar sign is one between single quotes, and without a name', "'$a' $1", [['$a', '$1']]],
    ['a percent sign is no variable', '%NAME%', [['%NAME%']]],
  ])('%s', (_rule, text, words) => {
    expect(inPowerShell(text)).toEqual(words);
  });
});

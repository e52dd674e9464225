import { describe, expect, test } from 'vitest';
import { UNKNOWN } from './command.ts';
import { readCmd, readPowerShell } from './windows.ts';

const inCmd = (text: string) => readCmd(text).map(({ words }) => words.map((word) => word.text));
const inPowerShell = (text: string) =>
  readPowerShell(text).map(({ words }) => words.map((word) => word.text));

describe('in the command prompt', () => {
  test.each<[string, string, string[][]]>([
    ['each line is a command, except for empty ones', 'a b\r\n\r\n  c\n', [['a', 'b'], ['c']]],
    ['a pipe ends a command', 'a b | c & d', [['a', 'b'], ['c'], ['d']]],
    ['a caret continues a line', 'a ^\r\n b ^\n c', [['a', 'b', 'c']]],
    ['a caret makes a character literal', 'a^|b ^^ ^&', [['a|b', '^']]],
    ['a carriage return after a caret is one character', 'a^\rb', [['a', 'b']]],
    ['in quotes, a caret is kept', '"a^b" c^d', [['a^b', 'cd']]],
    ['for carets, a quote that isn’t closed ends with its line', '"a\n^b', [['a\nb']]],
    ['white space in quotes is part of the word', '"a b" c', [['a b', 'c']]],
    ['two quotes in quotes are one', '"a""b"', [['a"b']]],
    ['two quotes outside of quotes disappear', 'a""b', [['ab']]],
    ['a backslash makes a quote literal', 'a\\"b\\" c', [['a"b"', 'c']]],
    ['two backslashes before a quote are one', '"a\\\\" b', [['a\\', 'b']]],
    ['a backslash anywhere else is kept', 'C:\\a\\\\b', [['C:\\a\\\\b']]],
    [
      'a hash doesn’t start a comment, and a backtick doesn’t continue a line',
      'a #b `\nc',
      [['a', '#b', '`'], ['c']],
    ],
    ['percent-encoded bytes are kept', '%C3%A9 100%', [['%C3%A9', '100%']]],
    ['a name between percent signs is an unknown variable', 'a%NAME%b', [[`a${UNKNOWN}b`]]],
  ])('%s', (_rule, text, words) => {
    expect(inCmd(text)).toEqual(words);
  });

  test('an unknown variable is named as it’s written', () => {
    expect(readCmd('%API_KEY% x')[0]?.words[0]?.unknown).toEqual(['%API_KEY%']);
  });
});

describe('in PowerShell', () => {
  test.each<[string, string, string[][]]>([
    ['a backtick continues a line, even with spaces after it', 'a `\r\n b ` \n c', [['a', 'b', 'c']]],
    ['a comment goes to the end of its line', 'a # b\nc', [['a'], ['c']]],
    ['a comment can be the last line', 'a\n# b', [['a']]],
    ['a hash inside a word is part of it', 'a#b', [['a#b']]],
    ['a semicolon between spaces ends a command', 'a ; b', [['a'], ['b']]],
    ['quotes keep white space and the other kind of quotes', `'a "b"' "c 'd'"`, [['a "b"', "c 'd'"]]],
    ['two of the same quotes are one', `'it''s' "a""b"`, [["it's", 'a"b']]],
    ['a quote can end in the middle of a word', `'a'b"c"`, [['abc']]],
    ['a backtick makes a character literal', '"a`"b" c`$d', [['a"b', 'c$d']]],
    ['a backtick can write a line feed and a tab', '"a`nb`tc`xd"', [['a\nb\tcxd']]],
    ['in single quotes, a backtick is kept', "'a`nb'", [['a`nb']]],
    ['a backslash makes a double quote literal', `'{\\"a\\":1}'`, [['{"a":1}']]],
    ['a here-string has its lines', "a @'\nb\r\n'c'\r\n'@ d", [['a', "b\r\n'c'", 'd']]],
    ['a here-string can be empty', 'a @"\n"@ b', [['a', '', 'b']]],
    ['a here-string without an end continues to the end of the text', "a @'\nb\nc", [['a', 'b\nc']]],
    ['an at sign anywhere else is kept', "a@b @file '@'", [['a@b', '@file', '@']]],
    [
      'a variable is unknown, even in double quotes',
      `$a "b$env:c" $\{d e} $(f g)h`,
      [[UNKNOWN, `b${UNKNOWN}`, UNKNOWN, `${UNKNOWN}h`]],
    ],
    ['a dollar sign is kept in single quotes and without a name', "'$a' $1", [['$a', '$1']]],
    ['percent signs don’t make a variable', '%NAME%', [['%NAME%']]],
  ])('%s', (_rule, text, words) => {
    expect(inPowerShell(text)).toEqual(words);
  });
});

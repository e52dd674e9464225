import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { WANT_EVERYTHING } from './json-node.ts';
import { readJson } from './read-json.ts';
import { syntaxFixesOf } from './syntax-fixes.ts';
import { isSyntaxProblem, SYNTAX_CODES, type SyntaxCode } from './syntax-issue.ts';
import { syntaxMessage } from './syntax-messages.ts';

/** A mistake, a text with it, the title of its fix, whether the fix is safe, and the fixed text. */
const fixes: [SyntaxCode, string, string | null, boolean, string][] = [
  ['byte-order-mark', '\ufeff1', 'Remove the byte order mark', true, '1'],
  ['code-fence', '```\n1\n```', 'Remove the code block', true, '1\n'],
  ['code-around', 'a = [1]', 'Remove the code', true, '[1]'],
  ['comment', '1 // a', 'Remove the comment', true, '1'],
  ['odd-space', '[1,\u00a02]', 'Write an ordinary space', true, '[1, 2]'],
  ['trailing-comma', '[1,]', 'Remove the comma', true, '[1]'],
  ['extra-comma', '[,1]', 'Remove the comma', true, '[1]'],
  ['missing-comma', '[1 2]', 'Write a comma', true, '[1, 2]'],
  ['missing-colon', '{"a" 1}', 'Write a colon', true, '{"a": 1}'],
  ['extra-colon', '{"a":: 1}', 'Remove the colon', true, '{"a": 1}'],
  ['missing-value', '{"a": }', null, false, ''],
  ['unquoted-key', '{a: 1}', 'Write double quotes', true, '{"a": 1}'],
  ['unquoted-text', '[a b]', 'Put it in quotes', false, '["a b"]'],
  ['single-quotes', "['a']", 'Write double quotes', true, '["a"]'],
  ['unclosed-string', '["a\n]', 'Close the quotes', false, '["a"\n]'],
  ['extra-quote', '{"a"": 1}', 'Remove the quote', true, '{"a": 1}'],
  ['quote-in-text', '["a "b" c"]', 'Write \\" inside the text', true, '["a \\"b\\" c"]'],
  ['line-break-in-string', '["a\nb"]', 'Write \\n', true, '["a\\nb"]'],
  ['control-character', '["a\tb"]', 'Write \\t', true, '["a\\tb"]'],
  ['bad-escape', '["\\d"]', 'Write a double backslash', true, '["\\\\d"]'],
  ['bad-number', '[.5]', 'Write it as JSON does', true, '[0.5]'],
  ['bad-word', '[None]', 'Write null', true, '[null]'],
  ['expression', '[1 + 2]', null, false, ''],
  ['missing-brace', '"a": 1}', 'Write {', false, '{"a": 1}'],
  ['mismatched-bracket', '{"a": [1}', 'Write ] before it', false, '{"a": [1]}'],
  ['mismatched-bracket', '[1}]', 'Remove the bracket', false, '[1]'],
  ['unclosed-bracket', '{"a": [1', 'Write ]}', false, '{"a": [1]}'],
  ['other-format', 'cards:\n  - key: usage\n', null, false, ''],
  ['unexpected-character', '[@]', null, false, ''],
  ['text-after-end', '[1] ]', 'Remove it', false, '[1] '],
  ['too-deep', '['.repeat(33) + ']'.repeat(33), null, false, ''],
  ['repeated-field', '{"a": 1, "b": 2, "a": 3}', 'Keep only this one', false, '{"b": 2, "a": 3}'],
];

function fixOf(text: string) {
  const { issues, root } = readJson(text, WANT_EVERYTHING);
  const [issue] = issues;
  return issue === undefined ? [] : syntaxFixesOf(issue, root && { text, root });
}

test.each(fixes)('%s in %j is fixed by %j', (code, text, title, safe, fixed) => {
  expect(readJson(text).issues[0]?.code).toBe(code);
  const [fix] = fixOf(text);
  const done = fix && { title: fix.title, safe: fix.safe, fixed: applyEdits(text, fix.edits) };
  expect(done ?? null).toEqual(title === null ? null : { title, safe, fixed });
});

test('every mistake has a row here', () => {
  expect(SYNTAX_CODES.filter((code) => !fixes.some((row) => row[0] === code))).toEqual([]);
  expect(
    isSyntaxProblem({
      severity: 'error',
      code: 'comment',
      message: '',
      path: [],
      range: { start: 0, end: 0 },
      fixes: [],
    }),
  ).toBe(true);
  expect(
    isSyntaxProblem({
      severity: 'error',
      code: 'empty-text',
      message: '',
      path: [],
      range: { start: 0, end: 0 },
      fixes: [],
    }),
  ).toBe(false);
});

describe('a key that is written twice', () => {
  const repeated = (count: number) =>
    `{${Array.from({ length: count }, (_, index) => `"a": ${index}`).join(', ')}}`;

  test('up to 16 times is left where it is written last; what more are meant for nobody can tell', () => {
    const [fix] = fixOf(repeated(16));
    expect(fix && applyEdits(repeated(16), fix.edits)).toBe('{"a": 15}');
    expect(fixOf(repeated(17))).toEqual([]);
  });

  test('has no fix where its place is not known', () => {
    const [issue] = readJson(repeated(2)).issues;
    expect(issue && syntaxFixesOf(issue, null)).toEqual([]);
  });
});

test.each<[SyntaxCode, string, string]>([
  ['missing-comma', '', 'A comma is missing after this. Add one.'],
  ['missing-comma', ';', '";" doesn’t separate values in JSON. Write a comma.'],
  ['control-character', '\\t', 'A tab isn’t allowed inside quotes. Write \\t instead.'],
  [
    'control-character',
    '\\u0000',
    'An invisible control character isn’t allowed inside quotes. Write \\u0000 instead.',
  ],
  ['mismatched-bracket', '', 'This bracket closes nothing. Remove it.'],
  ['mismatched-bracket', ']', 'This bracket doesn’t match the open one. Write ] before it.'],
  ['missing-colon', 'a', 'The key "a" has no value yet. Write a colon and a value after it.'],
  ['unquoted-key', 'a', 'The key a isn’t in quotes. Write "a".'],
  ['bad-word', 'null', 'JSON only has true, false and null. Write null.'],
  ['unclosed-bracket', ']}', 'The text ends before everything is closed. Write ]} at the end.'],
  ['repeated-field', 'a', '"a" appears twice in this object, and only the last one counts. Remove one.'],
])('%s about %j says: %j', (code, about, message) => {
  expect(syntaxMessage({ code, about })).toBe(message);
});

test('every mistake says what is wrong and what to do, in whole sentences', () => {
  for (const code of SYNTAX_CODES) expect(syntaxMessage({ code, about: 'x' })).toMatch(/^\S.+\. ?.*\.$/);
});

import { describe, expect, test } from 'vitest';
import type { Path } from './path.ts';
import { readJson } from './read-json.ts';
import type { SyntaxCode } from './syntax-issue.ts';

/** The text without its marks, and the range between them. */
function unmarked(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace('⟦', '').replace('⟧', ''), start, end };
}

/** The mistake, the text with marks around the underlined characters, what the message mentions, and the path. */
const rows: [SyntaxCode, string, string, Path][] = [
  ['byte-order-mark', '⟦\ufeff⟧[1]', '', []],
  ['code-fence', '⟦```json⟧\n[1]\n```', '', []],
  ['code-fence', '⟦```⟧\n[1]', '', []],
  ['code-around', '⟦const card: Card =⟧ [1];\n', '', []],
  ['code-around', '\n  ⟦export default⟧ {"a":1}', '', []],
  ['missing-brace', '⟦"⟧a":1}', '', []],
  ['comment', '[1] ⟦// one⟧', '', []],
  ['comment', '[1, ⟦/* one\n*/⟧ 2]', '', []],
  ['comment', '[1] ⟦/* never closed⟧', '', []],
  ['odd-space', '[1,⟦\u00a0\u2003⟧ 2]', '', []],
  ['trailing-comma', '[1⟦,⟧ ]', '', []],
  ['extra-comma', '[1,⟦,⟧2]', '', []],
  ['extra-comma', '{⟦,⟧"a":1}', '', []],
  ['missing-comma', '{"a":⟦1⟧ "b":2}', '', []],
  ['missing-comma', '{"x":["y"⟦;⟧ "z"]}', ';', ['x']],
  ['missing-colon', '{⟦"a"⟧ 1}', 'a', []],
  ['missing-colon', '{"a" ⟦=>⟧ 1}', 'a', []],
  ['missing-colon', '{"a" ⟦=⟧ 1}', 'a', []],
  ['missing-colon', '{⟦a⟧ 1}', 'a', []],
  ['extra-colon', '{"a":⟦:⟧ 1}', '', ['a']],
  ['missing-value', '{"a": [{"b"⟦:⟧}]}', 'b', ['a', 0, 'b']],
  ['missing-value', '{"a" ⟦:⟧ ', 'a', ['a']],
  ['unquoted-key', '{⟦a⟧:1}', 'a', []],
  ['unquoted-key', '{⟦1⟧:1}', '1', []],
  ['unquoted-key', '{⟦a"⟧: 1, "b":2}', 'a', []],
  ['unquoted-text', '{"a": ⟦Pro plan"⟧, "b":2}', 'Pro plan', ['a']],
  ['unquoted-text', '[1, ⟦hello you⟧ ]', 'hello you', [1]],
  ['single-quotes', "[⟦'it'⟧]", "'", [0]],
  ['single-quotes', '{⟦“a”⟧: 1}', '“', []],
  ['unclosed-string', '{"a":⟦"hel⟧\n}', 'hel', ['a']],
  ['unclosed-string', '{"a": ⟦"Pro⟧, "b": 2}', 'Pro', ['a']],
  ['unclosed-string', '{⟦"a⟧: "Pro", "b": 2}', 'a', []],
  ['extra-quote', '{⟦"⟧"a": 1}', '', []],
  ['extra-quote', '{"a"⟦"⟧: 1}', '', []],
  ['extra-quote', '{"a": "b"⟦"⟧}', '', ['a']],
  ['quote-in-text', '["He said ⟦"⟧hi" to me"]', '', [0]],
  ['line-break-in-string', '["one⟦\n⟧two"]', '\\n', [0]],
  ['control-character', '["a⟦\t⟧b"]', '\\t', [0]],
  ['control-character', '["a⟦\u0000⟧b"]', '\\u0000', [0]],
  ['bad-escape', '["a⟦\\d⟧"]', '\\d', [0]],
  ['bad-number', '[⟦01⟧]', '01', [0]],
  ['bad-number', '[⟦+1⟧]', '+1', [0]],
  ['bad-number', '[1, ⟦2_000.⟧]', '2_000.', [1]],
  ['bad-word', '[⟦True⟧]', 'true', [0]],
  ['bad-word', '[⟦undefined⟧]', 'null', [0]],
  ['bad-word', '[⟦fal⟧]', 'false', [0]],
  ['expression', '["a" ⟦+⟧ "b", 2]', '+', []],
  ['mismatched-bracket', '{"a":[1⟦}⟧', ']', ['a']],
  ['mismatched-bracket', '[1⟦}⟧, 2]', '', []],
  ['unclosed-bracket', '{"a":[⟦1⟧\n', ']}', ['a']],
  ['unclosed-bracket', '⟦[⟧', ']', []],
  ['unexpected-character', '[1, ⟦@ 2⟧]', '@ 2', [1]],
  ['unexpected-character', '[⟦...⟧]', '...', [0]],
  ['unexpected-character', '[⟦:⟧1]', ':', []],
  ['unexpected-character', '{⟦[⟧1]: 2}', '[', []],
  ['text-after-end', '[1] ⟦x y⟧ ', 'x y', []],
  ['too-deep', `${'['.repeat(32)}⟦[⟧1]${']'.repeat(32)}`, '', Array(32).fill(0)],
  ['repeated-field', '[{"a":1,⟦"a"⟧:2}]', 'a', [0, 'a']],
];

test.each(rows)('%s is marked at the characters that are wrong: %j', (code, marked, about, path) => {
  const { text, start, end } = unmarked(marked);
  const issues = readJson(text).issues.map((issue) => ({ ...issue, edits: [] }));
  expect(issues).toMatchObject([{ code, start, end, about, path }]);
});

describe('after a mistake', () => {
  const codesOf = (text: string) => readJson(text).issues.map(({ code }) => code);

  test.each([
    ['{"a": x y, "b": @}', ['unquoted-text']],
    ['{"a" 1, "b": True}', ['missing-colon']],
    ['{"a": "b\n, c: 1}', ['unclosed-string']],
    ['["a" + b, True]', ['expression']],
    ['[1}, True]', ['mismatched-bracket']],
    ['[@, True]', ['unexpected-character']],
    ['[1] True', ['text-after-end']],
  ])('that may have lost the author’s thread nothing further is listed: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test.each([
    ["{'a': 01,}", ['single-quotes', 'bad-number', 'trailing-comma']],
    ['{a: True, // yes\n"b": .5}', ['unquoted-key', 'bad-word', 'comment', 'bad-number']],
    ['[1,, 2 3]', ['extra-comma', 'missing-comma']],
  ])('that is plain the next one is listed too: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test.each([
    ['[1}', true],
    ['[@]', true],
    ['[1] x', true],
    ['{"a": x y}', undefined],
    ['[1', undefined],
    // Set on the first mistake if a later bracket closes something else.
    ['{"a": x y, "b": [1}', true],
  ])('the brackets of %j close other things than was meant: %j', (text, spreads) => {
    expect(readJson(text).issues[0]?.spreads).toBe(spreads);
  });
});

describe('what is around the JSON', () => {
  test.each([
    ['```json\n[1]\n```', '[1]\n'],
    ['```\n[1]', '[1]'],
    ['\ufeff```\n[1]\n``` and more', '[1]\n'],
    ['const a = [1];', '[1]'],
    ['export const a: Card<string>[] = [1] ;  ', '[1]   '],
    ['return {"a": 1}', '{"a": 1}'],
    ['module.exports = [1]', '[1]'],
    ['```ts\nlet a = [1];\n```', '[1]\n'],
  ])('is taken away by the edits, and nothing else: %j', (text, json) => {
    const { issues, value } = readJson(text);
    const edits = issues.flatMap((issue) => issue.edits).toSorted((one, other) => other.start - one.start);
    const left = edits.reduce(
      (rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end),
      text,
    );
    expect(left).toBe(json);
    expect(value).toEqual(JSON.parse(json));
  });

  test('is looked for in the first 200 characters only', () => {
    const fence = (name: string) => readJson(`\`\`\`${name}\n[1]\n\`\`\``).issues[0]?.code;
    expect(fence('x'.repeat(190))).toBe('code-fence');
    expect(fence('x'.repeat(200))).not.toBe('code-fence');
  });
});

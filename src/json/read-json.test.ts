import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeAt, WANT_EVERYTHING } from './json-node.ts';
import { readJson } from './read-json.ts';
import { scanJson } from './scan-json.ts';
import { SYNTAX_CODES } from './syntax-issue.ts';

function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

describe('a text that JSON.parse takes', () => {
  test('is read to the same value, without an issue', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text);
        expect(read.issues).toEqual([]);
        expect(read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('has every value where the text writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        const { root } = readJson(text, WANT_EVERYTHING);
        const written = root === null ? '' : text.slice(root.start, root.end);
        expect(JSON.parse(written)).toEqual(JSON.parse(text));
        for (const member of root?.members ?? []) {
          const place = root && nodeAt(root, [member.name])?.node;
          expect(() => JSON.parse(text.slice(place?.start, place?.end))).not.toThrow();
        }
      }),
    );
  });
});

describe('a text that is not JSON', () => {
  const fixed: [string, string, string, string][] = [
    ['byte-order-mark', '\ufeff[1]', '[1]', '[1]'],
    ['code-fence', '```json\n[1]\n```', '[1]\n', '[1]'],
    ['code-around', 'const card: Card = [1];\n', '[1]\n', '[1]'],
    ['code-around', 'module.exports = {"a":1}', '{"a":1}', '{"a":1}'],
    ['code-around', 'export default {"a":1};', '{"a":1}', '{"a":1}'],
    ['missing-brace', '"a":1}', '{"a":1}', '{"a":1}'],
    ['comment', '[1] // one', '[1]', '[1]'],
    ['comment', '[1, // one  \r\n2]', '[1,\r\n2]', '[1,2]'],
    ['comment', '[\n\t// one\n\t1]', '[\n\t1]', '[1]'],
    ['comment', '[\r\n  /* one\r\n  */ \r\n  1]', '[\r\n  1]', '[1]'],
    ['comment', '// one\n[1]', '[1]', '[1]'],
    ['comment', '[1]\n  // end', '[1]\n', '[1]'],
    ['comment', '[/* one */ 1]', '[ 1]', '[1]'],
    ['odd-space', '[1,\u00a02]', '[1, 2]', '[1,2]'],
    ['trailing-comma', '[1,]', '[1]', '[1]'],
    ['trailing-comma', '{"a":1,}', '{"a":1}', '{"a":1}'],
    ['extra-comma', '[1,,2]', '[1,2]', '[1,2]'],
    ['extra-comma', '[,1]', '[1]', '[1]'],
    ['missing-comma', '{"a":1 "b":2}', '{"a":1, "b":2}', '{"a":1,"b":2}'],
    ['missing-comma', '[1 2]', '[1, 2]', '[1,2]'],
    ['missing-comma', '{"a":1; "b":2}', '{"a":1, "b":2}', '{"a":1,"b":2}'],
    ['bad-number', '[1_000]', '[1000]', '[1000]'],
    ['missing-colon', '{"a" 1}', '{"a": 1}', '{"a":1}'],
    ['missing-colon', '{"a" => 1}', '{"a" : 1}', '{"a":1}'],
    ['extra-colon', '{"a":: 1}', '{"a": 1}', '{"a":1}'],
    ['unquoted-key', '{a:1}', '{"a":1}', '{"a":1}'],
    ['unquoted-key', '{a": 1, "b":2}', '{"a": 1, "b":2}', '{"a":1,"b":2}'],
    ['unquoted-text', '{"a": Pro plan", "b":2}', '{"a": "Pro plan", "b":2}', '{"a":"Pro plan","b":2}'],
    ['unquoted-text', '[hello you]', '["hello you"]', '["hello you"]'],
    ['single-quotes', "['it\\'s']", '["it\'s"]', '["it\'s"]'],
    ['single-quotes', '[“hi”]', '["hi"]', '["hi"]'],
    ['unclosed-string', '{"a":"hel\n}', '{"a":"hel"\n}', '{"a":"hel"}'],
    ['unclosed-string', '{"a": "Pro, "b": 2}', '{"a": "Pro", "b": 2}', '{"a":"Pro","b":2}'],
    ['unclosed-string', '{"a: "Pro", "b": 2}', '{"a": "Pro", "b": 2}', '{"a":"Pro","b":2}'],
    ['unclosed-string', '{"a: { "b": 2} }', '{"a": { "b": 2} }', '{"a":{"b":2}}'],
    ['unclosed-string', '{"a: 1,\n"b": 2}', '{"a": 1,\n"b": 2}', '{"a":1,"b":2}'],
    ['unclosed-string', '{"a": { "b": "c } }', '{"a": { "b": "c" } }', '{"a":{"b":"c"}}'],
    ['extra-quote', '{""a": 1}', '{"a": 1}', '{"a":1}'],
    ['extra-quote', '{"a"": 1}', '{"a": 1}', '{"a":1}'],
    ['extra-quote', '{"a": ""b", "c": 1}', '{"a": "b", "c": 1}', '{"a":"b","c":1}'],
    ['extra-quote', '{"a": "b"", "c": 1}', '{"a": "b", "c": 1}', '{"a":"b","c":1}'],
    ['quote-in-text', '["He said "hi" to me"]', '["He said \\"hi\\" to me"]', '["He said \\"hi\\" to me"]'],
    ['line-break-in-string', '["one\ntwo"]', '["one\\ntwo"]', '["one\\ntwo"]'],
    ['control-character', '["a\tb"]', '["a\\tb"]', '["a\\tb"]'],
    ['bad-escape', '["a\\d"]', '["a\\\\d"]', '["a\\\\d"]'],
    ['bad-number', '[01]', '[1]', '[1]'],
    ['bad-number', '[.5]', '[0.5]', '[0.5]'],
    ['bad-word', '[True]', '[true]', '[true]'],
    ['bad-word', '[None]', '[null]', '[null]'],
    ['mismatched-bracket', '{"a":[1}', '{"a":[1]}', '{"a":[1]}'],
    ['unclosed-bracket', '{"a":[1', '{"a":[1]}', '{"a":[1]}'],
    ['text-after-end', '[1]]}', '[1]', '[1]'],
  ];

  test.each(fixed)('has one issue (%s) whose edits fix it: %j', (code, text, after, value) => {
    const read = readJson(text);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
    expect(applied(text, read.issues[0]?.edits ?? [])).toBe(after);
    expect(read.value).toEqual(JSON.parse(value));
  });

  test.each([
    ['cards:\n  - key: usage\n', 'other-format', undefined],
    ['<cards/>', 'other-format', undefined],
    ['{"a":1,"text": \n}', 'missing-value', { a: 1, text: undefined }],
    ['{"text":\n"size":"M"}', 'missing-value', { text: undefined, size: 'M' }],
    ['{"text": ', 'missing-value', { text: undefined }],
    ['{"a":1,"te"\n}', 'missing-colon', { a: 1 }],
    ['{"a":1,"te\n}', 'unclosed-string', { a: 1 }],
    ['[1, @]', 'unexpected-character', [1, undefined]],
    ['[1, ...]', 'unexpected-character', [1, undefined]],
    ['["a" + "b", 2]', 'expression', ['a', 2]],
    ['{"a": 60 * 60, "b": 2}', 'expression', { a: 60, b: 2 }],
    ['["a" + name]', 'expression', ['a']],
    ['{"a": -}', 'bad-number', { a: undefined }],
  ])('is read up to the gap and after it: %j', (text, code, value) => {
    const read = readJson(text);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
    expect(read.value).toEqual(value);
  });

  test('nothing that can be wrong is left out here', () => {
    const left = SYNTAX_CODES.filter((code) => !fixed.some((row) => row[0] === code));
    expect(left).toEqual([
      'other-format',
      'missing-value',
      'expression',
      'unexpected-character',
      'too-deep',
      'repeated-field',
    ]);
  });

  test('two strings without a comma between them are no stray quote', () => {
    expect(readJson('{"a":"b""c":"d"}')).toMatchObject({
      value: { a: 'b', c: 'd' },
      issues: [{ code: 'missing-comma' }],
    });
  });

  test('is read without throwing, whatever it is', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\n',
      ' ',
      'a',
      '1',
      "'",
      '//',
      '/*',
      '`',
      '-',
      'null',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(() => readJson(parts.join(''), WANT_EVERYTHING)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

test('a key written twice is reported, and the last one counts', () => {
  const read = readJson('{"a":1,"b":2,"a":3}');
  expect(read.issues).toMatchObject([{ code: 'repeated-field', start: 13, end: 16 }]);
  expect(read.value).toEqual({ a: 3, b: 2 });
});

test('__proto__ becomes an own property and pollutes nothing', () => {
  const { value } = readJson('{"__proto__":{"polluted":1},}');
  expect(Object.keys(Object(value))).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test.each([33, 5000, 100_000])(
  'nesting %i deep is reported once, at the bracket that is too deep',
  (depth) => {
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(scanJson(text).depth).toBe(depth);
    expect(readJson(text).issues).toMatchObject([{ code: 'too-deep', start: 32, end: 33 }]);
  },
);

test('nesting 32 deep is fine', () => {
  expect(readJson('['.repeat(32) + ']'.repeat(32)).issues).toEqual([]);
});

test('brackets and colons in strings are not counted', () => {
  expect(scanJson('{"a:[{\\"":"}]:\\\\"}')).toMatchObject({ depth: 1, properties: 1 });
});

import { describe, expect, test } from 'vitest';
import { readData } from './read-data.ts';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('what no card can be made of is refused in a plain sentence', () => {
  test.each([
    ['nothing', '  \n', 'empty', 'There’s no JSON yet. Paste an API response.'],
    ['prose', 'Hello there', 'not-json', 'This isn’t JSON.'],
    [
      'broken JSON',
      '{\n  "name": "Ada"\n  "plan": 1\n}',
      'not-json',
      'This isn’t JSON yet. Line 2: A comma is missing after this. Add one.',
    ],
    ['an empty object', '{}', 'nothing-inside', 'There’s nothing in this JSON to show on a card.'],
    [
      'nulls all the way down',
      '{"a":null,"b":[null,{"c":""}]}',
      'nothing-inside',
      'There’s nothing in this JSON to show on a card.',
    ],
    ['depth 33', nested(33), 'too-deep', 'This is nested more than 32 deep. Paste the part you need.'],
    [
      'depth 100,000',
      '['.repeat(100_000),
      'too-deep',
      'This is nested more than 32 deep. Paste the part you need.',
    ],
    [
      'more than 1 MB',
      `"${'x'.repeat(1_048_576)}"`,
      'too-large',
      'This is larger than 1 MB. Paste a smaller part of it.',
    ],
  ])('%s', (_what, text, fault, message) => {
    expect(readData(text)).toEqual({ ok: false, fault, message });
  });
});

describe('what is read', () => {
  test('depth 32 and 1 MB are still read', () => {
    expect(readData(nested(32)).ok).toBe(true);
    expect(readData(`"${'x'.repeat(1_048_574)}"`).ok).toBe(true);
  });

  test('a Markdown code block, comments and trailing commas do not matter', () => {
    const plain = readData('{"a":1,"b":[2]}');
    expect(readData('Here it is:\n```json\n{"a":1,"b":[2]}\n```\n')).toEqual(plain);
    expect(readData('{"a":1, // one\n"b":[2,],}')).toEqual(plain);
  });

  test('of a key that is written twice the last value counts, in the place of the first', () => {
    const value = {
      kind: 'object',
      members: [1, 2].map((n) => ({ name: `k${n}`, value: { kind: 'number', digits: `${n}` } })),
    };
    expect(readData('{"k1":0,"k2":2,"k1":1}')).toEqual({ ok: true, value });
  });

  test('keys such as __proto__ are names like any other', () => {
    const read = readData('{"__proto__":{"admin":true}}');
    expect(read.ok && read.value).toMatchObject({ members: [{ name: '__proto__' }] });
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

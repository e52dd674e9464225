import { describe, expect, test } from 'vitest';
import { withHouseLayout } from './house-layout-v1.ts';

const LIMIT = 100_000;
const laidOut = (text: string) => withHouseLayout(text, LIMIT);

test('the outermost value takes a line for each member, unless it has none', () => {
  expect(laidOut('{"a":1,"b":[]}')).toBe('{\n  "a": 1,\n  "b": []\n}');
  expect(laidOut('[1,{}]')).toBe('[\n  1,\n  {}\n]');
  expect(laidOut('[]')).toBe('[]');
  expect(laidOut('{}')).toBe('{}');
  expect(laidOut('null')).toBe('null');
});

test('a component without components inside takes one line, and so does an object of plain values', () => {
  expect(laidOut('[{"componentText":{"text":"a, b"}}]')).toBe(
    '[\n  { "componentText": { "text": "a, b" } }\n]',
  );
  expect(laidOut('[{"componentDivider":{}},{"key":"a","n":1}]')).toBe(
    '[\n  { "componentDivider": {} },\n  { "key": "a", "n": 1 }\n]',
  );
  expect(laidOut('[{"componentUser":{"userIdentifier":{"userId":"u"}}}]')).toBe(
    '[\n  { "componentUser": { "userIdentifier": { "userId": "u" } } }\n]',
  );
});

test('a component with a list inside, however deep, takes several lines', () => {
  expect(laidOut('[{"componentRow":{"rowMainContent":[1]}}]')).toBe(
    '[\n  {\n    "componentRow": {\n      "rowMainContent": [\n        1\n      ]\n    }\n  }\n]',
  );
  expect(laidOut('[{"componentUser":{"a":{"b":[]},"c":1}}]')).toContain('{\n    "componentUser"');
});

test('an object inside one that is no component, or beside another member, takes several lines', () => {
  expect(laidOut('[{"other":{"a":1}}]')).toBe('[\n  {\n    "other": { "a": 1 }\n  }\n]');
  expect(laidOut('[{"componentText":{"text":"a"},"other":1}]')).toBe(
    '[\n  {\n    "componentText": { "text": "a" },\n    "other": 1\n  }\n]',
  );
});

test('a line has 100 columns, with its indentation', () => {
  const component = (length: number) => `[{"componentText":{"text":"${'a'.repeat(length)}"}}]`;
  const fits = 100 - '  { "componentText": { "text": "" } }'.length;
  expect(laidOut(component(fits))?.split('\n')[1]).toHaveLength(100);
  expect(laidOut(component(fits + 1))?.split('\n')[1]).toBe('  {');
});

test('a text nested up to 100 deep has a layout, a deeper one has none', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  expect(laidOut(nested(100))).not.toBe(null);
  expect(laidOut(nested(101))).toBe(null);
  expect(laidOut(objects(100))).not.toBe(null);
  expect(laidOut(objects(101))).toBe(null);
});

test('a layout of exactly the limit is given, one character more is too long', () => {
  const text = '[{"componentText":{"text":"a"}},[1,2]]';
  const whole = laidOut(text) ?? '';
  expect(withHouseLayout(text, whole.length)).toBe(whole);
  expect(withHouseLayout(text, whole.length - 1)).toBe(null);
});

describe('what is not JSON has no layout', () => {
  test.each(['', '[1', '[1}', '[1]]', '[1,]', '{"a":1', '{"a":1]', '{"a"}', '{"a":}', '1 2', '{,}', '"a"1'])(
    '%s',
    (text) => {
      expect(laidOut(text)).toBe(null);
    },
  );
});

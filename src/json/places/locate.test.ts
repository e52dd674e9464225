import { describe, expect, test } from 'vitest';
import { locate, type Place, pathTo } from './locate.ts';

/** The place of the `|` in the text. */
function at(marked: string): Place {
  const offset = marked.indexOf('|');
  return locate(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

/** The steps to what is expected or written there, in readable form. */
function steps({ frames }: Place): string {
  return frames
    .map(({ type, key, index, state }) => `${type === 'array' ? `[${index}]` : `{${key ?? ''}}`} ${state}`)
    .join(' > ');
}

describe('what may be written at the caret', () => {
  test.each([
    ['|', 'value', ''],
    ['| []', 'value', ''],
    ['[] |', 'after', ''],
    ['[|]', 'value', '[0] value'],
    ['[ | 1]', 'value', '[0] value'],
    ['[1 |]', 'after', '[0] after'],
    ['[1,| ]', 'value', '[1] value'],
    ['[1, 2 , |', 'value', '[2] value'],
    ['[1 {} |]', 'after', '[1] after'],
    ['[[1], | ]', 'value', '[1] value'],
    ['{|}', 'key', '{} key'],
    ['{ "a" | }', 'colon', '{a} colon'],
    ['{"a":|}', 'value', '{a} value'],
    ['{"a": 1 |}', 'after', '{a} after'],
    ['{"a": 1,|}', 'key', '{} key'],
    ['{"a": {|}}', 'key', '{a} after > {} key'],
    ['{"a": [1, {"b": |', 'value', '{a} after > [1] after > {b} value'],
    ['{"a": {} | ', 'after', '{a} after'],
    // The value of a isn't written yet, and b is the next key.
    ['{"a": "b": |', 'value', '{b} value'],
    ['{"a": 1 "b": |', 'value', '{b} value'],
    ['{"a": 1 : |', 'value', '{1} value'],
    ['{"a": {} : |', 'after', '{a} after'],
    ['["a": | ]', 'after', '[0] after'],
    // A bracket in place of a key.
    ['{"a": 1, [| ]}', 'value', '{} after > [0] value'],
    ['{[1] | }', 'after', '{} after'],
    ['{"a": [1} |', 'after', ''],
    ['[1} | ', 'after', '[0] after'],
    ['{"a": 1 // , \n | }', 'after', '{a} after'],
    ['"a": |', 'after', ''],
    ['{a: tru, b: |}', 'value', '{b} value'],
  ])('%j: %s, in %j', (marked, role, where) => {
    const place = at(marked);
    expect([place.role, steps(place), place.token]).toEqual([role, where, null]);
  });

  test.each([
    ['[tr|]', 'value', 'tr', false, true, '[0] value'],
    ['["tr|"]', 'value', 'tr', true, true, '[0] value'],
    ['[|"tr"]', 'value', 'tr', true, true, '[0] value'],
    ['["tr"|]', 'value', 'tr', true, true, '[0] value'],
    ['["t|r\n]', 'value', 'tr', true, false, '[0] value'],
    ['{"ke|y": 1}', 'key', 'key', true, true, '{} key'],
    ['{ke|y', 'key', 'key', false, true, '{} key'],
    ['{"a": 1, "b|"', 'key', 'b', true, true, '{} key'],
    ['{"a": 1 "b|"', 'key', 'b', true, true, '{a} after'],
    ['{"a" "b|"', 'key', 'b', true, true, '{a} colon'],
    ['{"a": M|', 'value', 'M', false, true, '{a} value'],
    ['{"a\\u0062": "M|"', 'value', 'M', true, true, '{ab} value'],
    ['[1, 2|]', 'value', '2', false, true, '[1] value'],
  ])('%j: the %s %j', (marked, role, text, isString, closed, where) => {
    const place = at(marked);
    expect(place.token).toMatchObject({ text, isString, closed });
    expect([place.role, steps(place)]).toEqual([role, where]);
  });
});

describe('what begins or ends at the caret', () => {
  test.each([
    ['|[1]', '[0] value'],
    ['[1]|', '[0] after'],
    ['{"a": |{"b": 1}}', '{a} after > {} key'],
    ['{"a": {"b": 1}|}', '{a} after > {b} after'],
    ['{"a": [[1, 2]|]}', '{a} after > [0] after > [1] after'],
  ])('%j: %j', (marked, touched) => {
    const place = at(marked);
    expect(steps({ ...place, frames: place.touching ?? [] })).toBe(touched);
  });

  test.each(['[ |1]', '[[1}|', '[1| ]', '{"a"|: 1}', '[1] |', '[| ]'])('nothing does at %j', (marked) => {
    expect(at(marked).touching).toBeNull();
  });
});

test.each([
  ['[1, |]', 2],
  ['[ "ab" |]', 6],
  ['{"a": [1] |}', 9],
  ['{"a": {"b": 1} |}', 14],
  ['[|]', null],
  ['{"a": |}', null],
])('the member before the caret in %j ends at %j', (marked, end) => {
  expect(at(marked).frames.at(-1)?.lastEnd).toBe(end);
});

test('a path has the index of each item and the name of each property on its way', () => {
  const { frames } = at('{"a": [1, {"b": [|]}]}');
  expect(pathTo(frames, 3)).toEqual(['a', 1, 'b']);
  expect(pathTo(frames, 0)).toEqual([]);
  expect(pathTo(at('{1, [|').frames, 1)).toEqual(['']);
});

test('in a long text a place is the same whether or not something near it was asked for before', () => {
  const item = '{"a": [1, {"b": "x"}], "c": "y"}';
  const count = 2_000;
  const text = `{"list": [${Array(count).fill(item).join(', ')}]}`;
  const fresh = (offset: number) => {
    locate('x', 1);
    return locate(text, offset);
  };
  const offsets = Array.from({ length: 60 }, (_, index) => 10 + ((index * 1_117) % text.length));
  const asked = offsets.map((offset) => locate(text, offset));
  expect(asked).toEqual(offsets.map(fresh));
  const inLast = text.lastIndexOf('"y"');
  expect(pathTo(locate(text, inLast).frames, 2)).toEqual(['list', count - 1]);
});

test('a place is found however deep it is', () => {
  const text = `${'['.repeat(70)}${'1, '.repeat(4_000)}`;
  expect(locate(text, text.length).frames.at(-1)?.index).toBe(4_000);
  expect(locate(text, text.length - 3_000).frames.at(-1)?.index).toBe(3_000);
});

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import type { Path } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import { checkDocument } from '../check.ts';
import { D, row, S, shown, T } from '../testing/shown-edit.ts';
import { addCard } from './add-card.ts';
import { cardAround, cardKeys, uniqueKey } from './card-keys.ts';
import { copiedText } from './copied-text.ts';
import { duplicateCard } from './duplicate-card.ts';
import { fixAll } from './fix-all.ts';
import { pasteComponents } from './paste-components.ts';
import { fencedText, pastedDocument } from './pasted-document.ts';
import { pastedInto } from './pasted-into.ts';
import { fewestIn, placementAt, placementOf, placeOf } from './place.ts';
import { resetField, resetMember } from './reset-member.ts';
import { safeEdits } from './safe-edits.ts';
import { setField } from './set-field.ts';
import { setMember } from './set-member.ts';

const card = (key: string, ...components: string[]) => `{"key":"${key}","components":[${components}]}`;
const cards = (...all: string[]) => `{"cards":[${all}]}`;
/** A card as the playground writes it. */
const written = (key: string, indent = '') =>
  `{\n${indent}  "key": "${key}",\n${indent}  "components": []\n${indent}}`;

describe('a new card', () => {
  const whole = `⟦{\n  "cards": [\n    ${written('new-card', '    ')}\n  ]\n}\n⟧`;

  test.each<[string, number | null, [string, string] | null]>([
    ['', null, [whole, '/cards/0']],
    [' {} ', null, [whole, '/cards/0']],
    [cards(), null, [`{"cards":[\n  ⟦${written('new-card', '  ')}⟧\n]}`, '/cards/0']],
    [cards(card('a')), null, [`{"cards":[${card('a')}, ⟦${written('new-card')}⟧]}`, '/cards/1']],
    [
      cards(card('new-card')),
      null,
      [`{"cards":[${card('new-card')}, ⟦${written('new-card-2')}⟧]}`, '/cards/1'],
    ],
    [
      cards(card('a'), card('b')),
      0,
      [`{"cards":[${card('a')},⟦${written('new-card')}⟧, ${card('b')}]}`, '/cards/1'],
    ],
    [cards(card('a')), 9, [`{"cards":[${card('a')}, ⟦${written('new-card')}⟧]}`, '/cards/1']],
    [card('a'), null, [`{"cards": [${card('a')}, ⟦${written('new-card')}⟧]}`, '/cards/1']],
    [
      `[${T}]`,
      null,
      [`{"cards": [{"key": "my-card", "components": [${T}]}, ⟦${written('new-card')}⟧]}`, '/cards/1'],
    ],
    ['5', null, null],
    ['{"cards":5}', null, null],
    ['{"a":1}', null, null],
  ])('in %j, behind %j', (text, after, result) => {
    expect(shown(text, addCard(text, after))).toEqual(result);
  });
});

test.each<[string, Path, [string, string] | null, { from: string; to: string } | null]>([
  [
    cards(card('a')),
    ['cards', 0],
    [`{"cards":[${card('a')}, ⟦${card('a-copy')}⟧]}`, '/cards/1'],
    { from: 'a', to: 'a-copy' },
  ],
  [
    cards(card('a'), card('a-copy')),
    ['cards', 0],
    [`{"cards":[${card('a')},⟦${card('a-copy-2')}⟧, ${card('a-copy')}]}`, '/cards/1'],
    { from: 'a', to: 'a-copy-2' },
  ],
  ['{"cards":[{"key":5}]}', ['cards', 0], ['{"cards":[{"key":5}, ⟦{"key":5}⟧]}', '/cards/1'], null],
  ['{"cards":[1]}', ['cards', 0], ['{"cards":[1, ⟦1⟧]}', '/cards/1'], null],
  [`[${T}]`, [0], null, null],
  [card('a', T), ['components', 0], null, null],
])('the copy of a card in %j (%j) has a key of its own', (text, path, result, keys) => {
  const edited = duplicateCard(text, path);
  expect(shown(text, edited)).toEqual(result);
  expect(edited?.keys ?? null).toEqual(keys);
});

describe('keys', () => {
  test.each([
    [cards(card('a'), '{"key":5}', '1', card('b')), ['a', 'b']],
    [card('a'), ['a']],
    ['{"cards":5,"key":"z"}', ['z']],
    ['[1]', []],
    ['', []],
  ])('of %j are %j', (text, keys) => {
    expect(cardKeys(text)).toEqual(keys);
  });

  test('a key that is taken gets the first number that is free', () => {
    expect(uniqueKey(cards(card('a')), 'b')).toBe('b');
    expect(uniqueKey(cards(card('a')), 'a')).toBe('a-2');
    expect(uniqueKey(cards(card('a'), card('a-2')), 'a', ['a-3'])).toBe('a-4');
  });

  test('the card around a path is the one in the list of cards, or the root', () => {
    expect(cardAround(['cards', 1, 'components', 2])).toEqual(['cards', 1]);
    for (const path of [['cards'], ['components', 0], [], ['cards', 'x'], ['x', 1, 2]]) {
      expect(cardAround(path)).toEqual([]);
    }
  });
});

describe('what is copied', () => {
  const text = `[\n  ${D},\n  {\n    "a": 1\n  }\n]`;

  test.each<[string, Path, number, string | null]>([
    [T, [], 1, T],
    ['  [1,\n   2]', [], 1, '[1,\n 2]'],
    ['', [], 1, null],
    [text, [1], 1, '{\n  "a": 1\n}'],
    [text, [0], 2, `[\n${D},\n{\n  "a": 1\n}\n]`],
    [text, [2], 1, null],
    [text, [1], 2, null],
  ])('of %j at %j (%i) is %j', (from, path, count, copied) => {
    expect(copiedText(from, path, count)).toBe(copied);
  });
});

describe('what is pasted at a place', () => {
  const TEXT = '{ "componentText": { "text": "a" } }';
  const SPACER = '{ "componentSpacer": { "spacerSize": "S" } }';

  test.each<[string, Path, number, string, [string, string] | null]>([
    ['[]', [], 0, T, [`[\n  ⟦${TEXT}⟧\n]`, '/0']],
    [`[${D}]`, [], 0, `[${T},${S}]`, [`[⟦${TEXT}, ${SPACER}⟧, ${D}]`, '/0']],
    [`[${D}]`, [], 1, T, [`[${D}, ⟦${TEXT}⟧]`, '/1']],
    [`[${D}]`, [], 0, card('k', T), null],
    [`[${D}]`, [], 0, 'hello', null],
    ['[]', [], 0, '{"zzz":1}', null],
    ['[]', [], 0, '[]', null],
    ['[]', ['x'], 0, T, null],
    ['{"components":[]}', ['components'], 0, `[${T}, {"zzz":1}]`, null],
    [`[${row(T, '')}]`, [0, 'componentRow', 'rowMainContent'], 1, row(T, D), null],
    [cards(), ['cards'], 0, card('k'), [`{"cards":[\n  ⟦${written('k', '  ')}⟧\n]}`, '/cards/0']],
    [
      cards(card('k')),
      ['cards'],
      1,
      cards(card('k'), card('k'), '{"components":[]}'),
      [
        `{"cards":[${card('k')}, ⟦${written('k-2')}, ${written('k-3')}, {\n  "components": []\n}⟧]}`,
        '/cards/1',
      ],
    ],
    [
      cards(),
      ['cards'],
      0,
      T,
      [
        `{"cards":[\n  ⟦{\n    "key": "my-card",\n    "components": [\n      ${TEXT}\n    ]\n  }⟧\n]}`,
        '/cards/0',
      ],
    ],
    [cards(), ['cards'], 0, cards(), null],
  ])('in %s, %j, %i: %s', (text, list, index, pasted, result) => {
    expect(shown(text, pasteComponents(text, { list, index }, pasted))).toEqual(result);
  });
});

test.each([
  ['[1]', '[1]', []],
  [' {"a":1} ', '{"a":1}', []],
  ['```\n[1]\n```', '[1]', ['code-fence']],
  ['x ```json\n[1,]\n``` y', '[1]', ['code-fence', 'trailing-comma']],
  ['[1,] // a', '[1]', ['comment', 'trailing-comma']],
  ['``` \n[1]', '[1]', ['code-fence']],
])('%j is pasted as %j, cleaned of %j', (pasted, text, cleaned) => {
  expect(pastedDocument(pasted)).toEqual({ text, cleaned });
});

test.each(['// a\n[1 2]', '"a"', '5', '```[1]```', '', '[1,,]', '{"a":'])('%j is no document', (pasted) => {
  expect(pastedDocument(pasted)).toBeNull();
});

test('what is in a code block is between its first line and the next fence', () => {
  expect(fencedText('a ```json\n1\n``` b ```\n2\n```')).toBe('1\n');
  expect(fencedText('```1```')).toBeNull();
  expect(fencedText('```\n1')).toBeNull();
  expect(fencedText('1')).toBeNull();
});

describe('pasting into a text', () => {
  const edits = (marked: string, pasted: string) => {
    const start = marked.indexOf('|');
    const text = marked.slice(0, start) + pasted + marked.slice(start + 1);
    const found = pastedInto(text, { start, end: start + pasted.length });
    return found?.map((edit) => [text.slice(edit.start, edit.end), edit.text]) ?? null;
  };

  test.each([
    [`[|${D}]`, T, [[T, `${T}, `]]],
    [`[\n  |\n  ${D}\n]`, T, [[T, `${T},\n  `]]],
    [`[${D}|]`, T, [['', ',']]],
    [
      `[${D} |]`,
      `[${T}]`,
      [
        ['', ','],
        [`[${T}]`, T],
      ],
    ],
    ['[|]', T, null],
    [`[${D},|]`, T, null],
    ['{"a":|}', '```\n[1]\n```', [['```\n[1]\n```', '[1]']]],
    ['["|"]', T, null],
    ['|', T, null],
    ['{"cards":[|]}', card('k'), null],
    ['[|]', card('k'), null],
  ])('%s ← %s', (marked, pasted, result) => {
    expect(edits(marked, pasted)).toEqual(result);
  });
});

describe('a member is written', () => {
  const ORDER = ['a', 'b', 'c'];

  test.each<[string, Path, string, string, readonly string[], string | null]>([
    ['{}', [], 'a', '1', [], '{"a": ⟦1⟧}'],
    ['{"a":1}', [], 'a', '2', [], '{"a":⟦2⟧}'],
    ['{"a":1}', [], 'a', '1', [], null],
    ['{"a":}', [], 'a', '1', [], null],
    ['[]', [], 'a', '1', [], null],
    ['{"a":1}', ['x'], 'a', '1', [], null],
    ['{"a":1,"c":3}', [], 'b', '2', ORDER, '{"a":1, "b": ⟦2⟧,"c":3}'],
    ['{"c":3}', [], 'b', '2', ORDER, '{"c":3, "b": ⟦2⟧}'],
    ['{"a":1,"b":2}', [], 'c', '3', ORDER, '{"a":1,"b":2, "c": ⟦3⟧}'],
    ['{"x":5,"a":1,"y":6}', [], 'b', '2', ORDER, '{"x":5,"a":1, "b": ⟦2⟧,"y":6}'],
    ['{"a":1,"x":5}', [], 'b', '2', [], '{"a":1,"x":5, "b": ⟦2⟧}'],
    ['{"x":{"a": "1"}}', ['x'], 'b', '"1"', ORDER, '{"x":{"a": "1", "b": ⟦"1"⟧}}'],
    ['{\n  "a": 1,\n  "c": 3\n}', [], 'b', '2', ORDER, '{\n  "a": 1,\n  "b": ⟦2⟧,\n  "c": 3\n}'],
  ])('in %j at %j: %s as %s', (text, path, name, json, order, result) => {
    expect(shown(text, setMember(text, path, name, json, order))?.[0] ?? null).toBe(result);
  });

  test.each<[string, Path, string[], string | null]>([
    ['{"a":1,"b":2}', [], ['a'], '{⟦⟧"b":2}'],
    ['{"a":1,"b":2}', [], ['b'], '{"a":1⟦⟧}'],
    ['{"a":1}', [], ['a'], '{⟦⟧}'],
    ['{"a":1,"b":2}', [], ['x'], null],
    ['{"x":{"a":1,"b":2,"a":3}}', ['x'], ['a', 'b'], '{"x":{⟦⟧}}'],
    ['[1]', [], ['0'], null],
    ['5', [], ['a'], null],
  ])('and taken out of %j at %j: %j', (text, path, names, result) => {
    expect(shown(text, resetMember(text, path, names))?.[0] ?? null).toBe(result);
  });

  test('as a field of a component under the spelling that is there', () => {
    const text = '[{"componentText":{"text":"a","size":"S"}}]';
    const set = (field: string, value: string) =>
      shown(text, setField(text, [0], 'componentText', field, value));
    expect(set('textSize', 'L')).toEqual(['[{"componentText":{"text":"a","size":⟦"L"⟧}}]', '/0']);
    expect(set('text', 'b')).toEqual(['[{"componentText":{"text":⟦"b"⟧,"size":"S"}}]', '/0']);
    expect(set('textSize', 'S')).toBeNull();
    expect(shown(text, resetField(text, [0], 'componentText', 'textSize'))).toEqual([
      '[{"componentText":{"text":"a"⟦⟧}}]',
      '/0',
    ]);
    expect(resetField(text, [0], 'componentText', 'textColor')).toBeNull();
  });
});

test.each<[Path, number, string | null, string | null]>([
  [[0, 'componentRow', 'rowMainContent'], 1, 'row', null],
  [[0, 'componentRow', 'rowAsideContent'], 0, 'row', null],
  [[0, 'componentContainer', 'containerContent'], 1, 'container', null],
  [[], 0, 'card', null],
  [['components'], 0, null, 'card'],
  [['cards', 0, 'components'], 0, null, 'card'],
  [['x', 'componentText', 'text'], 0, null, null],
  [[0, 'componentRow', 'x'], 0, null, null],
  [['componentRow', 0], 0, null, null],
])(
  'the list at %j holds at least %i, in a list of components a %s, in an object a %s',
  (list, fewest, inArray, inObject) => {
    expect(fewestIn(list)).toBe(fewest);
    expect(placementOf('[]', list)).toBe(inArray);
    expect(placementOf(' {}', list)).toBe(inObject);
    expect(placementAt([...list, 0])).toBe(typeof list[0] === 'string' ? inObject : inArray);
    expect(placeOf([...list, 3])).toEqual({ list, index: 3 });
  },
);

test('a component alone is in a card, not in a list', () => {
  expect(placementAt([])).toBe('card');
  expect(placeOf([])).toBeNull();
  expect(placeOf(['a'])).toBeNull();
});

describe('fixing everything at once', () => {
  type Part = [start: number, end: number];
  const problem = (safe: boolean, ...parts: Part[]): Problem => ({
    severity: 'error',
    code: 'x',
    message: 'x',
    path: [],
    range: { start: 0, end: 1 },
    fixes: [
      { title: 'Guess', safe: false, edits: [{ start: 0, end: 9, text: 'guess' }] },
      { title: 'Fix', safe, edits: parts.map(([start, end]) => ({ start, end, text: 'y' })) },
    ],
  });
  const places = (edits: readonly { start: number; end: number }[] | null) =>
    edits?.map(({ start, end }) => [start, end]) ?? null;

  test.each<[string, Problem[], Part[] | null]>([
    ['one problem alone is fixed by its own fix', [problem(true, [0, 1])], null],
    [
      'several, each by its first safe fix',
      [problem(true, [4, 5]), problem(true, [0, 1], [8, 9])],
      [
        [4, 5],
        [0, 1],
        [8, 9],
      ],
    ],
    ['where one has no safe fix, none', [problem(true, [0, 1]), problem(false, [4, 5])], null],
    [
      'of two that overlap, the first',
      [problem(true, [0, 4]), problem(true, [3, 6]), problem(true, [8, 9])],
      [
        [0, 4],
        [8, 9],
      ],
    ],
    ['of two at one place, the first', [problem(true, [2, 2]), problem(true, [2, 2])], [[2, 2]]],
    [
      'what only touches does not overlap',
      [problem(true, [0, 2]), problem(true, [2, 4]), problem(true, [4, 4])],
      [
        [0, 2],
        [2, 4],
        [4, 4],
      ],
    ],
    [
      'an insertion at the start of what is replaced does not overlap',
      [problem(true, [2, 4]), problem(true, [2, 2])],
      [
        [2, 4],
        [2, 2],
      ],
    ],
    ['an insertion within it does', [problem(true, [2, 6]), problem(true, [4, 4])], [[2, 6]]],
    ['a fix goes in whole or not at all', [problem(true, [0, 2]), problem(true, [1, 2], [6, 7])], [[0, 2]]],
  ])('%s', (_, problems, edits) => {
    expect(places(fixAll(problems))).toEqual(edits);
  });

  test('up to 2,000 edits, of which nobody could look over more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at): Part => [2 * at, 2 * at + 1]);
    expect(fixAll([problem(true, ...many(1_999)), problem(true, [5_000, 5_001])])).toHaveLength(2_000);
    expect(fixAll([problem(true, ...many(2_000)), problem(true, [5_000, 5_001])])).toBeNull();
    expect(safeEdits([problem(true, ...many(2_000)), problem(true, [5_000, 5_001])])).toHaveLength(2_000);
  });

  test('several components in the card itself all end up in its list', () => {
    const text = '{"cards":[{"key":"k","componentDivider":{},"componentSpacer":{"spacerSize":"S"}}]}';
    const { problems } = checkDocument(text);
    expect(problems.map(({ code }) => code)).toEqual(['stray-component', 'stray-component']);
    const fixed = applyEdits(text, fixAll(problems) ?? []);
    expect(JSON.parse(fixed)).toEqual({ cards: [{ key: 'k', components: [JSON.parse(D), JSON.parse(S)] }] });
  });

  test('safe edits are those of the problems that have a safe fix', () => {
    expect(places(safeEdits([problem(false, [0, 1]), problem(true, [4, 5])]))).toEqual([[4, 5]]);
    expect(places(safeEdits([problem(true, [0, 1]), problem(false, [2, 3]), problem(true, [4, 5])]))).toEqual(
      [
        [0, 1],
        [4, 5],
      ],
    );
    expect(safeEdits([problem(false, [0, 1])])).toEqual([]);
    expect(safeEdits([])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Path } from '../../json/path.ts';
import { box, D, row, S, shown, T } from '../testing/shown-edit.ts';
import { deleteComponents } from './delete-components.ts';
import { duplicateComponents } from './duplicate-components.ts';
import { placeByKey } from './keyboard-place.ts';
import { moveComponents } from './move-components.ts';
import { refusalToRelocate, relocateComponents } from './relocate-components.ts';
import { unwrapComponent, wrapComponents } from './wrap.ts';

const MAIN: Path = [0, 'componentRow', 'rowMainContent'];
const ASIDE: Path = [0, 'componentRow', 'rowAsideContent'];
const IN: Path = [0, 'componentContainer', 'containerContent'];
const CARDS = `{"cards":[{"key":"a","components":[${D}]},{"key":"b","components":[]}]}`;

describe('where components may be moved', () => {
  test.each<[string, string, Path, number, Path, string | null]>([
    ['the root', T, [], 1, [], 'It isn’t in a list.'],
    ['what isn’t there', `[${D}]`, [5], 1, [], 'It isn’t in a list.'],
    ['more than there are', `[${D}]`, [0], 2, [], 'It isn’t in a list.'],
    ['into itself', `[${box(T)}]`, [0], 1, IN, 'A component can’t go into itself.'],
    ['into the first of them', `[${box(T)},${D}]`, [0], 2, IN, 'A component can’t go into itself.'],
    [
      'into the last of them',
      `[${D},${box(T)}]`,
      [0],
      2,
      [1, 'componentContainer', 'containerContent'],
      'A component can’t go into itself.',
    ],
    ['into the one behind', `[${D},${box(T)}]`, [0], 1, [1, 'componentContainer', 'containerContent'], null],
    ['into the one before', `[${box(T)},${D}]`, [1], 1, IN, null],
    ['within its list', `[${D},${T}]`, [0], 1, [], null],
    ['a container into one', `[${box(T)},${box(D)}]`, [1], 1, IN, 'A container can’t go into a container.'],
    ['a row into one', `[${row(T, D)},${row(T, S)}]`, [1], 1, MAIN, 'A row can’t go into a row.'],
    ['a row into a container', `[${box(T)},${row(T, S)}]`, [1], 1, IN, null],
    [
      'several, one of them a row',
      `[${row(T, D)},${T},${row(T, S)}]`,
      [1],
      2,
      MAIN,
      'A row can’t go into a row.',
    ],
    [
      'an unknown one',
      `[${box(T)},{"zzz":1}]`,
      [1],
      1,
      IN,
      'Fix the component first. It isn’t clear which kind it is.',
    ],
    [
      'the last one out of a main side',
      `[${row(T, D)}]`,
      [...MAIN, 0],
      1,
      [],
      'The main side of a row needs at least one component.',
    ],
    ['one of two out of a main side', `[${row(`${T},${S}`, D)}]`, [...MAIN, 0], 1, [], null],
    ['the last one out of an aside', `[${row(T, D)}]`, [...ASIDE, 0], 1, [], null],
    [
      'the last one out of a container',
      `[${box(T)}]`,
      [...IN, 0],
      1,
      [],
      'A container needs at least one component.',
    ],
    [
      'all out of a container',
      `[${box(`${T},${D}`)}]`,
      [...IN, 0],
      2,
      [],
      'A container needs at least one component.',
    ],
    ['one of two out of a container', `[${box(`${T},${D}`)}]`, [...IN, 0], 1, [], null],
    [
      'a card among components',
      CARDS,
      ['cards', 0],
      1,
      ['cards', 1, 'components'],
      'Cards can only go between cards.',
    ],
    [
      'a component among cards',
      CARDS,
      ['cards', 0, 'components', 0],
      1,
      ['cards'],
      'Cards can only go between cards.',
    ],
    ['a card among cards', CARDS, ['cards', 0], 1, ['cards'], null],
    [
      'a component into another card',
      CARDS,
      ['cards', 0, 'components', 0],
      1,
      ['cards', 1, 'components'],
      null,
    ],
    ['to no list', `[${D}]`, [0], 1, ['x'], 'There is no list of components here.'],
  ])('%s', (_, text, path, count, list, refusal) => {
    const place = { list, index: 0 };
    expect(refusalToRelocate(text, path, count, place)).toBe(refusal);
    const isRefused = relocateComponents(text, path, count, place) === null;
    // Where it is already it isn't moved either.
    const isThere = JSON.stringify([...list, 0]) === JSON.stringify(path);
    expect(isRefused).toBe(refusal !== null || isThere);
  });
});

describe('a move counts places before the move, and says where the moved ones are after it', () => {
  const four = `[${D}, ${T}, ${S}, ${D}]`;

  test.each<[Path, number, number, [string, string] | null]>([
    [[0], 1, 0, null],
    [[0], 1, 1, null],
    [[0], 1, 2, [`[${T}, ⟦${D}⟧, ${S}, ${D}]`, '/1']],
    [[0], 1, 4, [`[${T}, ${S}, ${D}, ⟦${D}⟧]`, '/3']],
    [[3], 1, 0, [`[⟦${D}⟧, ${D}, ${T}, ${S}]`, '/0']],
    [[2], 1, 1, [`[${D}, ⟦${S}⟧, ${T}, ${D}]`, '/1']],
    [[1], 2, 0, [`[⟦${T}, ${S}⟧, ${D}, ${D}]`, '/0']],
    [[0], 2, 4, [`[${S}, ${D}, ⟦${D}, ${T}⟧]`, '/2']],
    [[1], 2, 2, null],
    [[1], 2, 3, null],
    [[1], 2, 4, [`[${D}, ${D}, ⟦${T}, ${S}⟧]`, '/2']],
  ])('%j, %i of them, to %i', (path, count, index, result) => {
    expect(shown(four, relocateComponents(four, path, count, { list: [], index }))).toEqual(result);
  });

  test.each<[string, Path, { list: Path; index: number }, [string, string]]>([
    [
      `[${D},${box(T)}]`,
      [0],
      { list: [1, 'componentContainer', 'containerContent'], index: 0 },
      [`[${box(`⟦${D}⟧, ${T}`)}]`, '/0/componentContainer/containerContent/0'],
    ],
    [
      `[${box(T)},${D}]`,
      [1],
      { list: IN, index: 1 },
      [`[${box(`${T}, ⟦${D}⟧`)}]`, '/0/componentContainer/containerContent/1'],
    ],
    [`[${box(`${T},${D}`)},${S}]`, [...IN, 1], { list: [], index: 2 }, [`[${box(T)},${S}, ⟦${D}⟧]`, '/2']],
    [
      CARDS,
      ['cards', 0, 'components', 0],
      { list: ['cards', 1, 'components'], index: 0 },
      [
        `{"cards":[{"key":"a","components":[]},{"key":"b","components":[\n  ⟦${D}⟧\n]}]}`,
        '/cards/1/components/0',
      ],
    ],
  ])('in %s %j goes to %j', (text, path, place, result) => {
    expect(shown(text, relocateComponents(text, path, 1, place))).toEqual(result);
  });

  test('what is moved takes on the indentation of its new place', () => {
    const outer = (first: string, last: string, inner: string) =>
      `[\n${first}  {\n    "componentContainer": {\n      "containerContent": [\n${inner}\n      ]\n    }\n  }${last}\n]`;
    const long = (indent: string) => `{ "componentText": {\n${indent}  "text": "a" } }`;
    const text = outer(`  ${long('  ')},\n`, '', `        ${D}`);
    const moved = relocateComponents(text, [0], 1, {
      list: [1, 'componentContainer', 'containerContent'],
      index: 1,
    });
    expect(shown(text, moved)?.[0]).toBe(outer('', '', `        ${D},\n        ⟦${long('        ')}⟧`));
  });
});

describe('a component that is deleted goes with its comma, and the caret goes to what took its place', () => {
  test.each<[string, Path, number, [string, string] | null]>([
    [`[${D}]`, [0], 1, ['[⟦⟧]', 'gone']],
    [`[ ${D} ]`, [0], 1, ['[⟦⟧]', 'gone']],
    [`[${D}, ${T}]`, [0], 1, [`[⟦⟧${T}]`, '/0']],
    [`[${D}, ${T}]`, [1], 1, [`[${D}⟦⟧]`, '/0']],
    [`[${D}, ${T}, ${S}]`, [1], 1, [`[${D}, ⟦⟧${S}]`, '/1']],
    [`[${D}, ${T}, ${S}]`, [0], 2, [`[⟦⟧${S}]`, '/0']],
    [`[${D}, ${T}, ${S}]`, [1], 2, [`[${D}⟦⟧]`, '/0']],
    [`[${D}, ${T}]`, [0], 2, ['[⟦⟧]', 'gone']],
    [`[${D}, ${T}]`, [1], 2, null],
    [D, [], 1, null],
    [`[${box(T)}, ${D}]`, [...IN, 0], 1, [`[⟦⟧${D}]`, '/0']],
    [
      `[${box(`${T},${S}`)}]`,
      [...IN, 0],
      1,
      [`[${box(`⟦⟧${S}`)}]`, '/0/componentContainer/containerContent/0'],
    ],
    [`[${row(T, D)}]`, [...MAIN, 0], 1, null],
    [`[${row(`${T},${S}`, D)}]`, [...MAIN, 0], 2, null],
    [`[${row(T, '')}, ${D}]`, [...MAIN, 0], 1, [`[⟦⟧${D}]`, '/0']],
    [`[${row(T, D)}]`, [...ASIDE, 0], 1, [`[${row(T, '⟦⟧')}]`, '/0']],
    [
      `[${row(T, `${D},${S}`)}]`,
      [...ASIDE, 1],
      1,
      [`[${row(T, `${D}⟦⟧`)}]`, '/0/componentRow/rowAsideContent/0'],
    ],
    [CARDS, ['cards', 1], 1, [`{"cards":[{"key":"a","components":[${D}]}⟦⟧]}`, '/cards/0']],
    [CARDS, ['cards', 0], 2, ['{"cards":[⟦⟧]}', 'gone']],
    [CARDS, ['cards', 0, 'components', 0], 1, [CARDS.replace(D, '⟦⟧'), '/cards/0']],
    [`{"key":"a","components":[${D}]}`, ['components', 0], 1, ['{"key":"a","components":[⟦⟧]}', '/']],
  ])('%s without %j (%i)', (text, path, count, result) => {
    expect(shown(text, deleteComponents(text, path, count))).toEqual(result);
  });
});

test.each<[Path, -1 | 1, number, [string, string] | null]>([
  [[0], 1, 1, [`[${T}, ⟦${D}⟧, ${S}]`, '/1']],
  [[1], -1, 1, [`[⟦${T}⟧, ${D}, ${S}]`, '/0']],
  [[2], 1, 1, null],
  [[0], -1, 1, null],
  [[0], 1, 2, [`[${S}, ⟦${D}, ${T}⟧]`, '/1']],
  [[1], -1, 2, [`[⟦${T}, ${S}⟧, ${D}]`, '/0']],
  [[1], 1, 2, null],
])('%j changes places with its neighbour (%i), %i of them together', (path, by, count, result) => {
  const text = `[${D}, ${T}, ${S}]`;
  expect(shown(text, moveComponents(text, path, by, count))).toEqual(result);
});

test.each<[string, Path, number, [string, string] | null]>([
  [`[${D}]`, [0], 1, [`[${D}, ⟦${D}⟧]`, '/1']],
  [`[${D}, ${T}]`, [0], 1, [`[${D}, ⟦${D}⟧, ${T}]`, '/1']],
  [`[\n  ${D},\n  ${T}\n]`, [0], 2, [`[\n  ${D},\n  ${T},\n  ⟦${D},\n  ${T}⟧\n]`, '/2']],
  [`[${D}]`, [1], 1, null],
])('in %s the copies of %j (%i) stand behind them, selected', (text, path, count, result) => {
  expect(shown(text, duplicateComponents(text, path, count))).toEqual(result);
});

describe('wrapping and unwrapping', () => {
  const wrapped = (content: string, indent = '') =>
    `{\n${indent}  "componentContainer": {\n${indent}    "containerContent": [\n${content}\n${indent}    ]\n${indent}  }\n${indent}}`;
  const inRow =
    `{\n  "componentRow": {\n    "rowMainContent": [\n      ${T}\n    ],\n    "rowAsideContent": [\n` +
    '      { "componentText": { "text": "⟦Value⟧" } }\n    ]\n  }\n}';

  test.each<[string, Path, 'componentRow' | 'componentContainer', number, [string, string] | null]>([
    [T, [], 'componentContainer', 1, [`⟦${wrapped(`      ${T}`)}⟧`, '/']],
    [`[${T}]`, [0], 'componentRow', 1, [`[${inRow}]`, '/0']],
    [
      `[\n  ${T},\n  ${D}\n]`,
      [0],
      'componentContainer',
      2,
      [`[\n  ⟦${wrapped(`        ${T},\n        ${D}`, '  ')}⟧\n]`, '/0'],
    ],
    [`[${row(T, D)}]`, [0], 'componentContainer', 1, [`[⟦${wrapped(`      ${row(T, D)}`)}⟧]`, '/0']],
    [
      `[${box(T)}]`,
      [...IN, 0],
      'componentRow',
      1,
      [`[${box(inRow)}]`, '/0/componentContainer/containerContent/0'],
    ],
    [
      `{"key":"a","components":[${T}]}`,
      ['components', 0],
      'componentContainer',
      1,
      [`{"key":"a","components":[⟦${wrapped(`      ${T}`)}⟧]}`, '/components/0'],
    ],
    [`[${T}]`, [0], 'componentRow', 2, null],
    [`[${T}]`, [1], 'componentRow', 1, null],
    [`[${row(T, D)}]`, [0], 'componentRow', 1, null],
    [`[${T},${row(T, D)}]`, [0], 'componentRow', 2, null],
    [`[${box(T)}]`, [0], 'componentContainer', 1, null],
    [`[${box(T)}]`, [...IN, 0], 'componentContainer', 1, null],
    ['[{"x":1}]', [0], 'componentRow', 1, null],
    ['[1]', [0], 'componentRow', 1, null],
  ])('%s: %j in a %s (%i)', (text, path, wrapper, count, result) => {
    expect(shown(text, wrapComponents(text, path, wrapper, count))).toEqual(result);
  });

  const texts = (indent: string) =>
    `⟦{ "componentText": { "text": "a" } },\n${indent}{ "componentDivider": {} }⟧`;

  test.each<[string, Path, [string, string] | null]>([
    [`[${box(`${T},${D}`)}, ${S}]`, [0], [`[${texts('')}, ${S}]`, '/0']],
    [`[\n  ${row(T, D)}\n]`, [0], [`[\n  ${texts('  ')}\n]`, '/0']],
    [`[${row('', '')}]`, [0], null],
    [`[${T}]`, [0], null],
    [box(T), [], null],
    ['[{"componentContainer":null}]', [0], null],
    [`[${box(T)}]`, [1], null],
  ])('what %s holds at %j takes its place', (text, path, result) => {
    expect(shown(text, unwrapComponent(text, path))).toEqual(result);
  });
});

describe('by the arrow keys', () => {
  const text = `[${D},${row(T, S)},${box(`${T},${S}`)},${D}]`;
  const inside = (index: number, kind: string, name: string, at: number) => ({
    list: [index, kind, name],
    index: at,
  });

  test.each<[Path, number, 'left' | 'right', { list: Path; index: number } | null]>([
    [[0], 1, 'right', inside(1, 'componentRow', 'rowMainContent', 0)],
    [[0], 2, 'right', inside(2, 'componentContainer', 'containerContent', 0)],
    [[1], 1, 'right', inside(2, 'componentContainer', 'containerContent', 0)],
    [[3], 1, 'right', inside(2, 'componentContainer', 'containerContent', 2)],
    [[0], 1, 'left', null],
    [[2], 1, 'right', null],
    [[], 1, 'left', null],
    [[1, 'componentRow', 'rowMainContent', 0], 1, 'left', null],
    [[1, 'componentRow', 'rowMainContent', 0], 1, 'right', null],
    [[1, 'componentRow', 'rowAsideContent', 0], 1, 'left', inside(1, 'componentRow', 'rowMainContent', 1)],
    [[1, 'componentRow', 'rowAsideContent', 0], 1, 'right', null],
    [[2, 'componentContainer', 'containerContent', 0], 1, 'left', { list: [], index: 3 }],
    [[2, 'componentContainer', 'containerContent', 0], 2, 'left', null],
  ])('%j (%i) goes %s to %j', (path, count, key, place) => {
    expect(placeByKey(text, path, count, key)).toEqual(place);
  });

  test('a component goes from one side of a row to the other, behind those that are there', () => {
    const two = `[${row(`${T},${D}`, S)}]`;
    expect(placeByKey(two, [...MAIN, 0], 1, 'right')).toEqual({ list: ASIDE, index: 1 });
    expect(placeByKey(two, [...MAIN, 1], 1, 'left')).toEqual({ list: [], index: 1 });
    expect(placeByKey(`[${row('', S)}]`, [...ASIDE, 0], 1, 'left')).toEqual({ list: MAIN, index: 0 });
  });
});

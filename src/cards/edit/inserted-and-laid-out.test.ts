import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import type { Path } from '../../json/path.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { box, D, row, shown, T } from '../testing/shown-edit.ts';
import { formatDocument, minifyDocument } from './format.ts';
import { insertComponent, insertComponentAt } from './insert.ts';
import { layOut } from './layout.ts';

const DIVIDER = '{ "componentDivider": { "dividerSpacingSize": "⟦M⟧" } }';
const NEW_CARD = `{
      "key": "new-card",
      "components": [
        ${DIVIDER}
      ]
    }`;
const NEW_DOCUMENT = `{
  "cards": [
    ${NEW_CARD}
  ]
}
`;
/** A list with the divider alone, whose line is indented by this. */
const alone = (indent = '') => `[\n${indent}  ${DIVIDER}\n${indent}]`;

describe('what is inserted at the caret', () => {
  test.each<[string, ComponentKind, [string, string] | null]>([
    ['|', 'componentDivider', [NEW_DOCUMENT, '/cards/0/components/0']],
    ['{}|', 'componentDivider', [NEW_DOCUMENT, '/cards/0/components/0']],
    [' { } \n|', 'componentDivider', [NEW_DOCUMENT, '/cards/0/components/0']],
    ['[|]', 'componentDivider', [alone(), '/0']],
    [`[${T}|]`, 'componentDivider', [`[${T}, ${DIVIDER}]`, '/1']],
    [`[|${T}]`, 'componentDivider', [`[${T}, ${DIVIDER}]`, '/1']],
    [`[| ${T}]`, 'componentDivider', [`[ ${DIVIDER}, ${T}]`, '/0']],
    [`[\n  ${T},|\n  ${T}\n]`, 'componentDivider', [`[\n  ${T},\n  ${DIVIDER},\n  ${T}\n]`, '/1']],
    [`[\n\t${T}|\n]`, 'componentDivider', [`[\n\t${T},\n\t${DIVIDER}\n]`, '/1']],
    [
      '{"key":"k","components":[]|}',
      'componentDivider',
      [`{"key":"k","components":${alone()}}`, '/components/0'],
    ],
    [
      '{"key":"k"|,"components":null}',
      'componentDivider',
      [`{"key":"k","components":${alone()}}`, '/components/0'],
    ],
    [
      `{"key":"k","components":[${T}],"timeToLiveSeconds":|5}`,
      'componentDivider',
      [`{"key":"k","components":[${T}, ${DIVIDER}],"timeToLiveSeconds":5}`, '/components/1'],
    ],
    [
      '{"cards":[{"key":"a","components":[]}]|}',
      'componentDivider',
      [`{"cards":[{"key":"a","components":${alone()}}]}`, '/cards/0/components/0'],
    ],
    // The first card that has a list, or says that it has no data.
    [
      `|{"cards":[{"key":"a"},{"key":"b","components":[${T}]}]}`,
      'componentDivider',
      [`{"cards":[{"key":"a"},{"key":"b","components":[${T}, ${DIVIDER}]}]}`, '/cards/1/components/1'],
    ],
    [
      `|{"cards":[{"key":"a","components":null},{"key":"b","components":[${T}]}]}`,
      'componentDivider',
      [
        `{"cards":[{"key":"a","components":${alone()}},{"key":"b","components":[${T}]}]}`,
        '/cards/0/components/0',
      ],
    ],
    [
      '{"cards":[\n  {\n    "key": "a",|\n    "components": null\n  }\n]}',
      'componentDivider',
      [
        `{"cards":[\n  {\n    "key": "a",\n    "components": ${alone('    ')}\n  }\n]}`,
        '/cards/0/components/0',
      ],
    ],
    [
      '{\n  "cards": [|]\n}',
      'componentDivider',
      [`{\n  "cards": [\n    ${NEW_CARD}\n  ]\n}`, '/cards/0/components/0'],
    ],
    [
      '{"cards":|[1]}',
      'componentDivider',
      [`{"cards":[1, ${NEW_CARD.replaceAll('\n    ', '\n')}]}`, '/cards/1/components/0'],
    ],
    ['"a|"', 'componentDivider', null],
    ['{"a":1|}', 'componentDivider', null],
    ['{"componentText":{"text":"|a"}}', 'componentDivider', null],
    // The nearest list around the caret that takes it.
    [
      `[${row(`${T}|`, D)}]`,
      'componentDivider',
      [`[${row(`${T}, ${DIVIDER}`, D)}]`, '/0/componentRow/rowMainContent/1'],
    ],
    [
      `[${row(T, `${D}|`)}]`,
      'componentDivider',
      [`[${row(T, `${D}, ${DIVIDER}`)}]`, '/0/componentRow/rowAsideContent/1'],
    ],
    [
      `[${box(`${row(`${T}|`, D)}`)}]`,
      'componentContainer',
      [
        `[${box(row(T, D))}, {\n  "componentContainer": {\n    "containerContent": [\n      { "componentText": { "text": "⟦Text⟧" } }\n    ]\n  }\n}]`,
        '/1',
      ],
    ],
  ])('in %s: a %s', (marked, kind, result) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    expect(shown(text, insertComponent(text, kind, caret))).toEqual(result);
  });

  test('has its tab stops in their order, choices with the first of them', () => {
    const stops = (kind: ComponentKind) => {
      const edited = insertComponent('[]', kind, 1);
      const after = applyEdits('[]', edited?.edits ?? []);
      return edited?.stops?.map(({ start, end }) => after.slice(start, end));
    };
    expect(stops('componentLinkButton')).toEqual(['Open', 'https://example.com']);
    expect(stops('componentRow')).toEqual(['Label', 'Value']);
    expect(stops('componentBadge')).toEqual(['Active', 'GREEN']);
  });

  test('as an example is selected whole and has none', () => {
    const edited = insertComponent('[]', 'componentBadge', 1, 'example');
    expect(edited?.stops).toEqual([]);
    expect(shown('[]', edited)?.[0]).toMatch(/^\[\n {2}⟦\{ "componentBadge": .*\}⟧\n\]$/);
  });
});

test.each<[string, ComponentKind, Path, number, [string, string] | null]>([
  [`[${row(T, '')}]`, 'componentRow', [0, 'componentRow', 'rowAsideContent'], 0, null],
  [
    `[${row(T, '')}]`,
    'componentDivider',
    [0, 'componentRow', 'rowAsideContent'],
    0,
    [`[${row(T, '|')}]`.replace('[|]', alone()), '/0/componentRow/rowAsideContent/0'],
  ],
  ['[]', 'componentDivider', [], 5, [alone(), '/0']],
  [`[${T}]`, 'componentDivider', [], 5, [`[${T}, ${DIVIDER}]`, '/1']],
  ['{"components":5}', 'componentDivider', ['components'], 0, null],
  [
    '{"components": null}',
    'componentDivider',
    ['components'],
    0,
    [`{"components": ${alone()}}`, '/components/0'],
  ],
  ['[]', 'componentDivider', ['x'], 0, null],
  ['{"key":"k"}', 'componentDivider', ['components'], 0, null],
  ['[', 'componentDivider', [], 0, [`[\n  ${DIVIDER}`, '/0']],
])('in %s a %s goes to %j, %i', (text, kind, list, index, result) => {
  expect(shown(text, insertComponentAt(text, kind, { list, index }))).toEqual(result);
});

describe('a document is formatted with two spaces, and a component without others on one line', () => {
  const text = (length: number) => `[{"componentText":{"text":"${'x'.repeat(length)}"}}]`;

  test.each([
    ['[]', '[]'],
    ['{}', '{}'],
    ['5', '5'],
    ['{"a":{}}', '{\n  "a": {}\n}'],
    ['{"a":{"b":[]}}', '{\n  "a": {\n    "b": []\n  }\n}'],
    [`[${T}]`, '[\n  { "componentText": { "text": "a" } }\n]'],
    [T, '{\n  "componentText": { "text": "a" }\n}'],
    [
      '[{"componentUser":{"userIdentifier":{"userId":"u"}}}]',
      '[\n  { "componentUser": { "userIdentifier": { "userId": "u" } } }\n]',
    ],
    [
      `[${row(T, '')}]`,
      '[\n  {\n    "componentRow": {\n      "rowMainContent": [\n        { "componentText": { "text": "a" } }\n      ],\n      "rowAsideContent": []\n    }\n  }\n]',
    ],
    ['[{"a":1,"b":[1]}]', '[\n  {\n    "a": 1,\n    "b": [\n      1\n    ]\n  }\n]'],
    ['{"x":{"y":{"z":1}}}', '{\n  "x": {\n    "y": { "z": 1 }\n  }\n}'],
    [
      '[{"componentText":{"text":"a"},"b":{}}]',
      '[\n  {\n    "componentText": { "text": "a" },\n    "b": {}\n  }\n]',
    ],
    ['{"a":', '{\n  "a": null\n}'],
    ['[{"componentText":{"text":', '[\n  { "componentText": { "text": null } }\n]'],
    ['[1,,2]', '[\n  1,\n  2\n]'],
    ['', null],
  ])('%s', (written, laidOut) => {
    expect(layOut(written)).toBe(laidOut);
  });

  test('a line has up to 100 characters, its indentation among them', () => {
    expect(layOut(text(63))?.split('\n')[1]).toHaveLength(100);
    expect(layOut(text(64))).toBe(`[\n  {\n    "componentText": { "text": "${'x'.repeat(64)}" }\n  }\n]`);
  });

  test('a part is formatted for its depth', () => {
    expect(layOut('{"a":[1,2]}', 2)).toBe('{\n      "a": [\n        1,\n        2\n      ]\n    }');
    expect(layOut(T, 1)).toBe('{ "componentText": { "text": "a" } }');
  });
});

describe('formatting and minifying', () => {
  test.each([
    ['[1,2]', '[\n  1,\n  2\n]', '[1,2]'],
    ['[1,2]\n', '[\n  1,\n  2\n]\n', '[1,2]'],
    ['\n[1]  \n\n', '[\n  1\n]\n', '[1]'],
    ['[1]  ', '[\n  1\n]', '[1]'],
    ['{"a":1, // x\n"b":[\n1,2]}', '{ "a": 1, // x\n  "b": [\n    1, 2 ] }', '{"a":1, // x\n"b":[\n1,2]}'],
    ['', '', ''],
  ])('%j becomes %j and %j', (text, formatted, minified) => {
    expect(applyEdits(text, formatDocument(text))).toBe(formatted);
    expect(applyEdits(text, minifyDocument(text))).toBe(minified);
  });

  test('what is right already has no edits, and each edit is a gap that differs', () => {
    expect(formatDocument('[\n  1,\n  2\n]')).toEqual([]);
    expect(formatDocument('[\n  1, 2\n]')).toEqual([{ start: 6, end: 7, text: '\n  ' }]);
    expect(minifyDocument('[1, 2]')).toEqual([{ start: 3, end: 4, text: '' }]);
  });

  test('above 2,000 gaps there is one edit for all of them', () => {
    const list = (count: number) => `[${Array(count).fill('1').join(', ')}]`;
    expect(minifyDocument(list(2_001))).toHaveLength(2_000);
    expect(minifyDocument(list(2_002))).toHaveLength(1);
    expect(applyEdits(list(2_002), minifyDocument(list(2_002)))).toBe(list(2_002).replaceAll(' ', ''));
  });

  test('a broken text that is very long or deep is left alone', () => {
    const broken = (length: number) => `[1,,${' '.repeat(length - 5)}]`;
    expect(formatDocument(broken(200_000))).not.toEqual([]);
    expect(formatDocument(broken(200_001))).toEqual([]);
    expect(formatDocument(`${'['.repeat(32)}1`)).not.toEqual([]);
    expect(formatDocument(`${'['.repeat(33)}1`)).toEqual([]);
  });
});

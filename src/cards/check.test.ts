import { describe, expect, test } from 'vitest';
import { checkDocument } from './check.ts';
import { apply, codes, expectOneProblem, type Row } from './testing/check-fixture.ts';

describe('the shape of a document', () => {
  test.each([
    ['response', '{"cards":[{"key":"usage","components":[]}]}', '/cards/0'],
    ['card', '{"key":"usage","components":[]}', ''],
    ['components', '[{"componentText":{"text":"a"}}]', ''],
    ['component', '{"componentText":{"text":"a"}}', ''],
  ])('a %s is recognised from the text', (shape, text) => {
    const checked = checkDocument(text);
    expect(checked.shape).toBe(shape);
    expect(checked.cards).toHaveLength(1);
    expect(checked.problems).toEqual([]);
  });

  test('a list whose component has a stray field of cards is still a list of components', () => {
    expect(checkDocument('[{"componentText":{"text":"a"},"components":"b"}]')).toMatchObject({
      shape: 'components',
      errorCount: 0,
      problems: [{ severity: 'warning' }],
    });
  });

  test('an empty list is a card without components', () => {
    expect(checkDocument('[]')).toMatchObject({
      shape: 'components',
      cards: [{ components: [] }],
      problems: [],
    });
  });

  const rows: Row[] = [
    ['empty-document', 'error', '', '', null],
    ['empty-document', 'error', ' ', '  \n', null],
    ['not-a-document', 'error', '{', '{"a":1}', null],
    ['not-a-document', 'error', 'n', 'null', null],
    ['not-a-document', 'error', '4', '42', null],
    [
      'card-for-cards',
      'error',
      '"card"',
      '{"card":[{"key":"k","components":[]}]}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    [
      'card-for-cards',
      'error',
      '"card"',
      '{"card":{"key":"k","components":[]}}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    [
      'cards-without-envelope',
      'error',
      '[',
      '[{"key":"k","components":[]}]',
      '{"cards": [{"key":"k","components":[]}]}',
    ],
    ['encoded-twice', 'error', '"{\\"cards\\":[]}"', '"{\\"cards\\":[]}"', '{"cards":[]}'],
    ['wrong-type', 'error', 'null', '{"cards":null}', '{"cards":[]}'],
    [
      'wrong-type',
      'error',
      '{"key":"k","components":[]}',
      '{"cards":{"key":"k","components":[]}}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    ['unknown-field', 'warning', '"meta"', '{"cards":[],"meta":1}', '{"cards":[]}'],
    ['bare-text', 'error', '"Hello"', '"Hello"', '{"componentText": {"text": "Hello"}}'],
  ];
  test.each(rows)('%s (%s) at %j in %j', (...row) => expectOneProblem(row));
});

describe('as a response', () => {
  test.each([
    ['{"cards":[]}', []],
    ['{"key":"k","components":[]}', ['not-a-response']],
    ['[{"componentText":{"text":"a"}}]', ['not-a-response']],
    ['{"componentText":{"text":"a"}}', ['not-a-response']],
    ['"text"', ['not-a-response']],
    ['7', ['not-a-response']],
    ['{}', ['missing-field']],
    ['[{"key":"k","components":[]}]', ['cards-without-envelope']],
    ['"{\\"cards\\":[]}"', ['encoded-twice']],
  ])('%s has %j', (text, expected) => {
    const checked = checkDocument(text, { as: 'response' });
    expect(codes(checked.problems)).toEqual(expected);
    expect(checked.cards).toEqual([]);
  });

  test.each([
    ['{"key":"k","components":[]}'],
    ['[{"componentText":{"text":"a"}}]'],
    ['{"componentText":{"text":"a"}}'],
  ])('%s is wrapped as one by its fix', (text) => {
    const [problem] = checkDocument(text, { as: 'response' }).problems;
    const fixed = problem?.fixes[0] ? apply(text, problem.fixes[0]) : '';
    expect(checkDocument(fixed, { as: 'response' })).toMatchObject({ shape: 'response', problems: [] });
  });
});

describe('half-typed JSON', () => {
  test.each([
    ['{"cards":[{"key":"k","components":[{"componentText":{"text":"Hel\n}}]}]}', 'unclosed-string', 'Hel'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi","textSize":}}]}', 'missing-value', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi",}}]}', 'trailing-comma', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi"}', 'unclosed-bracket', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi"}},{"compo\n]}', 'unclosed-string', 'Hi'],
    [
      '{"key":"k","components":[{"componentText":{"text":"Hi"}},{"componentBadge":{"badgeLabel":\n}}]}',
      'missing-value',
      'Hi',
    ],
    ['// a note\n{"key":"k","components":[{"componentText":{"text":"Hi"}}]}', 'comment', 'Hi'],
  ])('what can be read of %j is drawn, with one problem (%s)', (text, code, drawn) => {
    const checked = checkDocument(text);
    expect(codes(checked.problems)).toEqual([code]);
    expect(checked.cards[0]?.components?.[0]).toMatchObject({ kind: 'componentText', text: drawn });
  });

  test('a component that cannot be read yet leaves a placeholder without a problem of its own', () => {
    const { cards } = checkDocument('[{"componentBadge":{"badgeLabel":\n}}]');
    expect(cards[0]?.components).toMatchObject([
      { kind: 'broken', meant: 'componentBadge', code: 'unreadable' },
    ]);
  });
});

describe('a text out of bounds', () => {
  test('more than a megabyte is one problem', () => {
    expect(codes(checkDocument(`[${' '.repeat(5_000_000)}]`).problems)).toEqual(['too-large']);
  });

  test.each([33, 5000, 100_000])('nesting %i deep is reported once, beside what else is wrong', (depth) => {
    const text = `{"key":"k","extra":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)},"components":[]}`;
    expect(codes(checkDocument(text).problems)).toEqual(['unknown-field', 'too-deep']);
  });

  test('50,000 broken items list 100 problems and count them all', () => {
    const text = `[${Array(50_000).fill('{"a":{}}').join(',')}]`;
    const checked = checkDocument(text);
    expect(checked.problems).toHaveLength(100);
    expect(checked.problemCount).toBe(50_000);
  });

  test.each(['\ufeff{"cards":[]}'])('a byte order mark is a warning with a fix', (text) => {
    expectOneProblem(['byte-order-mark', 'warning', '\ufeff', text, '{"cards":[]}']);
  });

  test('NUL and lone surrogates are text like any other', () => {
    expect(checkDocument('[{"componentText":{"text":"\\u0000\\ud800"}}]').problems).toEqual([]);
    expect(codes(checkDocument('[{"componentText":{"text":"\u0000"}}]').problems)).toEqual([
      'control-character',
    ]);
    expect(codes(checkDocument('\u0000').problems)).toEqual(['unexpected-character']);
  });
});

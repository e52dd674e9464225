import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import { isHidden } from '../format/drawn.ts';
import { expectOneProblem, inCard, type Row } from '../testing/check-fixture.ts';

describe('a card', () => {
  const key = (value: string): string => `{"key":${value},"components":[]}`;
  const seconds = (value: string): string => `{"key":"k","timeToLiveSeconds":${value},"components":[]}`;
  const rows: Row[] = [
    ['missing-field', 'error', '{', '{"components":[]}', '{"key": "my-card", "components":[]}'],
    [
      'missing-field',
      'error',
      '{',
      '{"components":[{"componentText":{"text":"**Zoë’s** plan"}}]}',
      '{"key": "zoe-s-plan", "components":[{"componentText":{"text":"**Zoë’s** plan"}}]}',
    ],
    ['missing-field', 'error', '{', '{"key":"k"}', '{"key":"k", "components": []}'],
    ['empty-text', 'error', '""', key('""'), key('"my-card"')],
    ['card-key-characters', 'error', '"  "', key('"  "'), key('"my-card"')],
    ['card-key-characters', 'error', '"my card"', key('"my card"'), key('"my-card"')],
    ['too-long', 'error', `"${'k'.repeat(501)}"`, key(`"${'k'.repeat(501)}"`), null],
    ['wrong-type', 'error', 'null', key('null'), key('"my-card"')],
    ['number-for-text', 'error', '7', key('7'), key('"7"')],
    ['seconds-negative', 'error', '-1', seconds('-1'), seconds('3600')],
    ['seconds-fraction', 'error', '0.4', seconds('0.4'), seconds('15')],
    ['seconds-fraction', 'error', '60.5', seconds('60.5'), seconds('61')],
    ['seconds-out-of-range', 'warning', '14', seconds('14'), seconds('15')],
    ['seconds-out-of-range', 'warning', '31536001', seconds('31536001'), seconds('31536000')],
    ['seconds-infinite', 'error', '1e400', seconds('1e400'), seconds('31536000')],
    [
      'seconds-imprecise',
      'warning',
      '12345678901234567890',
      seconds('12345678901234567890'),
      seconds('31536000'),
    ],
    ['wrong-type', 'error', '"60"', seconds('"60"'), seconds('60')],
    ['wrong-type', 'error', 'true', seconds('true'), '{"key":"k","components":[]}'],
    [
      'wrong-type',
      'error',
      '{"componentText":{"text":"a"}}',
      '{"key":"k","components":{"componentText":{"text":"a"}}}',
      '{"key":"k","components":[{"componentText":{"text":"a"}}]}',
    ],
    ['wrong-type', 'error', '"[]"', '{"key":"k","components":"[]"}', '{"key":"k","components":[]}'],
    [
      'unknown-field',
      'warning',
      '"icon"',
      '{"key":"k","icon":1,"components":[]}',
      '{"key":"k","components":[]}',
    ],
    ['misspelt-field', 'error', '"Components"', '{"key":"k","Components":[]}', '{"key":"k","components":[]}'],
    [
      'misspelt-field',
      'warning',
      '"time_to_live_seconds"',
      '{"key":"k","time_to_live_seconds":60,"components":[]}',
      '{"key":"k","timeToLiveSeconds":60,"components":[]}',
    ],
    [
      'stray-component',
      'error',
      '"componentDivider"',
      '{"cards":[{"key":"k","componentDivider":{}}]}',
      '{"cards":[{"key":"k","components": [{ "componentDivider":{} }]}]}',
    ],
    [
      'stray-component',
      'warning',
      '"componentDivider"',
      '{"key":"k","components":[],"componentDivider":{}}',
      '{"key":"k","components":[{ "componentDivider":{} }]}',
    ],
    ['card-not-an-object', 'error', '1', '{"cards":[1]}', '{"cards":[]}'],
    [
      'duplicate-card-key',
      'error',
      '"k"',
      '{"cards":[{"key":"a","components":[]},{"key":"k","components":null},{"key":"k","components":[]}]}',
      '{"cards":[{"key":"a","components":[]},{"key":"k","components":null},{"key":"k-2","components":[]}]}',
    ],
    [
      'repeated-field',
      'warning',
      '"key"',
      '{"key":"a","components":[],"key":"b"}',
      '{"components":[],"key":"b"}',
    ],
  ];
  test.each(rows)('%s (%s) at %j in %j', (...row) => expectOneProblem(row));

  test.each(['15', '31536000', 'null', '3600'])('timeToLiveSeconds %s is fine', (value) => {
    expect(checkDocument(seconds(value)).problems).toEqual([]);
  });

  test.each(['null', '[]'])('components %s are no problem and hide the card', (components) => {
    const checked = checkDocument(`{"key":"k","components":${components}}`);
    expect(checked.problems).toEqual([]);
    expect(checked.cards.map(isHidden)).toEqual([true]);
  });

  test.each([
    ['missing', '{"key":"k"}', 'missing-field'],
    ['under a wrong name', '{"key":"k","Components":[]}', 'misspelt-field'],
    ['in the card itself', '{"key":"k","componentDivider":{}}', 'stray-component'],
  ])(
    'a card whose components are %s is an error in the preview as in the list, not a hidden card',
    (_, card, code) => {
      const checked = checkDocument(`{"cards":[${card}]}`);
      expect(checked.cards.map(({ fault }) => fault?.code)).toEqual([code]);
      expect(checked.cards[0]?.fault?.message).toBe(checked.problems[0]?.message);
      expect(checked.cards.map(isHidden)).toEqual([false]);
    },
  );

  test('an empty card that Plain would reject is not hidden, and one that is still being written is', () => {
    expect(checkDocument('{"components":null}').cards.map(isHidden)).toEqual([false]);
    expect(checkDocument('{"key":"k","compo').cards.map(isHidden)).toEqual([true]);
  });

  test('of two cards with the same key the first is drawn and the later is at fault', () => {
    const { cards } = checkDocument('{"cards":[{"key":"k","components":[]},{"key":"k","components":[]}]}');
    expect(cards.map(({ rejected, fault }) => [rejected, fault?.code])).toEqual([
      [false, undefined],
      [true, 'duplicate-card-key'],
    ]);
  });

  test('a card with an error in one component is rejected and its other components are drawn', () => {
    const { cards } = checkDocument(inCard('{"componentText":{}},{"componentDivider":{}}'));
    expect(cards[0]).toMatchObject({
      rejected: true,
      fault: null,
      components: [
        { kind: 'broken', meant: 'componentText', code: 'missing-field' },
        { kind: 'componentDivider' },
      ],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { exportCards } from './export-cards.ts';
import { cardsOf } from './exports-fixture.ts';
import { componentsJson, minifiedResponse, prettyResponse } from './response-json.ts';

describe('the response JSON', () => {
  const card = '{"key": "a", "components": [{"componentText": {"text": "x"}}]}';

  test.each([
    ['a response', `{"cards": [${card}]}`, 'a'],
    ['a card', card, 'a'],
    ['components', '[{"componentText": {"text": "x"}}]', 'my-card'],
    ['a component', '{"componentText": {"text": "x"}}', 'my-card'],
  ])('of %s is the whole response, pretty or minified', (_shape, source, key) => {
    const expected = { cards: [{ key, components: [{ componentText: { text: 'x' } }] }] };
    expect(JSON.parse(prettyResponse(source))).toEqual(expected);
    expect(minifiedResponse(source)).toBe(JSON.stringify(expected));
    expect(prettyResponse(source)).toContain('\n  "cards": [\n');
    expect(JSON.parse(componentsJson(cardsOf(source)))).toEqual([{ componentText: { text: 'x' } }]);
  });

  test('of several cards has their components under their keys', () => {
    expect(JSON.parse(componentsJson(cardsOf(`{"cards":[${card},{"key":"b","components":null}]}`)))).toEqual({
      a: [{ componentText: { text: 'x' } }],
      b: null,
    });
  });

  test('of a half-typed draft is refused with its reason', () => {
    expect(exportCards('{"cards": [')).toEqual({
      ok: false,
      reason: expect.stringContaining('isn’t valid JSON'),
    });
    expect(exportCards('{"cards": []}')).toEqual({ ok: false, reason: expect.stringContaining('no card') });
    expect(exportCards('{"cards": [{"components": []}]}')).toMatchObject({ ok: false });
  });
});

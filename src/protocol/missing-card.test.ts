import { describe, expect, test } from 'vitest';
import { checkDocument } from '../cards/check.ts';
import { missingCard, missingCardWords } from './missing-card.ts';

/** Why `key`, which was requested with the other keys, is missing from a response with these cards. */
function missing(key: string, cards: readonly unknown[], others: readonly string[] = []) {
  const text = JSON.stringify({ cards });
  return missingCard(key, checkDocument(text, { as: 'response' }).cards, [key, ...others], JSON.parse(text));
}
const card = (key: string) => ({ key, components: null });

describe('a missing card', () => {
  test('is explained by a key that is almost the same, before any other reason', () => {
    expect(missing('usage', [card('Usage'), { id: 'usage', components: null }])).toEqual({
      kind: 'MissingCard',
      key: 'usage',
      nearMiss: 'Usage',
      answered: ['Usage'],
    });
  });

  test.each<[string, unknown]>([
    ['no cards', missing('usage', [])],
    ['misnamed field', missing('usage', [card('orders'), { id: 'x', Key: 'usage', components: null }])],
    ['key used twice', missing('usage', [card('orders'), card('orders')], ['orders'])],
    ['other key', missing('usage', [card('billing-details')])],
  ])('is explained by: %s', (kind, cause) => {
    expect(cause).toMatchObject({ slip: { kind } });
  });

  test('isn’t explained by another key if two others came, or if two are missing', () => {
    expect(missing('usage', [card('invoices'), card('plans')])).not.toHaveProperty('slip');
    expect(missing('usage', [card('invoices')], ['billing-details'])).not.toHaveProperty('slip');
    expect(missing('usage', [card('orders')], ['orders'])).not.toHaveProperty('slip');
  });

  test('isn’t looked for in a card that has a key, in a list, or in anything that isn’t a card', () => {
    expect(missing('usage', [{ ...card('invoices'), id: 'usage' }, card('plans')])).not.toHaveProperty(
      'slip',
    );
    expect(missing('usage', [['usage'], 'usage', null, card('invoices'), card('plans')])).not.toHaveProperty(
      'slip',
    );
  });

  test('has a message with up to five keys that came, and how many more there are', () => {
    const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf'];
    const message = (count: number) =>
      missingCardWords(missing('usage', names.slice(0, count).map(card))).message;
    expect(message(5)).toMatch(/It has “alpha”, “bravo”, “charlie”, “delta”, “echo”\.$/);
    expect(message(7)).toMatch(/“echo” and 2 more\.$/);
    expect(message(0)).toContain('It has no cards at all.');
    expect(missingCardWords(missing('usage', [{ components: null }])).message).toContain(
      'None of its cards has a key.',
    );
  });

  test('has advice for its reason', () => {
    const advice = (cause: ReturnType<typeof missing>) => missingCardWords(cause).advice;
    expect(advice(missing('usage', [card('Usage')]))).toContain('“Usage” is almost the same');
    expect(advice(missing('usage', [{ Key: 'usage', components: null }]))).toContain('{"Key": "usage"}');
    expect(advice(missing('usage', [card('a-b'), card('a-b')], ['a-b']))).toContain(
      'Two cards have the key “a-b”',
    );
    expect(advice(missing('usage', [card('plans')]))).toContain('If “plans” is the card you want');
    expect(advice(missing('usage', []))).toContain('"components": null');
  });
});

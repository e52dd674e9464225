import { describe, expect, test } from 'vitest';
import { harness } from './workspace-fixture.ts';

const SENTINEL = 'sentinel-4f1c';

describe('the memory', () => {
  test('brings back everything but the secrets', () => {
    const one = harness();
    one.fill();
    one.workspace.changeHeader(one.rowId(), { name: 'Authorization', value: SENTINEL });
    one.workspace.setLimit(15_000);
    one.workspace.load();
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    expect(two.state().cards).toEqual(one.state().cards);
    expect(two.state().endpoint).toMatchObject({
      url: 'https://a.example/cards',
      headers: [{ name: 'Authorization', value: '' }],
    });
    expect(two.state().limitMs).toBe(15_000);
    expect(two.state().thread).toEqual(one.state().thread);
    expect(two.sent).toEqual([]);
  });

  test.each([null, 'x', 5, [], {}, { version: 2 }, { version: 1, customers: [] }])(
    'that cannot be understood starts afresh: %j',
    (kept) => {
      expect(harness(kept).state().customers).toHaveLength(1);
    },
  );

  test('made by a newer version is left alone', () => {
    const { workspace, saved } = harness({ version: 2, cards: 'elsewhere' });
    workspace.addKeys(['a']);
    expect(saved).toEqual([]);
  });

  test('survives a time to live that holds no number', () => {
    const one = harness();
    one.workspace.addKeys(['a']);
    one.workspace.changeCard(one.cardId('a'), { defaultTtlSeconds: Number.NaN });
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    expect(two.state().cards.map((card) => card.key)).toEqual(['a']);
  });
});

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

  test('names what it left out of a URL, and Load waits until that is entered again', () => {
    const one = harness();
    one.fill(`https://a.example/cards?token=${SENTINEL}&id=3vQ8zR1mK9pL5wT2&page=1`, 'a');
    one.workspace.commitKeys();
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    expect(two.state().endpoint.url).toBe('https://a.example/cards?token=&id=&page=1');
    expect(two.state().faults.url).toContain('token, id');
    expect(two.workspace.load()).toBe(false);
    two.workspace.setUrl('https://a.example/cards?token=again&id=&page=1');
    expect(two.state().faults.url).toMatch(/value of id again/);
    // The page is closed before the second one is entered, so it's still known to be missing.
    const three = harness(JSON.parse(JSON.stringify(two.saved.at(-1))));
    expect(three.state().faults.url).toContain('token, id');
    three.workspace.setUrl('https://a.example/cards?token=again&page=1');
    expect(three.workspace.load()).toBe(true);
  });

  test('names it for a card with a URL of its own, and for a file that is imported', () => {
    const one = harness();
    one.fill(undefined, 'a');
    one.workspace.commitKeys();
    one.workspace.setOwnEndpoint(one.cardId('a'), true);
    one.workspace.setUrl('https://a.example/?code=1&id=3vQ8zR1mK9pL5wT2', one.cardId('a'));
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    expect(two.state().faults[`card ${two.cardId('a')} url`]).toContain('code, id');
    two.workspace.importConfigs(one.workspace.exportConfigs());
    expect(two.state().faults.url).toContain('code, id');
  });

  test('from before it named what it left out is read as ever', () => {
    const one = harness();
    one.fill();
    const { leftOut: _, ...older } = JSON.parse(JSON.stringify(one.saved.at(-1)));
    expect(harness(older).state().endpoint.url).toBe('https://a.example/cards');
  });

  test('holds nothing of a text that is no URL: it could be a token', () => {
    const one = harness();
    one.fill(SENTINEL);
    expect(JSON.stringify(one.saved)).not.toContain(SENTINEL);
  });

  test('of two customers with one id brings back two', () => {
    const one = harness();
    one.workspace.addCustomer();
    one.workspace.changeCustomer({ id: one.state().customers[0]?.id ?? '', name: 'Twin' });
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    two.workspace.changeCustomer({ email: 'changed@x.co' });
    expect(two.state().customers.filter(({ email }) => email === 'changed@x.co')).toHaveLength(1);
  });
});

describe('a file of configurations', () => {
  const read = (card: object) => {
    const { workspace, state } = harness();
    const result = workspace.importConfigs(
      JSON.stringify({ cards: [{ url: 'https://a.example', ...card }] }),
    );
    if (!result.ok) throw new Error(result.reason);
    return state().cards[0];
  };

  test('may leave out what is usual: a card is enabled, kept for 300 s, and called by its key', () => {
    expect(read({ key: 'a' })).toMatchObject({ key: 'a', title: '', enabled: true, defaultTtlSeconds: 300 });
    expect(read({ key: 'a', title: 'a' })?.title).toBe('');
    expect(read({ key: 'a', title: 'A', enabled: false, defaultTimeToLiveSeconds: 60 })).toMatchObject({
      title: 'A',
      enabled: false,
      defaultTtlSeconds: 60,
    });
  });

  test('has at most 25 cards, and says what is wrong with any other', () => {
    const { workspace } = harness();
    const reasonOf = (text: string) => {
      const result = workspace.importConfigs(text);
      return result.ok ? null : result.reason;
    };
    const cards = Array.from({ length: 26 }, (_, at) => ({ key: `k${at}`, url: 'https://a.example' }));
    expect(reasonOf('{')).toBe('This file isn’t JSON.');
    expect(reasonOf('{}')).toContain('doesn’t contain card configurations');
    expect(reasonOf(JSON.stringify({ cards }))).toBe('A workspace has at most 25 cards; this file has 26.');
    expect(reasonOf(JSON.stringify({ cards: cards.slice(1) }))).toBeNull();
  });

  test('is written with each card’s own URL or the form’s, its title or key, and names of headers', () => {
    const { workspace, fill, rowId, cardId } = harness();
    fill(undefined, 'a b');
    workspace.commitKeys();
    workspace.addHeader();
    workspace.changeHeader(rowId(1), { name: 'X-Key', value: SENTINEL });
    workspace.setOwnEndpoint(cardId('b'), true);
    workspace.setUrl('https://b.example', cardId('b'));
    workspace.changeCard(cardId('b'), { title: 'B' });
    expect(JSON.parse(workspace.exportConfigs()).cards).toMatchObject([
      { key: 'a', title: 'a', url: 'https://a.example/cards', headers: [{ name: 'X-Key' }] },
      { key: 'b', title: 'B', url: 'https://b.example' },
    ]);
    expect(workspace.exportConfigs()).not.toContain('leftOut');
  });
});

test('what hasn’t changed isn’t saved again', () => {
  const { workspace, saved } = harness();
  workspace.addKeys(['a']);
  const { length } = saved;
  workspace.setPendingKeys('b');
  workspace.setPendingKeys('');
  expect(saved).toHaveLength(length);
  workspace.addKeys(['b']);
  expect(saved).toHaveLength(length + 1);
});

describe('a workspace as it was left', () => {
  test('has an empty header row where it had none, and shows the customer who was shown', () => {
    const one = harness();
    one.workspace.removeHeader(one.rowId());
    one.workspace.addCustomer();
    const two = harness(JSON.parse(JSON.stringify(one.saved.at(-1))));
    expect(two.state().endpoint.headers).toMatchObject([{ name: '', value: '' }]);
    expect(two.state().customerRef).toBe(two.state().customers[1]?.ref);
  });

  test('is known to be restored, a first visit is not', () => {
    const one = harness();
    one.workspace.addKeys(['a']);
    expect(one.state()).toMatchObject({ restored: false, lastLoadSigned: false });
    expect(one.state().thread.on && !one.state().tenant.on).toBe(true);
    expect(harness(JSON.parse(JSON.stringify(one.saved.at(-1)))).state().restored).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { firstFault } from './first-fault.ts';
import { keysInUrl } from './keys-in-url.ts';
import { bodyOf, harness } from './workspace-fixture.ts';

describe('a load that a field keeps back', () => {
  test('leads to the first faulty field, every time', () => {
    const { workspace, state } = harness();
    workspace.setUrl('api.example.com');
    workspace.load();
    expect(state().blocked).toEqual({ field: 'url', nth: 1 });
    workspace.openAgain();
    expect(state().blocked).toEqual({ field: 'url', nth: 2 });
  });

  test('leads to the quick form before headers, and to headers before single cards', () => {
    expect(firstFault({ 'card a key': 'x', 'header h name': 'x', email: 'x', url: 'x' })).toBe('url');
    expect(firstFault({ 'card a key': 'x', 'header h name': 'x' })).toBe('header h name');
    expect(firstFault({ 'card a key': 'x' })).toBe('card a key');
    expect(firstFault({})).toBeNull();
  });
});

describe('a URL alone', () => {
  test.each([
    ['https://a.example/?cardKey=usage&cardKey=plan', ['usage', 'plan']],
    ['https://a.example/?cardKey=usage,plan', ['usage', 'plan']],
    ['https://a.example/?cardKey=no.key&x=usage', []],
    ['https://a.example/', []],
    ['not a URL?cardKey=usage', []],
  ])('%s names the keys %j', (url, keys) => {
    expect(keysInUrl(url)).toEqual(keys);
  });

  test('with ?cardKey= loads those cards, and does not bring back a key that was removed', async () => {
    const { workspace, clock, sent, state, cardId } = harness();
    workspace.setUrl('https://a.example/?cardKey=usage');
    expect(workspace.load()).toBe(true);
    await clock.settle();
    expect(bodyOf(sent[0]).cardKeys).toEqual(['usage']);
    workspace.removeCard(cardId('usage'));
    workspace.settleUrl();
    expect(state().cards).toEqual([]);
  });

  test('is left alone where keys were named', () => {
    const { workspace, state } = harness();
    workspace.addKeys(['plan']);
    workspace.setUrl('https://a.example/?cardKey=usage');
    workspace.settleUrl();
    expect(state().cards.map((card) => card.key)).toEqual(['plan']);
  });

  test('can be asked which cards it has, with its headers and without a key', async () => {
    const { workspace, clock, sent, rowId, state } = harness();
    workspace.setUrl('https://a.example/cards');
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'x' });
    expect(workspace.listKeys()).toBe(true);
    await clock.settle();
    expect(bodyOf(sent[0]).cardKeys).toEqual([]);
    expect(sent[0]?.headers[0]).toMatchObject({ name: 'Authorization', value: 'x' });
    expect(state().cards).toEqual([]);
  });

  test.each(['', 'api.example.com'])('that is no URL is not asked, and someone is led there: “%s”', (url) => {
    const { workspace, sent, state } = harness();
    workspace.setUrl(url);
    expect(workspace.listKeys()).toBe(false);
    expect(state()).toMatchObject({ faultsShown: true, blocked: { field: 'url' } });
    expect(sent).toEqual([]);
  });

  test('with a header that cannot be sent leads there before any key is named', () => {
    const { workspace, rowId, state } = harness();
    workspace.setUrl('https://a.example');
    workspace.changeHeader(rowId(), { name: 'Bad Name', value: 'x' });
    expect(workspace.listKeys()).toBe(false);
    expect(state().blocked?.field).toBe(`header ${rowId()} name`);
    expect(state().faults).toHaveProperty([`header ${rowId()} name`]);
  });
});

test('another key that came is asked for in place of the missing one', async () => {
  const { workspace, fill, clock, sent, state, cardId } = harness();
  fill(undefined, 'usage');
  workspace.load();
  await clock.settle();
  workspace.askForKeyInstead(cardId('usage'), 'plan');
  await clock.settle();
  expect(bodyOf(sent[1]).cardKeys).toEqual(['plan']);
  expect(state().cards.map((card) => card.key)).toEqual(['plan']);
});

describe('after a reload of the page', () => {
  async function reloaded(signingSecret: string) {
    const before = harness();
    before.fill();
    before.workspace.setSigningSecret(signingSecret);
    before.workspace.load();
    await before.clock.settle();
    expect(JSON.stringify(before.saved)).not.toContain('s3cret');
    return harness(before.saved.at(-1));
  }

  test('it is known that the last load was signed, until something is loaded by hand', async () => {
    const { workspace, state, saved } = await reloaded('s3cret');
    expect(state()).toMatchObject({ restored: true, lastLoadSigned: true, signingSecret: '' });
    workspace.load();
    expect(state()).toMatchObject({ restored: false, lastLoadSigned: false });
    expect(saved.at(-1)?.lastLoadSigned).toBe(false);
  });

  test('nothing is said of a load that was not signed', async () => {
    expect((await reloaded('')).state()).toMatchObject({ restored: true, lastLoadSigned: false });
  });
});

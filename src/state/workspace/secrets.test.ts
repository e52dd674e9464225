import { describe, expect, test } from 'vitest';
import { holdsSecrets, unsignedOrigins } from './secrets.ts';
import { harness } from './workspace-fixture.ts';

const SENTINEL = 'sentinel-4f1c';

/** A pasted command for another server, with a header of its own. */
const COMMAND_FOR_B = {
  url: 'https://b.example',
  headers: [{ name: 'Authorization', value: 'for-b' }],
  cardKeys: null,
  customer: {},
  leftOut: [],
  missing: [],
};

describe('secrets', () => {
  test('are in nothing that is saved or exported', () => {
    const { workspace, fill, rowId, saved, state, cardId } = harness();
    fill(`https://a.example/cards?token=${SENTINEL}&page=1`);
    workspace.commitKeys();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.load();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    expect(saved.length).toBeGreaterThan(0);
    expect(JSON.stringify(saved)).not.toContain(SENTINEL);
    expect(JSON.stringify(saved)).toContain('Authorization');
    expect(workspace.exportConfigs()).not.toContain(SENTINEL);
  });

  test('are known to be there, so that nothing reloads the page over them', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization' });
    expect(holdsSecrets(state())).toBe(false);
    workspace.changeHeader(rowId(), { value: SENTINEL });
    expect(holdsSecrets(state())).toBe(true);
    workspace.setUrl('https://b.example/cards');
    workspace.settleUrl();
    expect(state().dropped).toHaveLength(1);
    expect(holdsSecrets(state())).toBe(true);
    const signed = harness();
    signed.workspace.setSigningSecret(SENTINEL);
    expect(holdsSecrets(signed.state())).toBe(true);
  });

  test('are taken out when the URL points to another server, and come back when that is confirmed', () => {
    const { workspace, fill, rowId, state, keepDropped } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    workspace.setUrl('https://b.example/cards');
    workspace.settleUrl();
    expect(JSON.stringify(state().endpoint)).not.toContain(SENTINEL);
    expect(state().signingSecret).toBe('');
    expect(state().dropped).toMatchObject([{ from: 'https://a.example', to: 'https://b.example' }]);
    keepDropped();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    expect(state().signingSecret).toBe(SENTINEL);
    workspace.settleUrl();
    expect(state().dropped).toEqual([]);
  });

  test('are taken out by a load, too, before anything is sent', async () => {
    const { workspace, fill, rowId, clock, sent } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setUrl('https://b.example/cards');
    workspace.load();
    await clock.settle();
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toContain(SENTINEL);
  });

  test('stay when only the path changes, and when the URL is written after them', () => {
    const { workspace, rowId, state } = harness();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setUrl('https://a.example/cards');
    workspace.settleUrl();
    workspace.setUrl('https://a.example/other');
    workspace.settleUrl();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    workspace.setUrl('https://b.example/other');
    workspace.settleUrl();
    expect(state().endpoint.headers[0]?.value).toBe('');
  });
});

describe('what a reload of the page would lose', () => {
  test('is also a secret in a URL, and one that was taken out', () => {
    const inUrl = harness();
    inUrl.workspace.setUrl('https://a.example/?page=1');
    expect(holdsSecrets(inUrl.state())).toBe(false);
    inUrl.workspace.setUrl('https://a.example/?token=x');
    expect(holdsSecrets(inUrl.state())).toBe(true);
    const takenOut = harness();
    takenOut.workspace.setUrl('https://a.example');
    takenOut.workspace.setSigningSecret(SENTINEL);
    takenOut.workspace.prefill({ url: 'https://b.example' });
    expect(takenOut.state().signingSecret).toBe('');
    expect(holdsSecrets(takenOut.state())).toBe(true);
    for (const dropped of takenOut.state().dropped) takenOut.workspace.forgetDropped(dropped);
    expect(holdsSecrets(takenOut.state())).toBe(false);
  });
});

describe('a card’s own header value', () => {
  /** The card `plan` with its own token for b.example. */
  function withOwn() {
    const all = harness();
    all.fill();
    all.workspace.commitKeys();
    const plan = all.cardId('plan');
    const own = () => all.state().cards.find(({ id }) => id === plan)?.own;
    all.workspace.setOwnEndpoint(plan, true);
    all.workspace.setUrl('https://b.example', plan);
    all.workspace.changeHeader(own()?.headers[0]?.id ?? '', { name: 'X-Key', value: 'for-b' }, plan);
    return { ...all, plan, own };
  }

  test('is taken out with the card’s URL, not with the form’s', () => {
    const { workspace, own, plan, state } = withOwn();
    workspace.prefill({ url: 'https://c.example' });
    expect(own()?.headers[0]?.value).toBe('for-b');
    workspace.setUrl('https://d.example', plan);
    workspace.settleUrl();
    expect(own()?.headers[0]?.value).toBe('');
    expect(state().dropped).toMatchObject([{ cardId: plan, from: 'https://b.example' }]);
  });

  test('is taken out without the form’s signing secret', () => {
    const { workspace, plan, state } = withOwn();
    workspace.setSigningSecret(SENTINEL);
    workspace.setUrl('https://d.example', plan);
    workspace.settleUrl();
    expect(state().signingSecret).toBe(SENTINEL);
    expect(state().dropped).toMatchObject([{ cardId: plan, signingSecret: '' }]);
  });

  test('is no copy of the form’s for a server that is only half typed, or not known yet', () => {
    const { workspace, rowId, cardId, state } = harness();
    workspace.addKeys(['a', 'b']);
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-nobody-yet' });
    workspace.setOwnEndpoint(cardId('a'), true);
    expect(state().cards[0]?.own?.headers).toMatchObject([{ name: 'Authorization', value: '' }]);
    workspace.prefill({ url: 'https://a.example' });
    workspace.setUrl('https://b.example');
    expect(state().endpoint.headers[0]?.value).toBe('for-nobody-yet');
    workspace.setOwnEndpoint(cardId('b'), true);
    expect(state().cards[1]?.own?.headers).toMatchObject([{ name: 'Authorization', value: '' }]);
  });

  test('is in no duplicate of a card whose URL is only half typed', () => {
    const { workspace, plan, state } = withOwn();
    workspace.setUrl('https://d.example', plan);
    workspace.duplicateCard(plan);
    expect(JSON.stringify(state().cards)).not.toContain('for-b');
  });

  test('is forgotten with its card, and the form’s is not', () => {
    const { workspace, plan, rowId, state } = withOwn();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.prefill({ url: 'https://c.example' });
    workspace.setUrl('https://d.example', plan);
    workspace.settleUrl();
    expect(state().dropped.map(({ cardId }) => cardId)).toEqual([null, plan]);
    workspace.removeCard(plan);
    expect(state().dropped.map(({ cardId }) => cardId)).toEqual([null]);
  });

  test('is put back at its card, beside what was entered there since', () => {
    const { workspace, plan, own, state, keepDropped } = withOwn();
    workspace.setUrl('https://d.example', plan);
    workspace.settleUrl();
    workspace.addHeader(plan);
    workspace.changeHeader(own()?.headers[1]?.id ?? '', { name: 'X-Other', value: 'for-d' }, plan);
    keepDropped();
    expect(own()?.headers.map(({ value, origin }) => [value, origin])).toEqual([
      ['for-b', 'https://d.example'],
      ['for-d', 'https://d.example'],
    ]);
    expect(state().endpoint.headers[0]?.value).toBe('');
  });
});

describe('what was taken out', () => {
  test('comes back where nothing was entered in its place since', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.setSigningSecret('secret-a');
    workspace.prefill({ url: 'https://b.example/cards' });
    workspace.changeHeader(rowId(), { value: 'for-b' });
    workspace.setSigningSecret('secret-b');
    const [dropped] = state().dropped;
    if (dropped === undefined) throw new Error('Something was taken out.');
    workspace.keepDropped(dropped);
    expect(state().endpoint.headers[0]?.value).toBe('for-b');
    expect(state().signingSecret).toBe('secret-b');
    expect(state().dropped).toEqual([]);
  });

  test('in two steps from the same server comes back together', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.addHeader();
    workspace.changeHeader(rowId(1), { name: 'X-Key', value: 'key-a' });
    workspace.setSigningSecret('secret-a');
    workspace.fillFromCurl(COMMAND_FOR_B);
    expect(state().dropped).toMatchObject([{ from: 'https://a.example', signingSecret: 'secret-a' }]);
    expect(state().dropped[0]?.headers.map(({ value }) => value)).toEqual(['key-a']);
  });

  test('is offered once: an answer about something that is gone does nothing', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.prefill({ url: 'https://b.example/cards' });
    const [dropped] = state().dropped;
    if (dropped === undefined) throw new Error('Something was taken out.');
    workspace.forgetDropped(dropped);
    workspace.keepDropped(dropped);
    expect(state().endpoint.headers[0]?.value).toBe('');
  });
});

const fileFor = (...urls: string[]) =>
  JSON.stringify({
    cards: urls.map((url, index) => ({ key: `k${index}`, url, headers: [{ name: 'Authorization' }] })),
  });

describe('a signing secret', () => {
  test('signs nothing for the server that an import leads to, until that is confirmed', async () => {
    const { workspace, fill, clock, sent, state, keepDropped } = harness();
    fill();
    workspace.setSigningSecret(SENTINEL);
    workspace.importConfigs(fileFor('https://b.example/cards'));
    workspace.load();
    await clock.settle();
    expect(sent.map(({ url }) => url)).toEqual(['https://b.example/cards']);
    expect(sent[0]?.headers.map(({ name }) => name)).not.toContain('Plain-Request-Signature');
    expect(state().dropped).toMatchObject([{ signingSecret: SENTINEL, to: 'https://b.example' }]);
    keepDropped();
    workspace.load();
    await clock.settle();
    expect(sent[1]?.headers.map(({ name }) => name)).toContain('Plain-Request-Signature');
  });

  test('is back with its server when the import is undone', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.commitKeys();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    const before = state();
    const result = workspace.importConfigs(fileFor('https://b.example/cards'));
    expect(JSON.stringify(state().endpoint)).not.toContain(SENTINEL);
    if (result.ok) result.undo();
    expect(state()).toMatchObject({
      endpoint: before.endpoint,
      cards: before.cards,
      signingSecret: SENTINEL,
      dropped: [],
    });
  });

  test('signs a card at another server only once that is asked for', async () => {
    const { workspace, fill, cardId, clock, sent, state } = harness();
    fill();
    workspace.commitKeys();
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.setUrl('https://b.example', cardId('plan'));
    workspace.setSigningSecret(SENTINEL);
    workspace.load();
    await clock.settle();
    const signed = () =>
      sent
        .splice(0)
        .filter(({ headers }) => headers.some(({ name }) => name === 'Plain-Request-Signature'))
        .map(({ url }) => url)
        .sort();
    expect(signed()).toEqual(['https://a.example/cards']);
    expect(unsignedOrigins(state())).toEqual(['https://b.example']);
    workspace.signAlso('https://b.example');
    expect(unsignedOrigins(state())).toEqual([]);
    workspace.load();
    await clock.settle();
    expect(signed()).toEqual(['https://a.example/cards', 'https://b.example']);
  });
});

describe('the servers that are signed for', () => {
  test('are the form’s when the secret is entered, and none once it is cleared', () => {
    const { workspace, fill, state } = harness();
    fill();
    workspace.signAlso('https://b.example');
    expect(state().signedOrigins).toEqual([]);
    workspace.setSigningSecret('s');
    workspace.signAlso('https://b.example');
    workspace.signAlso('https://b.example');
    workspace.setSigningSecret('other');
    expect(state().signedOrigins).toEqual(['https://a.example', 'https://b.example']);
    workspace.setSigningSecret('');
    expect(state().signedOrigins).toEqual([]);
  });

  test('are the first server that comes where the secret is entered before a URL', () => {
    const { workspace, state } = harness();
    workspace.setSigningSecret('s');
    expect(state().signedOrigins).toEqual([]);
    workspace.prefill({ url: 'https://a.example' });
    expect(state()).toMatchObject({ signedOrigins: ['https://a.example'], dropped: [] });
  });

  test('that go unsigned are those of enabled cards alone, and only while there is a secret', () => {
    const { workspace, fill, cardId, state } = harness();
    fill();
    workspace.commitKeys();
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.setUrl('https://b.example', cardId('plan'));
    expect(unsignedOrigins(state())).toEqual([]);
    workspace.setSigningSecret('s');
    expect(unsignedOrigins(state())).toEqual(['https://b.example']);
    workspace.changeCard(cardId('plan'), { enabled: false });
    expect(unsignedOrigins(state())).toEqual([]);
  });
});

describe('a token', () => {
  test('typed for a new server after the old one was cleared by hand is sent', async () => {
    const { workspace, fill, rowId, clock, sent, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.changeHeader(rowId(), { value: '' });
    workspace.setUrl('https://b.example/cards');
    workspace.changeHeader(rowId(), { value: 'for-b' });
    workspace.load();
    await clock.settle();
    expect(sent[0]?.headers[0]).toMatchObject({ name: 'Authorization', value: 'for-b' });
    expect(state().dropped).toEqual([]);
  });

  test('comes back by itself when the URL does', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.prefill({ url: 'https://b.example/cards' });
    expect(state().endpoint.headers[0]?.value).toBe('');
    workspace.setUrl('https://a.example/other');
    workspace.settleUrl();
    expect(state().endpoint.headers[0]?.value).toBe('for-a');
    expect(state().dropped).toEqual([]);
  });

  test('of the server before the last comes back with it, and only the last one is asked about', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    workspace.prefill({ url: 'https://b.example/cards' });
    workspace.changeHeader(rowId(), { value: 'for-b' });
    workspace.prefill({ url: 'https://c.example/cards' });
    expect(state().dropped.map(({ from, outdated }) => [from, outdated])).toEqual([
      ['https://a.example', true],
      ['https://b.example', false],
    ]);
    workspace.prefill({ url: 'https://a.example/cards' });
    expect(state().endpoint.headers[0]?.value).toBe('for-a');
  });

  test('of a server that was left twice is offered for the one that is there now', () => {
    const { workspace, fill, rowId, state, keepDropped } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: 'for-a' });
    for (const url of ['https://b.example', 'https://c.example']) {
      workspace.setUrl(url);
      workspace.settleUrl();
    }
    expect(state().dropped).toMatchObject([{ from: 'https://a.example', to: 'https://c.example' }]);
    keepDropped();
    expect(state().endpoint.headers[0]).toMatchObject({ value: 'for-a', origin: 'https://c.example' });
  });

  test('that a pasted command does not name is taken out, and comes back as a row of its own', () => {
    const { workspace, fill, rowId, state, keepDropped } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'X-Api-Key', value: 'for-a' });
    workspace.fillFromCurl(COMMAND_FOR_B);
    expect(JSON.stringify(state().endpoint)).not.toContain('for-a');
    keepDropped();
    expect(state().endpoint.headers).toMatchObject([
      ...COMMAND_FOR_B.headers,
      { name: 'X-Api-Key', value: 'for-a' },
    ]);
  });

  test('stays where the file that is imported leads to the same server', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'authorization', value: 'for-a' });
    workspace.importConfigs(fileFor('https://a.example/new'));
    expect(state().endpoint).toMatchObject({
      url: 'https://a.example/new',
      headers: [{ name: 'Authorization', value: 'for-a' }],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { parseCurl } from '../../protocol/parse-curl.ts';
import { currentCustomer } from './state.ts';
import { bodyOf, harness } from './workspace-fixture.ts';

describe('the configurations', () => {
  test('are duplicated with a key of their own, moved, and deleted with undo', () => {
    const { workspace, state, cardId } = harness();
    workspace.addKeys(['a', 'b']);
    workspace.duplicateCard(cardId('a'));
    expect(state().cards.map((card) => card.key)).toEqual(['a', 'a-2', 'b']);
    workspace.moveCard(cardId('b'), 0);
    const undo = workspace.removeCard(cardId('a'));
    expect(state().cards.map((card) => card.key)).toEqual(['b', 'a-2']);
    undo();
    expect(state().cards.map((card) => card.key)).toEqual(['b', 'a', 'a-2']);
  });

  test('that are duplicated get the next free number, and headers of their own', () => {
    const { workspace, state, cardId } = harness();
    workspace.addKeys(['a', 'a-2', 'b']);
    workspace.duplicateCard(cardId('a'));
    expect(state().cards.map((card) => card.key)).toEqual(['a', 'a-3', 'a-2', 'b']);
    workspace.setOwnEndpoint(cardId('b'), true);
    workspace.duplicateCard(cardId('b'));
    const rows = state().cards.flatMap((card) => card.own?.headers.map(({ id }) => id) ?? []);
    expect([rows.length, new Set(rows).size]).toEqual([2, 2]);
    workspace.duplicateCard('gone');
    expect(state().cards).toHaveLength(5);
  });

  test('are moved to a place that there is, and nowhere else', () => {
    const { workspace, state, cardId } = harness();
    workspace.addKeys(['a', 'b', 'c']);
    const keys = () =>
      state()
        .cards.map((card) => card.key)
        .join('');
    workspace.moveCard(cardId('a'), 2);
    expect(keys()).toBe('bca');
    workspace.moveCard(cardId('a'), 0);
    expect(keys()).toBe('abc');
    for (const place of [-1, 3]) workspace.moveCard(cardId('a'), place);
    workspace.moveCard('gone', 1);
    expect(keys()).toBe('abc');
  });

  test('are added without a key, and back to the form’s URL after having one of their own', () => {
    const { workspace, state } = harness();
    const id = workspace.addCard() ?? '';
    expect(state().cards).toMatchObject([{ id, key: '', enabled: true, own: null }]);
    workspace.setOwnEndpoint(id, true);
    expect(state().cards[0]?.own).not.toBeNull();
    workspace.setOwnEndpoint(id, false);
    expect(state().cards[0]?.own).toBeNull();
  });

  test('that are deleted come back once, where they were or at the end', () => {
    const { workspace, state, cardId } = harness();
    workspace.addKeys(['a', 'b', 'c']);
    const undo = workspace.removeCard(cardId('c'));
    workspace.removeCard(cardId('b'));
    undo();
    undo();
    expect(state().cards.map((card) => card.key)).toEqual(['a', 'c']);
    workspace.removeCard('gone')();
    expect(state().cards.map((card) => card.key)).toEqual(['a', 'c']);
  });

  test('take what is typed as keys, those that are there already apart', () => {
    const { workspace, state } = harness();
    workspace.addKeys(['a']);
    workspace.setPendingKeys(' a, b ');
    workspace.commitKeys();
    expect(state()).toMatchObject({ pendingKeys: '', cards: [{ key: 'a' }, { key: 'b' }] });
  });

  test('of a file with several URLs keep their own, and those like the first are the form’s', () => {
    const { workspace, state } = harness();
    const cards = [
      { key: 'a', url: 'https://a.example', headers: [{ name: 'X-A' }] },
      { key: 'b', url: 'https://a.example', headers: [{ name: 'X-B' }] },
      { key: 'c', url: 'https://c.example', headers: [{ name: 'X-A' }] },
      { key: 'd', url: 'https://a.example', headers: [{ name: 'X-A' }] },
    ];
    expect(workspace.importConfigs(JSON.stringify({ cards })).ok).toBe(true);
    expect(state().endpoint).toMatchObject({ url: 'https://a.example', headers: [{ name: 'X-A' }] });
    expect(state().cards.map(({ own }) => own && [own.url, own.headers[0]?.name])).toEqual([
      null,
      ['https://a.example', 'X-B'],
      ['https://c.example', 'X-A'],
      null,
    ]);
  });

  test('are at most 25', () => {
    const { workspace, state } = harness();
    workspace.addKeys(Array.from({ length: 25 }, (_, index) => `k${index}`));
    expect(workspace.addCard()).toBeNull();
    workspace.duplicateCard(state().cards[0]?.id ?? '');
    expect(state().cards).toHaveLength(25);
    workspace.addKeys(['one-more']);
    expect(workspace.load()).toBe(false);
    expect(Object.values(state().faults)).toContain('A workspace has at most 25 cards.');
  });

  test('come back from their own export, and an import can be undone', () => {
    const one = harness();
    one.fill();
    one.workspace.commitKeys();
    one.workspace.changeCard(one.cardId('plan'), {
      title: 'The plan',
      defaultTtlSeconds: 60,
      enabled: false,
    });
    const file = one.workspace.exportConfigs();
    const two = harness();
    two.workspace.addKeys(['mine']);
    const result = two.workspace.importConfigs(file);
    expect(two.workspace.exportConfigs()).toBe(file);
    expect(result.ok).toBe(true);
    if (result.ok) result.undo();
    expect(two.state().cards.map((card) => card.key)).toEqual(['mine']);
  });

  test.each(['', 'null', '[]', '{"cards":[{"key":1}]}', '{"cards":{}}'])('are not read from %s', (text) => {
    const { workspace, state } = harness();
    workspace.addKeys(['mine']);
    expect(workspace.importConfigs(text).ok).toBe(false);
    expect(state().cards).toHaveLength(1);
  });
});

test('a pasted command fills the form; the next load sends what it says', async () => {
  const { workspace, clock, sent, fill } = harness();
  fill();
  workspace.commitKeys();
  const command = parseCurl(
    `curl https://c.example/x -H 'Authorization: abc' -d '{"cardKeys":["plan","new"],"customer":{"email":"m@x.co","externalId":"e"}}'`,
  );
  if (command === null) throw new Error('The command has a URL.');
  workspace.fillFromCurl(command);
  expect(workspace.load()).toBe(true);
  await clock.settle();
  expect(sent[0]?.url).toBe('https://c.example/x');
  expect(sent[0]?.headers[0]).toMatchObject({ name: 'Authorization', value: 'abc' });
  expect(bodyOf(sent[0])).toMatchObject({
    cardKeys: ['plan', 'new'],
    customer: { email: 'm@x.co', externalId: 'e' },
  });
  expect(bodyOf(sent[0])).not.toHaveProperty('thread');
});

describe('the signing secret, when a command is pasted', () => {
  function paste(workspace: ReturnType<typeof harness>['workspace'], url: string): void {
    const command = parseCurl(`curl ${url} -H 'Authorization: abc'`);
    if (command === null) throw new Error('The command has a URL.');
    workspace.fillFromCurl(command);
  }

  test('stays for the same server', () => {
    const { workspace, state } = harness();
    workspace.setUrl('https://c.example/cards');
    workspace.setSigningSecret('s3cret');
    paste(workspace, 'https://c.example/other');
    expect(state()).toMatchObject({ signingSecret: 's3cret', dropped: [] });
  });

  test('is taken out for another one, with a notice, and can be brought back', () => {
    const { workspace, state, keepDropped } = harness();
    workspace.setUrl('https://c.example/cards');
    workspace.setSigningSecret('s3cret');
    paste(workspace, 'https://other.example/cards');
    expect(state()).toMatchObject({
      signingSecret: '',
      dropped: [{ from: 'https://c.example', to: 'https://other.example', signingSecret: 's3cret' }],
    });
    keepDropped();
    expect(state()).toMatchObject({ signingSecret: 's3cret', dropped: [] });
    expect(state().endpoint.headers[0]).toMatchObject({ name: 'Authorization', value: 'abc' });
  });
});

test('a link’s keys take the place of the form’s cards; cards with a URL of their own stay', () => {
  const { workspace, state, cardId } = harness();
  workspace.addKeys(['old', 'own', 'both']);
  workspace.setOwnEndpoint(cardId('own'), true);
  workspace.prefill({ keys: ['both', 'new'] });
  expect(state().cards.map((card) => card.key)).toEqual(['own', 'both', 'new']);
});

test('a pasted command closes the thread or opens the tenant that it tells of', () => {
  const { workspace, state } = harness();
  const command = { url: 'https://c.example', headers: [], cardKeys: null, leftOut: [], missing: [] };
  const tenant = { id: 'te_pasted', externalId: 'acme' };
  workspace.fillFromCurl({ ...command, customer: {}, thread: null, tenant });
  expect(state().thread.on).toBe(false);
  expect(state().tenant).toEqual({ on: true, ...tenant });
});

describe('the customers', () => {
  test('are never none: the last one can’t be deleted, nor one who isn’t there', () => {
    const { workspace, state } = harness();
    const [alex] = state().customers;
    workspace.removeCustomer(alex?.ref ?? '')();
    expect(state().customers).toEqual([alex]);
    workspace.addCustomer();
    workspace.removeCustomer('gone')();
    expect(state().customers).toHaveLength(2);
  });

  test('have somebody who is chosen when the chosen one is deleted', () => {
    const { workspace, state } = harness();
    const [alex] = state().customers;
    workspace.addCustomer();
    workspace.removeCustomer(state().customerRef);
    expect(state().customerRef).toBe(alex?.ref);
  });

  test('stay chosen when another one is deleted', () => {
    const { workspace, state } = harness();
    const [alex] = state().customers;
    workspace.addCustomer();
    const shown = state().customerRef;
    workspace.removeCustomer(alex?.ref ?? '');
    expect(state().customerRef).toBe(shown);
  });
});

describe('undo leaves what was added since', () => {
  test('of a deleted customer', () => {
    const { workspace, state } = harness();
    workspace.addCustomer();
    workspace.changeCustomer({ name: 'Kim' });
    const undo = workspace.removeCustomer(state().customerRef);
    workspace.addCustomer();
    workspace.changeCustomer({ name: 'Robin' });
    undo();
    undo();
    expect(state().customers.map(({ name }) => name)).toEqual(['Alex Larsson', 'Kim', 'Robin']);
    expect(currentCustomer(state()).name).toBe('Robin');
  });

  test('of a deleted customer who was shown: who is shown again, if nobody else was chosen', () => {
    const { workspace, state } = harness();
    workspace.addCustomer();
    workspace.changeCustomer({ name: 'Kim' });
    const undo = workspace.removeCustomer(state().customerRef);
    expect(currentCustomer(state()).name).toBe('Alex Larsson');
    undo();
    expect(currentCustomer(state()).name).toBe('Kim');
  });

  test('of an import: cards, and a URL and a token that were entered after it', () => {
    const { workspace, state, rowId } = harness();
    workspace.setUrl('https://a.example/cards');
    workspace.addKeys(['mine']);
    const file = JSON.stringify({ cards: [{ key: 'theirs', url: 'https://b.example/cards' }] });
    const result = workspace.importConfigs(file);
    workspace.addKeys(['since']);
    workspace.setUrl('https://c.example/cards');
    workspace.changeHeader(rowId(), { name: 'X-Key', value: 'since' });
    if (result.ok) result.undo();
    expect(state().cards.map(({ key, own }) => [key, own?.url])).toEqual([
      ['mine', 'https://a.example/cards'],
      ['since', undefined],
    ]);
    expect(state().endpoint).toMatchObject({
      url: 'https://c.example/cards',
      headers: [{ name: 'X-Key', value: 'since' }],
    });
  });
});

describe('two customers with the same id', () => {
  test('are told to have it, keep Load back, and are edited one at a time', () => {
    const { workspace, state, fill } = harness();
    fill();
    const taken = state().customers[0]?.id ?? '';
    workspace.addCustomer();
    workspace.changeCustomer({ id: taken, email: 'kim@example.com' });
    expect(state().customers.map(({ email }) => email)).toEqual(['alex@example.com', 'kim@example.com']);
    expect(state().faults.customerId).toContain('Another customer has this id');
    expect(workspace.load()).toBe(false);
    workspace.changeCustomer({ id: `${taken}2` });
    expect(workspace.load()).toBe(true);
  });

  test('do not come of a pasted command: the one with that id is meant', () => {
    const { workspace, state } = harness();
    const { id = '' } = state().customers[0] ?? {};
    workspace.addCustomer();
    const customer = { id, email: 'pasted@example.com' };
    workspace.fillFromCurl({
      url: 'https://c.example',
      headers: [],
      cardKeys: null,
      customer,
      leftOut: [],
      missing: [],
    });
    expect(state().customers.map(({ email }) => email)).toEqual(['pasted@example.com', '']);
    expect(currentCustomer(state())).toMatchObject(customer);
  });
});

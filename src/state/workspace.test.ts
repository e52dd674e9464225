import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../protocol/fake-clock.ts';
import { parseCurl } from '../protocol/parse-curl.ts';
import type { ExactRequest, Transport } from '../protocol/ports.ts';
import { createWorkspace } from './workspace.ts';
import type { RememberedWorkspace } from './workspace-file.ts';
import { createSessionPanel } from './workspace-panel.ts';
import { holdsSecrets } from './workspace-secrets.ts';
import { currentCustomer } from './workspace-state.ts';

const SENTINEL = 'sentinel-4f1c';

function harness(kept: unknown = null) {
  const clock = createFakeClock();
  const sent: ExactRequest[] = [];
  const saved: RememberedWorkspace[] = [];
  let lastId = 0;
  const transport: Transport = {
    kind: 'relay',
    graceMs: 0,
    unsendableHeaders: () => [],
    async send(request) {
      sent.push(request);
      const keys: string[] = JSON.parse(request.body).cardKeys;
      const body = JSON.stringify({ cards: keys.map((key) => ({ key, components: [] })) });
      return {
        kind: 'answer',
        answer: {
          status: 200,
          statusText: '',
          headers: [],
          body,
          bytes: body.length,
          timing: { ttfbMs: 1, totalMs: 1 },
        },
      };
    },
  };
  const workspace = createWorkspace({
    clock,
    transport,
    hmac: async (key, message) => Uint8Array.of(key.length, message.length % 256),
    workspaceStorage: { load: () => kept, save: (part) => saved.push(part) },
    newId: (prefix) => `${prefix}_${++lastId}`,
  });
  const state = () => workspace.store.getState();
  const rowId = (index = 0) => state().endpoint.headers[index]?.id ?? '';
  const cardId = (key: string) => state().cards.find((card) => card.key === key)?.id ?? '';
  const fill = (url = 'https://a.example/cards', keys = 'usage plan') => {
    workspace.setUrl(url);
    workspace.setPendingKeys(keys);
    workspace.changeCustomer({ email: 'alex@example.com' });
  };
  return { workspace, clock, sent, saved, state, rowId, cardId, fill };
}
const bodyOf = (request: ExactRequest | undefined) => JSON.parse(request?.body ?? 'null');

describe('loading', () => {
  test('counts keys that are typed and not yet turned into chips, split at commas, spaces and lines', async () => {
    const { workspace, fill, clock, sent } = harness();
    fill(undefined, 'usage, plan\ninvoice  usage');
    expect(workspace.load()).toBe(true);
    await clock.settle();
    expect(bodyOf(sent[0]).cardKeys).toEqual(['usage', 'plan', 'invoice']);
  });

  test('sends an empty external id as null, and a thread that is open by default', async () => {
    const { workspace, fill, clock, sent, state } = harness();
    fill();
    workspace.load();
    await clock.settle();
    expect(bodyOf(sent[0])).toMatchObject({
      customer: { email: 'alex@example.com', externalId: null },
      thread: { id: state().thread.id, externalId: null },
    });
    expect(bodyOf(sent[0])).not.toHaveProperty('tenant');
  });

  test('is kept back by a fault, which is told at its field; nothing is lost', () => {
    const { workspace, sent, state } = harness();
    workspace.setUrl('api.example.com');
    workspace.setPendingKeys('two.words ok');
    workspace.changeCustomer({ email: '' });
    expect(workspace.load()).toBe(false);
    expect(state().faultsShown).toBe(true);
    expect(Object.keys(state().faults).sort()).toEqual(
      expect.arrayContaining(['email', 'keys', 'url', `card ${state().cards[0]?.id} key`]),
    );
    expect(state().endpoint.url).toBe('api.example.com');
    expect(state().cards.map((card) => card.key)).toEqual(['two.words', 'ok']);
    expect(sent).toEqual([]);
  });

  test('without a key says so', () => {
    const { workspace, state } = harness();
    workspace.setUrl('https://a.example');
    expect(workspace.load()).toBe(false);
    expect(state().faults.keys).toEqual(expect.any(String));
  });

  test('is not kept back by a faulty card that is disabled', () => {
    const { workspace, fill, cardId } = harness();
    fill(undefined, 'ok bad.key');
    workspace.commitKeys();
    workspace.changeCard(cardId('bad.key'), { enabled: false });
    expect(workspace.load()).toBe(true);
  });

  test('leaves a header without a value out', async () => {
    const { workspace, fill, rowId, clock, sent } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization' });
    workspace.load();
    await clock.settle();
    expect(sent[0]?.headers.map(({ name }) => name)).not.toContain('Authorization');
  });

  test('asks a card with a URL of its own there', async () => {
    const { workspace, fill, cardId, clock, sent } = harness();
    fill();
    workspace.commitKeys();
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.setUrl('https://b.example', cardId('plan'));
    workspace.load();
    await clock.settle();
    expect(sent.map((request) => [request.url, bodyOf(request).cardKeys])).toEqual([
      ['https://a.example/cards', ['usage']],
      ['https://b.example', ['plan']],
    ]);
  });

  test('shows each card in the panel, by its title or its key', async () => {
    const { workspace, fill, cardId, clock, state } = harness();
    fill();
    workspace.commitKeys();
    workspace.changeCard(cardId('plan'), { title: 'The plan' });
    workspace.load();
    await clock.settle();
    const panel = createSessionPanel();
    const cards = panel(state().session);
    expect(cards.map(({ title, state: phase }) => [title, phase])).toEqual([
      ['usage', 'hidden'],
      ['The plan', 'hidden'],
    ]);
    expect(panel(state().session)).toBe(cards);
  });
});

describe('the viewed context', () => {
  test('changes at once with the customer, and going back asks nothing', async () => {
    const { workspace, fill, clock, sent, state } = harness();
    fill();
    workspace.load();
    await clock.settle();
    const alex = state().customerId;
    workspace.addCustomer();
    workspace.changeCustomer({ email: 'kim@example.com' });
    workspace.switchCustomer(state().customerId);
    await clock.settle();
    workspace.switchCustomer(alex);
    await clock.settle();
    expect(sent.map((request) => bodyOf(request).customer.email)).toEqual([
      'alex@example.com',
      'kim@example.com',
    ]);
    expect(state().session.cards.every((card) => card.settled?.fromCache)).toBe(true);
  });

  test('without a thread sends none, without being asked to load again', async () => {
    const { workspace, fill, clock, sent } = harness();
    fill();
    workspace.load();
    await clock.settle();
    workspace.setThreadOpen(false);
    await clock.settle();
    expect(bodyOf(sent[1])).not.toHaveProperty('thread');
  });

  test('takes the presets that endpoints stumble over', () => {
    const { workspace, state } = harness();
    workspace.applyPreset('long-email');
    expect(currentCustomer(state()).email).toHaveLength(254);
    workspace.applyPreset('accents');
    expect(state().faults.email).toBeUndefined();
    workspace.applyPreset('no-thread');
    expect(state().thread.on).toBe(false);
  });
});

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
    expect(state().dropped).not.toBeNull();
    expect(holdsSecrets(state())).toBe(true);
    const signed = harness();
    signed.workspace.setSigningSecret(SENTINEL);
    expect(holdsSecrets(signed.state())).toBe(true);
  });

  test('are taken out when the URL points to another server, and come back when that is confirmed', () => {
    const { workspace, fill, rowId, state } = harness();
    fill();
    workspace.changeHeader(rowId(), { name: 'Authorization', value: SENTINEL });
    workspace.setSigningSecret(SENTINEL);
    workspace.setUrl('https://b.example/cards');
    workspace.settleUrl();
    expect(JSON.stringify(state().endpoint)).not.toContain(SENTINEL);
    expect(state().signingSecret).toBe('');
    expect(state().dropped).toMatchObject({ from: 'https://a.example', to: 'https://b.example' });
    workspace.keepDropped();
    expect(state().endpoint.headers[0]?.value).toBe(SENTINEL);
    expect(state().signingSecret).toBe(SENTINEL);
    workspace.settleUrl();
    expect(state().dropped).toBeNull();
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

  test('are at most 25', () => {
    const { workspace, state } = harness();
    workspace.addKeys(Array.from({ length: 25 }, (_, index) => `k${index}`));
    expect(workspace.addCard()).toBeNull();
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

test('the planned requests are those that a load then sends', async () => {
  const { workspace, fill, clock, sent } = harness();
  fill();
  workspace.setSigningSecret('s');
  workspace.commitKeys();
  const planned = await workspace.plannedRequests();
  workspace.load();
  await clock.settle();
  expect(sent).toEqual(planned);
});

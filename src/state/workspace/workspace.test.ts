import { describe, expect, test } from 'vitest';
import { createSessionPanel } from './panel.ts';
import { currentCustomer } from './state.ts';
import { bodyOf, harness } from './workspace-fixture.ts';

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

  test('is held back by a fault, which is shown at its field; nothing is lost', () => {
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
    const alex = state().customerRef;
    workspace.addCustomer();
    workspace.changeCustomer({ email: 'kim@example.com' });
    workspace.switchCustomer(state().customerRef);
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

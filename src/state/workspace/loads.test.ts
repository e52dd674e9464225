import { describe, expect, test } from 'vitest';
import { currentCustomer } from './state.ts';
import { bodyOf, harness } from './workspace-fixture.ts';

async function loaded(keys = 'usage plan') {
  const all = harness();
  all.fill(undefined, keys);
  all.workspace.load();
  await all.clock.settle();
  return { ...all, asked: () => all.sent.map((request) => bodyOf(request).cardKeys) };
}

describe('a customer opened from a list', () => {
  const kim = { id: 'c_kim', email: 'kim@shop.example', externalId: 'user_2' };

  test('is added by their email and loaded, in the thread and tenant that the list names', async () => {
    const { workspace, clock, sent, state } = await loaded();
    const thread = { id: 'th_kim', externalId: null };
    workspace.loadFor({ customer: kim, thread, tenant: { id: 'te_kim', externalId: 'acme' } });
    await clock.settle();
    expect(bodyOf(sent[1])).toMatchObject({
      customer: kim,
      thread: { id: 'th_kim' },
      tenant: { id: 'te_kim', externalId: 'acme' },
    });
    expect(currentCustomer(state()).name).toBe('kim@shop.example');
    expect(state().customers).toHaveLength(2);
  });

  test('is the one who is known by that id already, under their name, in the thread that is open', async () => {
    const { workspace, clock, sent, state } = await loaded();
    const { id, name } = currentCustomer(state());
    const { thread } = state();
    const customer = { id, email: 'new@shop.example', externalId: null };
    workspace.loadFor({ customer, thread: null, tenant: null });
    await clock.settle();
    expect(state().customers).toMatchObject([{ id, name, email: 'new@shop.example', externalId: '' }]);
    expect(state().thread).toEqual(thread);
    expect(bodyOf(sent[1])).toMatchObject({ customer: { email: 'new@shop.example', externalId: null } });
    expect(bodyOf(sent[1])).not.toHaveProperty('tenant');
  });

  test('loads nothing where the form can’t be loaded, and someone is led to the reason', () => {
    const { workspace, sent, state } = harness();
    workspace.loadFor({ customer: kim, thread: null, tenant: null });
    expect(sent).toEqual([]);
    expect(state().blocked?.field).toBe('url');
    expect(currentCustomer(state()).email).toBe(kim.email);
  });
});

describe('one card', () => {
  test('is reloaded alone, whatever is kept of it', async () => {
    const { workspace, clock, cardId, asked } = await loaded();
    workspace.reload(cardId('plan'));
    await clock.settle();
    expect(asked()).toEqual([['usage', 'plan'], ['plan']]);
  });

  test('is reloaded with what was loaded before, while the form can’t be loaded', async () => {
    const { workspace, clock, cardId, sent } = await loaded();
    workspace.setWorkspaceId('');
    workspace.reload(cardId('plan'));
    await clock.settle();
    expect(sent).toHaveLength(2);
    const workspaceIds = sent.map(({ headers }) => headers.find(({ name }) => name === 'Plain-Workspace-Id'));
    expect(workspaceIds[1]).toEqual(workspaceIds[0]);
  });

  test('whose key is asked for is added and requested alone, and not added twice', async () => {
    const { workspace, clock, state, asked } = await loaded();
    workspace.requestKey('invoice');
    await clock.settle();
    expect(asked()[1]).toEqual(['invoice']);
    workspace.requestKey('invoice');
    await clock.settle();
    expect(state().cards.map(({ key }) => key)).toEqual(['usage', 'plan', 'invoice']);
  });

  test('whose key isn’t valid is reported, and not requested', async () => {
    const { workspace, clock, sent, state } = await loaded();
    workspace.requestKey('no.key');
    await clock.settle();
    expect(sent).toHaveLength(1);
    expect(state().blocked?.field).toBe('keys');
  });

  test('of a customer who was just chosen isn’t requested twice', async () => {
    const { workspace, clock, cardId, asked } = await loaded();
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.reload(cardId('plan'));
    await clock.settle();
    expect(asked()).toEqual([
      ['usage', 'plan'],
      ['usage', 'plan'],
    ]);
  });
});

test('a load that is cancelled leaves no card waiting', async () => {
  const { workspace, clock, state } = await loaded();
  workspace.load();
  workspace.cancel();
  await clock.settle();
  expect(state().session.loads.at(-1)?.cancelled).toBe(true);
  expect(state().session.cards.every(({ loading }) => loading === null)).toBe(true);
});

test('a load that a field keeps back shows nobody else’s cards under a customer who was just typed', async () => {
  const { workspace, state } = await loaded();
  workspace.changeCustomer({ email: 'kim' });
  expect(workspace.load()).toBe(false);
  expect(state().session.context?.customer.email).toBe('kim');
  expect(state().session.cards.every(({ settled }) => settled === null)).toBe(true);
});

describe('whoever commits a field', () => {
  test('that says what is shown already asks for nothing', async () => {
    const { workspace, clock, sent } = await loaded();
    expect(workspace.commitContext()).toBe(false);
    workspace.changeCustomer({ email: 'kim@shop.example' });
    expect(workspace.commitContext()).toBe(true);
    expect(workspace.commitContext()).toBe(false);
    await clock.settle();
    expect(sent).toHaveLength(2);
  });

  test('with a fault shows nobody else’s cards, and asks once the fault is gone', async () => {
    const { workspace, clock, sent, state } = await loaded();
    workspace.changeCustomer({ email: 'kim' });
    workspace.commitContext();
    await clock.settle();
    expect(sent).toHaveLength(1);
    expect(state().session.cards.every(({ settled }) => settled === null)).toBe(true);
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.commitContext();
    await clock.settle();
    expect(sent).toHaveLength(2);
  });

  test('of the URL takes its keys over while no other is named or typed', () => {
    const { workspace, state } = harness();
    workspace.setPendingKeys('plan');
    workspace.setUrl('https://a.example/?cardKey=usage');
    workspace.settleUrl();
    expect(state().cards).toEqual([]);
    workspace.setPendingKeys(' ');
    workspace.settleUrl();
    expect(state().cards.map(({ key }) => key)).toEqual(['usage']);
  });
});

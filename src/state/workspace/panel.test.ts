import { expect, test } from 'vitest';
import { createSessionPanel } from './panel.ts';
import { harness } from './workspace-fixture.ts';

async function loaded() {
  const all = harness();
  all.fill();
  all.workspace.load();
  await all.clock.settle();
  return all;
}

test('a card that did not change keeps its object while another one is reloaded', async () => {
  const { workspace, clock, cardId, state } = await loaded();
  const panel = createSessionPanel();
  const [usage, plan] = panel(state().session);
  workspace.reload(cardId('plan'));
  await clock.settle();
  const [sameUsage, newPlan] = panel(state().session);
  expect(sameUsage).toBe(usage);
  expect(newPlan).not.toBe(plan);
});

test('what is written into the form leaves every card’s object as it is, but for a new title', async () => {
  const { workspace, cardId, state } = await loaded();
  const panel = createSessionPanel();
  const [usage, plan] = panel(state().session);
  workspace.setPendingKeys('in');
  workspace.changeCustomer({ name: 'Kim' });
  workspace.changeCard(cardId('plan'), { title: 'The plan' });
  const [sameUsage, newPlan] = panel(state().session);
  expect(sameUsage).toBe(usage);
  expect([plan?.title, newPlan?.title]).toEqual(['plan', 'The plan']);
});

test('a card that failed says why, what to do, what follows, and whether that is from the cache', async () => {
  const { state } = await loaded();
  const { cards, ...session } = state().session;
  const [card] = cards;
  const settled = card?.settled;
  if (card === undefined || !settled) throw new Error('The card is there.');
  const cause = { kind: 'StatusCode', status: 404, location: null } as const;
  const failure = { class: 'integration', cause } as const;
  const failed = { ...settled, outcome: { kind: 'failed', failure } as const };
  const errorOf = (fromCache: boolean) =>
    createSessionPanel()({ ...session, cards: [{ ...card, settled: { ...failed, fromCache } }] })[0];
  const fresh = errorOf(false);
  const kept = errorOf(true);
  expect([fresh?.state, fresh?.card]).toEqual(['error', null]);
  expect(kept?.error?.title).toBe(fresh?.error?.title);
  expect(kept?.error?.consequence).toBe(
    `Shown from the cache, without a request. ${fresh?.error?.consequence}`,
  );
});

import { describe, expect, test } from 'vitest';
import { parseCurl } from '../../protocol/parse-curl.ts';
import { panelCustomerOf } from './panel-customer.ts';
import { bodyOf, harness } from './workspace-fixture.ts';

/** A workspace whose endpoint was loaded for alex@example.com by hand. */
async function loaded() {
  const test = harness();
  test.fill();
  test.workspace.load();
  await test.clock.settle();
  const emails = () => test.sent.map((request) => bodyOf(request).customer.email);
  const shownFor = () => ({
    email: panelCustomerOf(test.state()).email,
    cards: test.state().session.cards.map((card) => card.key),
  });
  return { ...test, emails, shownFor };
}

describe('whose cards are shown', () => {
  test('is the former customer while an email is being typed, and the new one when it is committed, which loads', async () => {
    const { workspace, clock, emails, shownFor } = await loaded();
    workspace.changeCustomer({ email: 'kim@shop.ex' });
    await clock.settle();
    expect(emails()).toEqual(['alex@example.com']);
    expect(shownFor()).toEqual({ email: 'alex@example.com', cards: ['usage', 'plan'] });
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.commitContext();
    await clock.settle();
    expect(emails()).toEqual(['alex@example.com', 'kim@shop.example']);
    expect(shownFor().email).toBe('kim@shop.example');
  });

  test('is found in the cache when going back', async () => {
    const { workspace, clock, emails, state } = await loaded();
    for (const email of ['kim@shop.example', 'alex@example.com']) {
      workspace.changeCustomer({ email });
      workspace.commitContext();
      await clock.settle();
    }
    expect(emails()).toEqual(['alex@example.com', 'kim@shop.example']);
    expect(state().session.cards.every((card) => card.settled?.fromCache)).toBe(true);
  });

  test('changes with an added customer, whose email is still missing: nothing is asked, nobody’s cards show', async () => {
    const { workspace, clock, emails, shownFor } = await loaded();
    workspace.addCustomer();
    await clock.settle();
    expect(emails()).toEqual(['alex@example.com']);
    expect(shownFor().cards).toEqual([]);
  });

  test('changes with a deletion and its undo', async () => {
    const { workspace, clock, state, shownFor } = await loaded();
    workspace.addCustomer();
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.commitContext();
    const undo = workspace.removeCustomer(state().customerRef);
    await clock.settle();
    expect(shownFor().email).toBe('alex@example.com');
    undo();
    expect(shownFor().email).toBe('kim@shop.example');
  });

  test('changes with a preset, the thread, the tenant and their ids', async () => {
    const { workspace, clock, sent } = await loaded();
    const last = async () => {
      await clock.settle();
      return bodyOf(sent.at(-1));
    };
    workspace.applyPreset('accents');
    expect(await last()).toMatchObject({ customer: { email: 'zoë@ångström.example' } });
    workspace.applyPreset('no-thread');
    expect(await last()).not.toHaveProperty('thread');
    workspace.setThreadOpen(true);
    workspace.changeThread({ externalId: 'T-1' });
    workspace.commitContext();
    expect(await last()).toMatchObject({ thread: { externalId: 'T-1' } });
    workspace.setTenantOn(true);
    expect(await last()).toHaveProperty('tenant');
  });

  test('changes with a pasted command, and its server is not asked before someone loads', async () => {
    const { workspace, clock, emails, shownFor } = await loaded();
    const command = parseCurl(
      `curl https://b.example/cards -d '{"cardKeys":["usage"],"customer":{"email":"kim@shop.example"}}'`,
    );
    if (command === null) throw new Error('The command has a URL.');
    workspace.fillFromCurl(command);
    await clock.settle();
    expect(emails()).toEqual(['alex@example.com']);
    expect(shownFor()).toEqual({ email: 'kim@shop.example', cards: [] });
  });

  test('before anything was loaded by hand is nobody’s, whatever is chosen', async () => {
    const { workspace, clock, fill, sent, state } = harness();
    fill();
    workspace.commitContext();
    workspace.applyPreset('no-thread');
    await clock.advance(3_600_000);
    expect(sent).toEqual([]);
    expect(state().session.cards).toEqual([]);
  });

  test('a URL that was not loaded by hand is not asked for another customer', async () => {
    const { workspace, clock, sent } = await loaded();
    workspace.setUrl('https://b.example/cards');
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.commitContext();
    await clock.settle();
    expect(sent.map((request) => request.url)).toEqual(['https://a.example/cards']);
  });

  test('a load by hand right after typing asks once, for what was typed', async () => {
    const { workspace, clock, emails } = await loaded();
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.load();
    await clock.settle();
    expect(emails()).toEqual(['alex@example.com', 'kim@shop.example']);
  });

  test('reloads, by hand and by themselves, are for the customer that is shown', async () => {
    const { workspace, clock, emails, cardId } = await loaded();
    workspace.changeCustomer({ email: 'kim@shop.example' });
    workspace.commitContext();
    await clock.settle();
    workspace.reload(cardId('usage'));
    await clock.settle();
    await clock.advance(300_000);
    expect(emails().slice(1)).toEqual(['kim@shop.example', 'kim@shop.example', 'kim@shop.example']);
  });
});

test('a customer opened again is shown from the cache, and only what is not kept is asked for', async () => {
  const { workspace, clock, sent, state } = await loaded();
  workspace.addKeys(['invoice']);
  expect(workspace.openAgain()).toBe(true);
  await clock.settle();
  expect(sent.map((request) => bodyOf(request).cardKeys)).toEqual([['usage', 'plan'], ['invoice']]);
  expect(state().session.cards.map((card) => card.settled?.fromCache)).toEqual([true, true, false]);
});

describe('a disabled card', () => {
  test.each([
    ['a header name that cannot be sent', { name: 'Bad Name', value: 'x' }],
    ['a header that the protocol sets itself', { name: 'Content-Type', value: 'x' }],
  ])('with %s keeps nobody from loading', async (_, header) => {
    const { workspace, fill, cardId, state } = harness();
    fill();
    workspace.commitKeys();
    workspace.setOwnEndpoint(cardId('plan'), true);
    const row = state().cards.find((card) => card.key === 'plan')?.own?.headers[0]?.id ?? '';
    workspace.changeHeader(row, header, cardId('plan'));
    expect(workspace.load()).toBe(false);
    workspace.changeCard(cardId('plan'), { enabled: false });
    expect(workspace.load()).toBe(true);
  });

  test('that would use the form’s empty URL keeps nobody from loading, and the form says nothing', () => {
    const { workspace, cardId, state } = harness();
    workspace.changeCustomer({ email: 'alex@example.com' });
    workspace.addKeys(['usage', 'plan']);
    workspace.setOwnEndpoint(cardId('plan'), true);
    workspace.setUrl('https://b.example', cardId('plan'));
    expect(workspace.load()).toBe(false);
    workspace.changeCard(cardId('usage'), { enabled: false });
    expect(workspace.load()).toBe(true);
    expect(state().faults).toEqual({});
  });
});

import { describe, expect, test } from 'vitest';
import { harness } from './workspace-fixture.ts';

/** A form that can be loaded, with the cards `usage` and `plan`. */
function filled() {
  const all = harness();
  all.fill();
  all.workspace.commitKeys();
  return { ...all, faults: () => all.state().faults };
}

describe('a fault is told at its field, and gone once that is put right', () => {
  test.each(['kim', 'kim@', '@shop.example', 'kim @shop.example'])('an email such as “%s”', (email) => {
    const { workspace, faults } = filled();
    workspace.changeCustomer({ email });
    expect(faults()).toEqual({ email: 'This isn’t an email address.' });
    workspace.changeCustomer({ email: ' kim@shop.example ' });
    expect(faults()).toEqual({});
  });

  test('a customer without an email or an id', () => {
    const { workspace, faults } = filled();
    workspace.changeCustomer({ email: ' ', id: ' ' });
    expect(faults()).toEqual({
      email: 'Enter the customer’s email; every request carries one.',
      customerId: 'The customer needs an id.',
    });
  });

  test('a thread or a tenant without an id, where requests tell of it', () => {
    const { workspace, faults } = filled();
    workspace.changeThread({ id: ' ' });
    workspace.changeTenant({ id: '' });
    expect(faults()).toEqual({ threadId: 'The open thread needs an id.' });
    workspace.setThreadOpen(false);
    workspace.setTenantOn(true);
    expect(faults()).toEqual({ tenantId: 'The tenant needs an id.' });
  });

  test('a workspace id that no header can carry', () => {
    const { workspace, faults } = filled();
    for (const id of ['', 'w 1', 'wé', 'w'.repeat(101)]) {
      workspace.setWorkspaceId(id);
      expect(Object.keys(faults())).toEqual(['workspaceId']);
    }
    workspace.setWorkspaceId('w'.repeat(100));
    expect(faults()).toEqual({});
  });

  test('the name or the value of a header, of the form or of a card', () => {
    const { workspace, faults, state, rowId, cardId } = filled();
    workspace.changeHeader(rowId(), { name: 'Bad Name', value: 'línea\n' });
    expect(Object.keys(faults()).sort()).toEqual([`header ${rowId()} name`, `header ${rowId()} value`]);
    workspace.changeHeader(rowId(), { name: '', value: '' });
    const plan = cardId('plan');
    workspace.setOwnEndpoint(plan, true);
    const row = state().cards.find(({ id }) => id === plan)?.own?.headers[0]?.id ?? '';
    workspace.changeHeader(row, { name: 'Host', value: 'x' }, plan);
    expect(Object.keys(faults())).toEqual([`header ${row} name`]);
  });

  test('the right one of several headers, those without a value apart', () => {
    const { workspace, faults, rowId } = filled();
    workspace.addHeader();
    workspace.addHeader();
    workspace.changeHeader(rowId(0), { name: 'Bad Name' });
    workspace.changeHeader(rowId(1), { name: 'X-Key', value: 'a' });
    workspace.changeHeader(rowId(2), { name: 'X-Key', value: 'b' });
    expect(Object.keys(faults())).toEqual([`header ${rowId(2)} name`]);
  });

  test('more than 20 headers, of the form or of a card', () => {
    const { workspace, faults, state, rowId, cardId } = filled();
    const plan = cardId('plan');
    for (let index = 0; index < 21; index += 1) {
      if (index > 0) workspace.addHeader();
      workspace.changeHeader(rowId(index), { name: `X-${index}`, value: 'a' });
    }
    expect(Object.keys(faults())).toEqual(['headers']);
    workspace.setOwnEndpoint(plan, true);
    for (const row of state().endpoint.headers) workspace.removeHeader(row.id);
    expect(Object.keys(faults())).toEqual([`card ${plan} headers`]);
  });

  test('a card’s own URL, title or time to live', () => {
    const { workspace, faults, cardId } = filled();
    const plan = cardId('plan');
    workspace.setOwnEndpoint(plan, true);
    workspace.setUrl('b.example', plan);
    workspace.changeCard(plan, { title: 'x'.repeat(501), defaultTtlSeconds: 14 });
    expect(Object.keys(faults()).sort()).toEqual(
      [`card ${plan} defaultTtlSeconds`, `card ${plan} title`, `card ${plan} url`].sort(),
    );
  });

  test('a key: at the card, and at the form’s keys while the card is one of them and enabled', () => {
    const { workspace, faults, cardId } = filled();
    const plan = cardId('plan');
    workspace.changeCard(plan, { key: 'two words' });
    expect(Object.keys(faults()).sort()).toEqual([`card ${plan} key`, 'keys']);
    workspace.changeCard(plan, { enabled: false });
    expect(Object.keys(faults())).toEqual([`card ${plan} key`]);
    workspace.changeCard(plan, { enabled: true });
    workspace.setOwnEndpoint(plan, true);
    expect(Object.keys(faults())).toEqual([`card ${plan} key`]);
  });

  test('a form whose cards are all disabled: there is no key, and its URL counts', () => {
    const { workspace, faults, cardId } = filled();
    for (const key of ['usage', 'plan']) workspace.changeCard(cardId(key), { enabled: false });
    expect(faults()).toEqual({ keys: 'Name at least one card key, as your endpoint calls it.' });
    workspace.setUrl('');
    expect(Object.keys(faults()).sort()).toEqual(['keys', 'url']);
  });
});

test('a load asks for each card under its title or else its key, in the order of the list', () => {
  const { workspace, cardId } = filled();
  workspace.changeCard(cardId('plan'), { title: 'The plan', defaultTtlSeconds: 60 });
  workspace.moveCard(cardId('plan'), 0);
  const setup = workspace.currentSetup();
  if (typeof setup === 'string') throw new Error(setup);
  expect(setup.configs).toMatchObject([
    { key: 'plan', title: 'The plan', order: 0, defaultTtlSeconds: 60, url: 'https://a.example/cards' },
    { key: 'usage', title: 'usage', order: 1 },
  ]);
});

test('a form that can’t be loaded is one sentence to whoever wants to check it', () => {
  const { workspace } = filled();
  workspace.changeCustomer({ email: 'kim' });
  expect(workspace.currentSetup()).toBe('This isn’t an email address.');
});

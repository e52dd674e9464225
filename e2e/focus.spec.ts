import type { Locator } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards, inTurn } from './peers/behaviours.ts';

/** The fixture reports when focus falls back to the page. These tests check where it goes instead. */

const pressOn = async (button: Locator) => {
  await button.focus();
  await button.press('Enter');
};

test('after a fix, focus moves to the next one, and after the last one to the editor', async ({
  playground,
  page,
}) => {
  await playground.open();
  const wrong = (badgeLabel: string) => ({ componentBadge: { badgeLabel, badgeColor: 'GRAY' } });
  await playground.replaceCards([{ key: 'plan', components: [wrong('One'), wrong('Two')] }]);
  await expect(playground.problems).toHaveCount(2);
  const fixes = playground.problems.getByRole('button', { name: 'Write GREY', exact: true });
  await fixes.first().focus();
  await page.keyboard.press('Enter');
  await expect(playground.problems).toHaveCount(1);
  await expect(fixes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.problems).toHaveCount(0);
  await expect(playground.editor).toBeFocused();
});

test.describe('with the text box instead of Monaco', () => {
  test.use({ hasTouch: true });

  test('Escape and Enter in a card’s title return to the title', async ({ playground, page }) => {
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'Hello')] }));
    await playground.card('notes').getByRole('button', { name: 'notes', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Never');
    await page.keyboard.press('Escape');
    await expect(playground.card('notes').getByRole('button', { name: 'notes', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Notes');
    await page.keyboard.press('Enter');
    await expect(playground.card('Notes').getByRole('button', { name: 'Notes', exact: true })).toBeFocused();
  });

  test('a card that a reload hides keeps focus on its reload button', async ({ playground, page, peers }) => {
    const hidden = { key: 'plan', components: null };
    const peer = await peers.start(inTurn(answerCards([textCard('plan', 'Pro')]), answerCards([hidden])));
    const endpoint = await playground.openEndpoint();
    await endpoint.fill({ url: peer.url, keys: 'plan' });
    await endpoint.load();
    await expect(playground.card('plan')).toContainText('Pro');
    const reload = playground.card('plan').getByRole('button', { name: /^(Reload|Loading) plan$/ });
    await reload.focus();
    await page.keyboard.press('Enter');
    await expect(playground.card('plan')).toContainText('Plain hides this card');
    await expect(reload).toBeFocused();
  });

  test('removing an item from the endpoint’s lists moves focus to the next one, or the one before, or the button that adds', async ({
    playground,
    page,
  }) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const endpoint = await playground.openEndpoint();
    await endpoint.openHeaders();
    await button('Remove header 1').click();
    for (const name of ['X-One', 'X-Two', 'X-Three']) await endpoint.addHeader(name, 'value');
    await pressOn(button('Remove X-Two'));
    await expect(button('Remove X-Three')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button('Remove X-One')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button('Add header')).toBeFocused();

    await endpoint.cardKeys.fill('one two three');
    await endpoint.cardKeys.blur();
    await button('3 configurations').click();
    await pressOn(button('Delete two'));
    await expect(button('Delete three')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button('Delete one')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button('Add card')).toBeFocused();
  });

  test('deleting the second-to-last customer moves focus next to the button, since it can’t delete the last one', async ({
    playground,
    page,
  }) => {
    await playground.openEndpoint();
    await page.getByRole('button', { name: 'Context', exact: true }).click();
    await page.getByRole('button', { name: 'Add customer', exact: true }).click();
    const remove = page.getByRole('main').getByRole('button', { name: /^Delete / });
    await pressOn(remove);
    await expect(remove).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Add customer', exact: true })).toBeFocused();
  });

  test('a deleted or restored draft moves focus to the draft that takes its place', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    for (const name of ['Usage', 'Recent orders', 'Latest invoice']) {
      await playground.pickExample(name);
      await expect(playground.card(name)).toBeVisible();
    }
    const menu = () => page.getByRole('button', { name: /^Draft: / }).click();
    const open = (name: RegExp) => page.getByRole('list', { name: 'Drafts' }).getByRole('button', { name });
    await menu();
    await pressOn(page.getByRole('button', { name: 'Delete Usage', exact: true }));
    // The newest is listed first, and Usage last.
    await expect(open(/^Recent orders/)).toBeFocused();
    await pressOn(page.getByRole('button', { name: 'Delete Latest invoice', exact: true }));
    await expect(open(/^Recent orders/)).toBeFocused();
    await page.getByRole('button', { name: 'Recently deleted' }).click();
    const restore = (name: string) => page.getByRole('button', { name: `Restore ${name}`, exact: true });
    await pressOn(restore('Latest invoice'));
    await expect(restore('Usage')).toBeFocused();
  });

  test('a dialog that was opened by a shortcut or a command returns focus to where it was', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    // Shortcuts load with everything that the first frame doesn't need.
    await expect(page.getByRole('toolbar', { name: 'Insert' })).toBeVisible();
    const share = page.getByRole('button', { name: 'Share', exact: true });
    await share.focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(share).toBeFocused();
    await playground.editor.focus();
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.editor).toBeFocused();
    await playground.command('Examples');
    await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.editor).toBeFocused();
  });

  test('the last undo in Design moves focus to Redo, which now has something to do', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'Hello')] }));
    await expect(playground.card('notes')).toBeVisible();
    await playground.editAs('Design');
    await playground.componentsOf('componentText').click();
    await page.keyboard.press('Delete');
    await expect(playground.componentsOf('componentText')).toHaveCount(0);
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    await undo.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeFocused();
  });
});

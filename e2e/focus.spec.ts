import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards, inTurn } from './peers/behaviours.ts';

/** The fixture says when the focus falls to the page; these tests say where it goes instead. */

test('after a fix the focus is on the next one, and after the last in the editor', async ({
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

test.describe('with the text box in the place of Monaco', () => {
  test.use({ hasTouch: true });

  test('Escape and Enter in a card’s title lead back to the title', async ({ playground, page }) => {
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

  test('a card that a reload hides keeps the focus on its reload button', async ({
    playground,
    page,
    peers,
  }) => {
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
});

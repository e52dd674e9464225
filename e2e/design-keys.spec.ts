import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

test.describe('with the text box instead of Monaco', () => {
  test.use({ hasTouch: true });

  test('typing letters on a selected component changes nothing and explains Enter; Enter goes to the properties of a component without text', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    const card = textCard('notes', 'One');
    const divider = { componentDivider: {} };
    await playground.editor.fill(
      JSON.stringify({ cards: [{ ...card, components: [...(card.components ?? []), divider] }] }),
    );
    await playground.editAs('Design');
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });

    await playground.component('/cards/0/components/0').click();
    await page.keyboard.type('etod');
    await expect(page.getByText('Press Enter to edit the words, or / to insert')).toBeVisible();
    await expect(tab('Draft')).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text: edit in place' })).toBeFocused();
    await page.keyboard.press('Escape');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Properties' }).getByRole('radio').nth(1)).toBeFocused();

    await playground.component('/cards/0/components/0').click();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByText('Already first in its list.')).toBeAttached();
    await page.keyboard.press('i');
    await expect(tab('JSON')).toHaveAttribute('aria-selected', 'true');
  });

  test('editing in place returns focus to where it began, even in the outline, unless a field is clicked; Escape announces the selection', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'One', 'Two')] }));
    await playground.editAs('Design');
    const first = playground.component('/cards/0/components/0');
    const inPlace = page.getByRole('textbox', { name: 'Text: edit in place' });
    const row = page.getByRole('tree', { name: 'Outline' }).locator('[data-pointer="/cards/0/components/0"]');

    await row.click();
    await page.keyboard.press('Enter');
    await expect(inPlace).toBeFocused();
    await page.keyboard.type('Three');
    await page.keyboard.press('Enter');
    await expect(row).toBeFocused();
    await expect(first).toHaveText('Three');

    await first.dblclick();
    await page.keyboard.type('Four');
    const field = page.getByRole('region', { name: 'Properties' }).getByRole('textbox', { name: 'Text' });
    await field.click();
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Five');
    await expect(first).toHaveText('Five');

    await first.click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Card', { exact: true }).and(page.getByRole('status'))).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Nothing selected').and(page.getByRole('status'))).toBeAttached();
  });

  test('undo and redo are announced, and so is having nothing left to undo', async ({ playground, page }) => {
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify({ cards: [textCard('notes', 'One', 'Two')] }));
    await playground.editAs('Design');
    await playground.component('/cards/0/components/0').click();
    await page.keyboard.press('Delete');
    await expect(playground.card('notes')).not.toContainText('One');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('Undone', { exact: true })).toBeAttached();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByText('Redone', { exact: true })).toBeAttached();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByText('There’s nothing to redo')).toBeAttached();
  });

  test('a card to start from is selected in Design and announced', async ({ playground, page }) => {
    await playground.openTextBox();
    await playground.editAs('Design');
    await playground.command('New draft');
    await expect(page.getByText('Start a card in the drawing')).toBeVisible();
    await page.getByRole('button', { name: /^Usage/ }).click();
    await expect(page.getByText('Made the card Usage')).toBeAttached();
    await expect(page.getByRole('region', { name: 'Properties' }).getByLabel('Key')).toHaveValue('usage');
  });

  test('the row of a new card has focus: F2 edits its title, "/" inserts, Enter leads to the form of a component without text, and the palette says what can’t go into a row', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.command('New draft');
    await expect(page.getByText('Opened the draft Untitled')).toBeAttached();
    await playground.editAs('Design');
    const row = (name: string) => page.getByRole('treeitem', { name, exact: true });
    await page.getByRole('button', { name: 'Add a card' }).focus();
    await page.keyboard.press('Enter');
    await expect(row('Card new-card')).toBeFocused();

    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Card title' })).toHaveValue('');
    await page.keyboard.type('Club');
    await page.keyboard.press('Enter');
    await expect(row('Club new-card')).toBeFocused();

    const palette = page.getByRole('dialog', { name: 'Insert a component' });
    await page.keyboard.press('/');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('row');
    await page.keyboard.press('Enter');
    await expect(row('Row')).toBeFocused();
    const properties = page.getByRole('region', { name: 'Properties' });
    await expect(properties).not.toContainText('to edit in place');
    await page.keyboard.press('Enter');
    await expect(properties.getByRole('button', { name: /^Add/ }).first()).toBeFocused();

    await row('Row').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(row('Text Value, Aside')).toBeFocused();
    await expect(properties).toContainText('to edit in place');
    await page.keyboard.press('/');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('container');
    await expect(palette.getByRole('status')).toHaveText('A container can’t go here. Insert it further out.');
    await page.keyboard.press('Escape');
    await expect(row('Text Value, Aside')).toBeFocused();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Text: edit in place' })).toBeFocused();
  });

  test('if the focused element disappears on a letter key, focus stays in the page', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.editAs('Design');
    await page.getByRole('button', { name: 'Add a card' }).focus();
    await page.keyboard.press('e');
    await expect(page.getByRole('tab', { name: 'Endpoint' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test('choosing Design keeps the focus on its tab, and Tab skips the JSON there without changing it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.editAs('Design');
  await expect(page.getByRole('tab', { name: 'Design', exact: true })).toBeFocused();
  const text = await playground.text();
  await page.getByRole('button', { name: 'Add a card' }).focus();
  await page.keyboard.press('Tab');
  await expect(playground.editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(playground.editor).not.toBeFocused();
  expect(await playground.text()).toBe(text);
});

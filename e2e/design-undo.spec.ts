import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

const LIST = '/cards/0/components';
const TEXTS = JSON.stringify(
  { cards: [textCard('notes', ...Array.from({ length: 60 }, (_, index) => `Text ${index}`))] },
  null,
  2,
);

test('undo and redo select what they change, bring it into view on both sides, and the breadcrumb follows', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson(TEXTS);
  const at = (index: number) => playground.component(`${LIST}/${index}`);
  const place = page.getByRole('navigation', { name: 'Place in the document' });
  const row = (index: number) =>
    page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="${LIST}/${index}"]`);
  const toolbar = page.getByRole('toolbar', { name: 'Selected component' });
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  const redo = page.getByRole('button', { name: 'Redo', exact: true }).first();
  const isShown = async (index: number) => {
    await expect(row(index)).toHaveAttribute('aria-selected', 'true');
    await expect(at(index)).toBeInViewport();
    await expect(place).toHaveText(new RegExp(`components›${index}(?!\\d)`));
  };

  /** Undo and then redo, each from another selection, lead to these components. */
  const leadTo = async (undone: number, redone: number) => {
    await at(50).click();
    await undo.click();
    await isShown(undone);
    await at(50).click();
    await redo.click();
    await isShown(redone);
  };

  await test.step('what was typed in the text, from the canvas', async () => {
    await playground.find('Text 3"');
    await page.keyboard.press('ArrowLeft');
    await playground.type('Typed');
    await playground.editAs('Design');
    await leadTo(3, 3);
  });

  await test.step('what is still selected, but was scrolled away', async () => {
    await at(1).click();
    await toolbar.getByRole('button', { name: 'Error', exact: true }).click();
    await page.locator('.preview-panel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    await expect(at(1)).not.toBeInViewport();
    await undo.click();
    await isShown(1);
    await expect(at(1)).not.toHaveAttribute('data-color', 'ERROR');
  });

  await test.step('what was moved', async () => {
    await at(5).click();
    await page.keyboard.press('Alt+ArrowDown');
    await leadTo(5, 6);
    await expect(at(6)).toHaveText('Text 5');
    await undo.click();
  });

  await test.step('several at once', async () => {
    await at(7).click();
    await at(9).click({ modifiers: ['Shift'] });
    await toolbar.getByRole('button', { name: 'Muted', exact: true }).click();
    await at(50).click();
    await undo.click();
    await expect(toolbar).toContainText('3 selected');
    await expect(at(8)).toBeInViewport();
    await expect(at(8)).not.toHaveAttribute('data-color', 'MUTED');
  });

  await test.step('from the text, too', async () => {
    await redo.click();
    await playground.editAs('JSON');
    await playground.editor.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await expect(place).not.toHaveText(/componentText/);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(place).toHaveText(/components›7›componentText/);
    await expect(at(7)).toBeInViewport();
  });
});

test.describe('on a touch screen with room for both sides', () => {
  test.use({ hasTouch: true });

  test('the breadcrumb follows what is selected in the drawing, and undo', async ({ playground, page }) => {
    await playground.openTextBox();
    await playground.editor.fill(TEXTS);
    await playground.editAs('Design');
    const place = page.getByRole('navigation', { name: 'Place in the document' });
    await playground.component(`${LIST}/1`).tap();
    await expect(place).toHaveText(/components›1›componentText/);
    await page
      .getByRole('toolbar', { name: 'Selected component' })
      .getByRole('button', { name: 'Delete' })
      .tap();
    await playground.component(`${LIST}/4`).tap();
    await expect(place).toHaveText(/components›4›componentText/);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().tap();
    await expect(place).toHaveText(/components›1›componentText/);
  });
});

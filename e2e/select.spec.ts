import type { Locator, Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

const list = (page: Page) => page.getByRole('listbox');
const highlighted = (page: Page) => list(page).locator('[data-highlighted]');

/** The field that selects the board's card, for a draft with these cards. */
async function fieldOfCards(playground: Playground, names: readonly string[]): Promise<Locator> {
  const { page } = playground;
  await page.goto('/');
  await expect(playground.editorFrame).toHaveAttribute('data-editor', 'textarea');
  await playground.editor.fill(JSON.stringify({ cards: names.map((name) => textCard(name, name)) }));
  await playground.showPane('Preview');
  await expect(playground.card(names[0] ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'State board', exact: true }).click();
  const field = page.getByRole('dialog', { name: 'State board' }).getByRole('combobox', { name: 'Card' });
  await expect(field).toHaveText(names[0] ?? '');
  return field;
}

test.describe('a list of choices', () => {
  test.use({ hasTouch: true });

  test('opens, moves, finds typed text, picks and closes by keyboard, and the field keeps focus', async ({
    playground,
    page,
  }) => {
    const field = await fieldOfCards(playground, ['plan', 'update', 'user seats', 'orders']);
    await field.focus();
    const press = (key: string) => page.keyboard.press(key);
    const expectActive = async (name: string) => {
      await expect(highlighted(page)).toHaveText(name);
      const id = await highlighted(page).getAttribute('id');
      await expect(field).toHaveAttribute('aria-activedescendant', id ?? 'none');
      await expect(field).toBeFocused();
    };

    await press('ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(list(page)).toHaveAccessibleName('Card');
    await expectActive('plan');
    await press('ArrowDown');
    await expectActive('update');
    await press('End');
    await expectActive('orders');
    await press('Home');
    await expectActive('plan');
    await page.keyboard.type('user s');
    await expectActive('user seats');
    await press('Escape');
    await expect(list(page)).toHaveCount(0);
    await expect(page.getByRole('dialog', { name: 'State board' })).toBeVisible();
    await expect(field).toHaveText('plan');
    await expect(field).toBeFocused();

    await page.keyboard.type('o');
    await expectActive('orders');
    await press('Enter');
    await expect(list(page)).toHaveCount(0);
    await expect(field).toHaveText('orders');
    await expect(field).toBeFocused();

    await press('Enter');
    await press('ArrowUp');
    await expectActive('user seats');
    await press('Tab');
    await expect(list(page)).toHaveCount(0);
    await expect(field).toHaveText('user seats');
    await expect(page.getByRole('button', { name: 'Export as PNG' })).toBeFocused();
  });

  test('with forty options scrolls to the active one and by wheel, and closes on a click outside', async ({
    playground,
    page,
  }) => {
    const names = Array.from({ length: 40 }, (_, index) => `card ${index + 1}`);
    const field = await fieldOfCards(playground, names);
    await field.click();
    await expect(highlighted(page)).toHaveText('card 1');
    await page.keyboard.press('End');
    await expect(page.getByRole('option', { name: 'card 40' })).toBeInViewport({ ratio: 1 });
    const scrolled = () => list(page).evaluate((element) => element.scrollTop);
    const atEnd = await scrolled();
    expect(atEnd).toBeGreaterThan(200);
    await list(page).hover();
    await page.mouse.wheel(0, -150);
    await expect.poll(scrolled).toBeLessThan(atEnd);
    await page.getByRole('figure', { name: 'Longest text' }).click({ position: { x: 300, y: 8 } });
    await expect(list(page)).toHaveCount(0);
    await expect(field).toHaveText('card 1');
    await field.click();
    await field.click();
    await expect(list(page)).toHaveCount(0);
  });

  test('stays next to its field near the edges of the window, and follows the field', async ({
    playground,
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 420 });
    const field = await fieldOfCards(playground, ['plan', 'update', 'user seats', 'orders']);
    // Put the field near the right and lower edges, as in a scrolled form.
    await field.evaluate((element) => {
      element.style.position = 'fixed';
      element.style.inset = 'auto 4px 4px auto';
      element.style.width = '90px';
    });
    const boxes = async () => ({ field: await field.boundingBox(), list: await list(page).boundingBox() });
    await field.click();
    await expect(list(page)).toBeVisible();
    const { list: shown, field: at } = await boxes();
    expect(shown?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((shown?.x ?? 0) + (shown?.width ?? 999)).toBeLessThanOrEqual(900);
    expect(shown?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((shown?.y ?? 0) + (shown?.height ?? 999)).toBeLessThanOrEqual(at?.y ?? 0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a list of choices and its field are 44 px high on a touch screen, and no wider than the window', async ({
    playground,
    page,
  }) => {
    const field = await fieldOfCards(playground, [
      'plan',
      'a card with a name that is longer than a phone is wide',
    ]);
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await field.tap();
    const last = page.getByRole('option').last();
    expect((await last.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const box = await list(page).boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await last.tap();
    await expect(field).toHaveText(/^a card with a name/);
    await expect(list(page)).toHaveCount(0);
  });
});

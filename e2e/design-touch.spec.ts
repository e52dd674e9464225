import type { Page } from 'playwright/test';
import { everyComponent, textCard } from './cards.ts';
import { Finger, spotOn } from './finger.ts';
import { expect, test } from './fixture.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

function toolbar(page: Page) {
  return page.getByRole('toolbar', { name: 'Selected component' });
}

test('on a phone, a long press that moves drags, a long press without moving opens the menu, a swipe scrolls, and the properties are a sheet', async ({
  playground,
  page,
}) => {
  await page.goto('/');
  await playground.editor.fill(
    JSON.stringify({ cards: [textCard('notes', 'One', 'Two', 'Three', ...Array(40).fill('More'))] }),
  );
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await playground.showPane('Preview');
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
  const finger = await Finger.of(page);
  const middle = async (index: number, down = 0.5) => {
    const box = await playground.component(`/cards/0/components/${index}`).boundingBox();
    return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + (box?.height ?? 0) * down };
  };
  const at = (index: number) => playground.component(`/cards/0/components/${index}`);

  await test.step('a long press that moves', async () => {
    const from = await middle(0);
    await finger.down(from);
    await finger.rests();
    await finger.move(from, await middle(2, 0.9));
    await expect(page.locator('.design-drop')).toHaveAttribute('data-drop', '/cards/0/components');
    await finger.up();
    await expect(at(0)).toHaveText('Two');
    await expect(at(2)).toHaveText('One');
    await expect(page.getByText('Moved to position 3 of 43 in Card')).toBeAttached();
  });

  await test.step('a long press without moving, even with a trembling finger', async () => {
    const from = await middle(1);
    await finger.down(from);
    await finger.rests();
    await finger.move(from, { x: from.x + 3, y: from.y + 4 });
    await finger.up();
    await expect(page.getByRole('menu', { name: 'Component' })).toBeVisible();
    await page.getByRole('menuitem', { name: /^Duplicate/ }).tap();
    await expect(at(2)).toHaveText('Three');
  });

  await test.step('a swipe', async () => {
    const from = await middle(8);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: from.y - 160 });
    await finger.up();
    const view = page.locator('.preview-panel');
    await expect.poll(() => view.evaluate((element) => element.scrollTop)).toBeGreaterThan(60);
    await expect(at(0)).toHaveText('Two');
    await view.evaluate((element) => element.scrollTo(0, 0));
  });

  await test.step('the sheet', async () => {
    await at(0).tap();
    await toolbar(page).getByRole('button', { name: 'Properties', exact: true }).tap();
    const properties = page.getByRole('region', { name: 'Properties' });
    await properties.getByRole('radio', { name: 'Success' }).tap();
    await expect(at(0)).toHaveAttribute('data-color', 'SUCCESS');
    await page.getByRole('button', { name: 'Close the properties' }).tap();
    await expect(properties).toBeHidden();
    await expect(toolbar(page)).toBeVisible();
  });

  await test.step('undo and redo next to the canvas', async () => {
    const first = await at(0).textContent();
    await toolbar(page).getByRole('button', { name: 'Delete', exact: true }).tap();
    await expect(at(0)).not.toHaveText(first ?? '');
    await page.getByRole('button', { name: 'Undo', exact: true }).tap();
    await expect(at(0)).toHaveText(first ?? '');
    await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
  });

  await test.step('in the outline', async () => {
    await playground.showPane('Edit');
    const row = (index: number) =>
      page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="/cards/0/components/${index}"]`);
    const box = async (index: number) => (await row(index).boundingBox()) ?? { x: 0, y: 0, height: 0 };
    const [first, third] = [await box(0), await box(2)];
    const from = { x: first.x + 60, y: first.y + first.height / 2 };
    await finger.down(from);
    await expect(page.locator('[data-dragging]')).toBeAttached();
    await finger.move(from, { x: from.x, y: third.y + third.height * 0.8 });
    await finger.up();
    await expect(row(2)).toContainText('Two');
    const held = await box(0);
    await finger.down({ x: held.x + 60, y: held.y + held.height / 2 });
    await expect(page.locator('[data-dragging]')).toBeAttached();
    await finger.up();
    await page.getByRole('menuitem', { name: /^Duplicate/ }).tap();
    await expect(row(3)).toContainText('Two');
  });
});

test('on a phone, the sheet cuts off no choice, date or time', async ({ playground, page }) => {
  await page.goto('/');
  const components = [
    { componentText: { text: 'One' } },
    { componentDateTime: { dateTimeIso8601: '2026-11-21T09:30:00Z' } },
  ];
  await playground.editor.fill(JSON.stringify({ cards: [{ key: 'notes', components }] }));
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await playground.showPane('Preview');
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
  const properties = page.getByRole('region', { name: 'Properties' });
  const openSheet = async (index: number) => {
    await playground.component(`/cards/0/components/${index}`).tap();
    await toolbar(page).getByRole('button', { name: 'Properties', exact: true }).tap();
  };
  await openSheet(0);
  const words = properties.getByRole('radio').locator('span:last-child');
  await expect(words).toHaveText(['S', 'M', 'L', 'Normal', 'Muted', 'Success', 'Warning', 'Error']);
  const cutOff = await words.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
  );
  expect(cutOff).toEqual([]);
  await page.getByRole('button', { name: 'Close the properties' }).tap();
  await openSheet(1);
  for (const name of ['Date', 'Time']) {
    const { width } = (await properties.getByLabel(name, { exact: true }).boundingBox()) ?? { width: 0 };
    expect(width, name).toBeGreaterThanOrEqual(148);
  }
});

test('on a phone, every button of the toolbar is visible, whatever is selected', async ({
  playground,
  page,
}) => {
  await page.goto('/');
  await playground.editor.fill(JSON.stringify({ cards: [everyComponent] }));
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await playground.showPane('Preview');
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
  for (const index of everyComponent.components?.keys() ?? []) {
    await playground.component(`/cards/0/components/${index}`).tap({ position: { x: 4, y: 4 } });
    await expect(toolbar(page)).toHaveAttribute('data-placed', 'true');
    const hidden = await toolbar(page)
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            const { left, right, top, bottom } = button.getBoundingClientRect();
            const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return left < 0 || right > innerWidth || found === null || !button.contains(found);
          })
          .map((button) => button.ariaLabel),
      );
    expect(hidden, `component ${index}`).toEqual([]);
  }
});

test('on a phone, an empty draft leads from Design to the cards to start from', async ({
  playground,
  page,
}) => {
  await page.goto('/');
  await playground.editor.fill('{ "cards": [] }');
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await page.getByRole('button', { name: 'Start a card' }).tap();
  await page.getByRole('button', { name: /^Usage/ }).tap();
  await expect(playground.card('Usage')).toContainText('Events sent');
});

test('on a phone, menus show no keyboard shortcuts, two quick taps on different components don’t edit the text of either, and a row that’s full is dragged by anything in it once it’s selected', async ({
  playground,
  page,
}) => {
  const long = 'Words that fill this side of the row up to the other one';
  const full = { componentText: { text: long } };
  const fullRow = { componentRow: { rowMainContent: [full], rowAsideContent: [full] } };
  const card = textCard('notes', 'One', 'Two', 'Three');
  await page.goto('/');
  await playground.editor.fill(
    JSON.stringify({ cards: [{ ...card, components: [fullRow, ...(card.components ?? [])] }] }),
  );
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await playground.showPane('Preview');
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
  const finger = await Finger.of(page);
  const at = (path: string | number) => playground.component(`/cards/0/components/${path}`);
  const main = at('0/componentRow/rowMainContent/0');

  await test.step('two quick taps', async () => {
    const doubleClicks = await page.evaluateHandle(() => {
      const seen: string[] = [];
      document.addEventListener('dblclick', ({ target }) =>
        seen.push(target instanceof Element ? (target.textContent ?? '') : ''),
      );
      return seen;
    });
    await finger.tap(await spotOn(at(1), 0.1, 0.8));
    await finger.tap(await spotOn(at(2), 0.1, 0.2));
    await expect(page.locator('[data-outline="selected"]')).toBeVisible();
    await expect.poll(() => doubleClicks.jsonValue()).toEqual(['Two']);
    await expect(page.getByRole('textbox', { name: /edit in place/ })).toHaveCount(0);
    await expect(toolbar(page)).toBeVisible();
  });

  await test.step('the menu', async () => {
    await finger.tap(await spotOn(main, 0.5, 0.5));
    await toolbar(page).getByRole('button', { name: 'More', exact: true }).tap();
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem', { name: /^Move down/ })).toBeVisible();
    await expect(menu.locator('kbd').first()).toBeAttached();
    await expect(menu.locator('kbd').filter({ visible: true })).toHaveCount(0);
    await menu.getByRole('menuitem', { name: 'Select the row' }).tap();
    await expect(toolbar(page)).toContainText('Row');
  });

  await test.step('the full row', async () => {
    await finger.drag(await spotOn(main, 0.5, 0.5), await spotOn(at(2), 0.5, 0.9));
    await expect(page.locator('.design-ghost')).toContainText('Row');
    await expect(page.locator('.design-drop')).toHaveAttribute('data-drop', '/cards/0/components');
    await finger.up();
    await expect(page.getByText('Moved to position 3 of 4 in Card')).toBeAttached();
    await expect(at('2/componentRow/rowMainContent/0')).toHaveText(long);
  });
});

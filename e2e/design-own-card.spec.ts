import type { Locator, Page } from 'playwright/test';
import { componentTable } from '../src/cards/format/components/table.ts';
import { Finger, spotOn } from './finger.ts';
import { expect, test } from './fixture.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const LIST = '/cards/0/components';

function designer(page: Page) {
  const toolbar = page.getByRole('toolbar', { name: 'Selected component' });
  const properties = page.getByRole('region', { name: 'Properties' });
  const palette = page.getByRole('dialog', { name: 'Insert a component' });
  return {
    toolbar,
    properties,
    tool: (name: string) => toolbar.getByRole('button', { name, exact: true }),
    async pick(name: string) {
      await palette.getByRole('option', { name, exact: true }).tap();
      await expect(palette).toBeHidden();
    },
    async openSheet() {
      await toolbar.getByRole('button', { name: 'Properties', exact: true }).tap();
      await expect(properties).toBeVisible();
    },
    async closeSheet() {
      await page.getByRole('button', { name: 'Close the properties' }).tap();
      await expect(properties).toBeHidden();
    },
    menuItem: (name: string | RegExp) => page.getByRole('menu').getByRole('menuitem', { name }),
  };
}

/** The kinds in a list, in their order. */
function kindsIn(page: Page, list: string): Locator {
  return page.locator(`.preview-panel [data-path^="${list}/"]`);
}

test('a whole card can be made by touch alone: all twelve components, their properties, text in place, drags into a row and a container, several at once, and undo', async ({
  playground,
  page,
}) => {
  const { toolbar, properties, tool, pick, openSheet, closeSheet, menuItem } = designer(page);
  const at = (path: string | number) => playground.component(`${LIST}/${path}`);
  const finger = await Finger.of(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const shownKinds = () =>
    kindsIn(page, LIST).evaluateAll((all) =>
      all.flatMap(({ dataset }) => (/components\/\d+$/.test(dataset.path ?? '') ? [dataset.component] : [])),
    );
  await page.goto('/');
  await playground.editor.fill('');
  await page.getByRole('tab', { name: 'Design', exact: true }).tap();
  await page.getByRole('button', { name: 'Start a card', exact: true }).tap();
  await expect(page.locator('[data-canvas="ready"]')).toBeAttached();

  await test.step('all twelve kinds from the palette, each after the last', async () => {
    const kinds = Object.values(componentTable).map(({ name }) => name);
    await page.getByRole('button', { name: 'Insert a component' }).tap();
    await pick(kinds[0] ?? '');
    for (const kind of kinds.slice(1)) {
      await tool('Insert after').tap();
      await pick(kind);
      await expect(toolbar).toContainText(kind);
    }
    expect(await shownKinds()).toEqual(Object.keys(componentTable));
  });

  await test.step('what the sheet changes is in view above it, wherever it is on the card', async () => {
    for (const [index, kind] of Object.keys(componentTable).entries()) {
      await at(index).scrollIntoViewIfNeeded();
      await finger.tap(await spotOn(at(index), 0.99, 0.5));
      // In a row, a finger finds one of its components. The menu leads to the row.
      if (kind === 'componentRow') {
        await tool('More').tap();
        await menuItem('Select the row').tap();
      }
      await openSheet();
      const sheet = page.getByRole('dialog', { name: 'Properties of the selection' });
      await expect(page.locator('[data-outline="selected"]')).toBeVisible();
      const [shown, covered] = [await at(index).boundingBox(), await sheet.boundingBox()];
      expect((shown?.y ?? 0) + (shown?.height ?? 0), kind).toBeLessThanOrEqual(covered?.y ?? 0);
      await closeSheet();
    }
  });

  await test.step('properties in the sheet', async () => {
    await at(0).tap();
    await openSheet();
    await properties.getByRole('textbox', { name: 'Text', exact: true }).fill('**Order** 4711');
    await properties.getByRole('radio', { name: 'Muted' }).tap();
    await closeSheet();
    await expect(at(0)).toHaveText('Order 4711');
    await expect(at(0)).toHaveAttribute('data-color', 'MUTED');
  });

  await test.step('words in place', async () => {
    const badge = await spotOn(at(2), 0.05, 0.5);
    await finger.tap(badge);
    await finger.tap(badge);
    const box = page.getByRole('textbox', { name: /edit in place/ });
    await expect(box).toBeFocused();
    await page.keyboard.insertText('Paid');
    await finger.tap(await spotOn(at(0), 0.1, 0.5));
    await expect(at(2)).toHaveText('Paid');
    await expect(box).toBeHidden();
  });

  await test.step('the badge into the aside of the row, where the label at the finger stays in the window', async () => {
    const row = Object.keys(componentTable).indexOf('componentRow');
    const value = at(`${row}/componentRow/rowAsideContent/0`);
    await finger.drag(await spotOn(at(2), 0.05, 0.5), await spotOn(value, 0.95, 0.95));
    await expect(page.locator('.design-drop')).toHaveAttribute('data-drop', /rowAsideContent$/);
    const label = await page.locator('.design-ghost').boundingBox();
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual(390);
    await finger.up();
    await expect(at(`${row - 1}/componentRow/rowAsideContent/1`)).toHaveText('Paid');
  });

  await test.step('what can’t go there is said after the finger is lifted too', async () => {
    const row = Object.keys(componentTable).indexOf('componentRow') - 1;
    const label = at(`${row}/componentRow/rowMainContent/0`);
    await finger.drag(await spotOn(label, 0.1, 0.5), await spotOn(at(0), 0.5, 0.9));
    await finger.up();
    await expect(page.getByText('The main side of a row needs at least one component.')).toBeVisible();
  });

  await test.step('text into the container', async () => {
    const inside = page.locator('.preview-panel [data-path$="containerContent/0"]');
    await finger.drag(await spotOn(at(0), 0.1, 0.5), await spotOn(inside, 0.4, 0.9));
    await expect(page.locator('.design-drop')).toHaveAttribute('data-drop', /containerContent$/);
    await finger.up();
    await expect(page.locator('.preview-panel [data-path$="containerContent/1"]')).toHaveText('Order 4711');
  });

  await test.step('several at once', async () => {
    const before = await shownKinds();
    await at(0).tap();
    await tool('Select several').tap();
    await finger.tap(await spotOn(at(2), 0.9, 0.5));
    await expect(toolbar).toContainText('3 selected');
    await tool('Duplicate').tap();
    await expect(kindsIn(page, LIST)).not.toHaveCount(before.length);
    expect(await shownKinds()).toEqual([...before.slice(0, 3), ...before]);
    await expect(tool('Select several')).toHaveAttribute('aria-pressed', 'false');
    await undo.tap();
    await expect.poll(shownKinds).toEqual(before);
  });

  await test.step('delete, and back: what came back is selected and in view', async () => {
    const before = await shownKinds();
    await at(0).tap();
    await tool('Delete').tap();
    await expect.poll(shownKinds).toEqual(before.slice(1));
    const last = page.locator('.preview-panel [data-path$="containerContent/1"]');
    await finger.tap(await spotOn(last, 0.2, 0.5));
    await undo.tap();
    await expect.poll(shownKinds).toEqual(before);
    await expect(toolbar).toContainText('Plain text');
    await expect(at(0)).toBeInViewport();
  });
});

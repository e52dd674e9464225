import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { PNG } from 'pngjs';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { everyComponent, planCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { pick } from './playground.ts';

const board = (page: Page) => page.getByRole('dialog', { name: 'State board' });
const tile = (page: Page, name: string) => board(page).getByRole('figure', { name, exact: true });

async function openBoard(page: Page) {
  await page.getByRole('button', { name: 'State board', exact: true }).click();
  await expect(tile(page, 'Light, 360 px')).toBeVisible();
}

test('the board shows the draft in every state, also with another card, and Back closes it; a tile leads to its JSON, by mouse and by keyboard alone', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([everyComponent, planCard]);
  await openBoard(page);
  for (const name of [
    'Dark, 280 px',
    'Loading again',
    'Failed',
    'Hidden',
    'Longest text',
    'Workflow failed',
  ]) {
    await expect(tile(page, name), name).toBeAttached();
  }
  await pick(page, board(page).getByRole('combobox', { name: 'Card' }), 'plan');
  await expect(tile(page, 'Light, 360 px').getByRole('article', { name: 'plan' })).toBeVisible();
  await expect(tile(page, 'Workflow failed')).toHaveCount(0);
  await board(page).getByRole('button', { name: 'Back' }).click();
  await expect(board(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'State board', exact: true })).toBeFocused();

  await openBoard(page);
  await pick(page, board(page).getByRole('combobox', { name: 'Card' }), 'plan');
  await tile(page, 'Longest text').locator('[data-component="componentBadge"]').click();
  await expect(board(page)).toBeHidden();
  await expect(playground.editor).toBeFocused();
  const trail = page.getByRole('navigation', { name: 'Place in the document' });
  await expect(trail).toContainText('Badge');

  await playground.command('state board');
  await expect(board(page).getByRole('button', { name: 'Back' })).toBeFocused();
  await board(page).getByRole('button', { name: 'Failed', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(board(page)).toBeHidden();
  await expect(playground.editor).toBeFocused();
  await expect(trail).not.toContainText('Badge');
});

test('the board is saved as a picture with every tile in it', async ({ playground, page }) => {
  await playground.open();
  await openBoard(page);
  const shown = await tile(page, 'Light, 360 px').evaluate((figure) => ({
    width: figure.parentElement?.parentElement?.scrollWidth ?? 0,
    height: figure.parentElement?.parentElement?.scrollHeight ?? 0,
  }));
  const downloading = page.waitForEvent('download');
  await board(page).getByRole('button', { name: 'Export as PNG' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/states\.png$/);
  const picture = PNG.sync.read(readFileSync(await download.path()));
  expect({ width: picture.width, height: picture.height }).toEqual({
    width: shown.width * 2,
    height: shown.height * 2,
  });
  const colours = new Set<number>();
  for (let at = 0; at < picture.data.length; at += 4 * 997) colours.add(picture.data.readUInt32BE(at));
  expect(colours.size).toBeGreaterThan(8);
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing in the state board, and nothing is too wide, at 360 and 1440 px', async ({
    playground,
    page,
  }) => {
    await page.addInitScript({ path: AXE });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await playground.showPane('Preview');
    await openBoard(page);
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1440, height: 900 },
    ]) {
      await test.step(`at ${viewport.width} px`, async () => {
        await page.setViewportSize(viewport);
        expect(await objectionsInBothThemes(page)).toEqual([]);
        const wider = await board(page).evaluate((dialog) =>
          [...dialog.querySelectorAll('figure')]
            .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
            .map((part) => part.getAttribute('aria-label')),
        );
        expect(wider).toEqual([]);
      });
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tile of the board keeps no room for a toolbar below its card', async ({ page }) => {
    await page.goto('/');
    // Opening Design loads the style sheet that keeps room for its toolbar.
    await page.getByRole('tab', { name: 'Design', exact: true }).tap();
    await page.getByRole('radio', { name: 'Preview', exact: true }).tap();
    await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
    await openBoard(page);
    const figure = tile(page, 'Light, 280 px');
    await expect(figure.getByRole('article')).toBeVisible();
    const below = await figure.evaluate((element) => {
      const card = element.querySelector('article')?.getBoundingClientRect();
      return element.getBoundingClientRect().bottom - (card?.bottom ?? 0);
    });
    expect(below).toBeLessThan(24);
  });
});

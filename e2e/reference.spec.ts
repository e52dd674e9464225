import type { Page } from 'playwright/test';
import { COMPONENT_KINDS } from '../src/cards/format/components/table.ts';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { planCard } from './cards.ts';
import { expect, test } from './fixture.ts';

const reference = (page: Page) => page.getByRole('dialog', { name: 'Reference' });
const topic = (page: Page, name: string) => reference(page).getByRole('region', { name, exact: true });

async function openReference(page: Page) {
  await page.getByRole('button', { name: 'Reference', exact: true }).click();
  await expect(topic(page, 'Container')).toBeAttached();
}

test('the reference lists exactly the components of the table, each drawn live, and a search keeps those that contain its words', async ({
  playground,
  page,
}) => {
  await playground.open();
  await openReference(page);
  const listed = await reference(page)
    .locator('[data-group="Components"]')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-reference')));
  expect(listed).toEqual(COMPONENT_KINDS);
  for (const kind of COMPONENT_KINDS) {
    const section = reference(page).locator(`[data-reference="${kind}"]`);
    await expect(section.locator(`[data-component="${kind}"]`).first(), kind).toBeAttached();
  }

  const search = reference(page).getByRole('searchbox', { name: 'Search the reference' });
  await search.fill('dividerSpacingSize');
  await expect(reference(page).getByRole('heading', { level: 3 })).toHaveText(['Divider']);
  await search.fill('zebra crossing');
  await expect(reference(page).getByText('No matches in the reference')).toBeVisible();
});

test('a link leads to its place in the reference, and Back closes the reference if it was opened here', async ({
  page,
}) => {
  await page.goto('/?reference=componentRow');
  await expect(topic(page, 'Row').getByRole('heading', { name: 'Row', level: 3 })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(reference(page)).toBeHidden();
  expect(new URL(page.url()).search).toBe('');

  await openReference(page);
  await reference(page)
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('link', { name: 'Badge' })
    .click();
  await expect(topic(page, 'Badge').getByRole('heading', { name: 'Badge', level: 3 })).toBeInViewport();
  expect(new URL(page.url()).search).toBe('?reference=componentBadge');
  await page.goBack();
  await expect(reference(page)).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Draft', exact: true })).toBeVisible();
});

test('an example can be copied, and inserted into the draft; by keyboard alone, the reference can be opened, searched, read and closed', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([planCard]);
  await openReference(page);
  await topic(page, 'Badge').getByRole('button', { name: 'Copy the JSON of badge' }).click();
  await expect(page.getByText('Copied the JSON of badge.').first()).toBeVisible();
  const copied: unknown = JSON.parse(await playground.clipboard());
  expect(copied).toHaveProperty('componentBadge.badgeLabel');

  await topic(page, 'Badge').getByRole('button', { name: 'Insert badge into the draft' }).click();
  await expect(reference(page)).toBeHidden();
  await expect(playground.componentsOf('componentBadge')).toHaveCount(2);
  await expect(playground.editor).toBeFocused();
  expect(JSON.stringify(JSON.parse(await playground.text()))).toContain(JSON.stringify(copied));

  await playground.command('reference');
  await expect(reference(page)).toBeVisible();
  await expect(reference(page).getByRole('button', { name: 'Back' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Spacer');
  await page.keyboard.press('Tab');
  await expect(reference(page).getByRole('link', { name: 'Spacer', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(topic(page, 'Spacer').getByRole('heading', { name: 'Spacer', level: 3 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reference(page)).toBeHidden();
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing in the reference, and nothing is too wide, at 360 and 1440 px, light and dark', async ({
    page,
  }, testInfo) => {
    await page.addInitScript({ path: AXE });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?reference=componentBadge');
    const current = reference(page).getByRole('navigation', { name: 'Topics' }).locator('[aria-current]');
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1440, height: 900 },
    ]) {
      await test.step(`at ${viewport.width} px`, async () => {
        await page.setViewportSize(viewport);
        await expect(topic(page, 'Badge').locator('[data-component="componentBadge"]').first()).toBeVisible();
        await expect(current).toBeInViewport({ ratio: 1 });
        expect(await objectionsInBothThemes(page)).toEqual([]);
        const wider = await reference(page).evaluate((dialog) =>
          [...dialog.querySelectorAll('section, article, dl, ul')]
            .filter(
              (part) => part.getBoundingClientRect().right > innerWidth + 1 && part.closest('nav') === null,
            )
            .map((part) => part.outerHTML.slice(0, 120)),
        );
        expect(wider).toEqual([]);
        await page.screenshot({ path: testInfo.outputPath(`reference-${viewport.width}.png`) });
      });
    }
  });
});

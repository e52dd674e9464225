import type { Page } from 'playwright/test';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(async ({ page }) => {
  await page.addInitScript({ path: AXE });
});

const PROPERTIES = 'section[aria-label="Properties"]';

async function expectNoObjections(page: Page, what: string, within?: string): Promise<void> {
  expect(await objectionsInBothThemes(page, within), what).toEqual([]);
}

test('axe finds nothing on the canvas, in the properties of any component, of a card or of several, or in the palette and menu', async ({
  playground,
  page,
}) => {
  test.slow();
  const { components } = everyComponent;
  await playground.openTextBox();
  await playground.editor.fill(
    JSON.stringify({
      cards: [
        everyComponent,
        textCard('more', 'One', 'Two'),
        { key: 'broken', components: [{ componentTxet: {} }] },
      ],
    }),
  );
  await playground.editAs('Design');
  const row = (pointer: string) =>
    page.getByRole('tree', { name: 'Outline' }).locator(`[data-pointer="${pointer}"]`);
  const toolbar = page.getByRole('toolbar', { name: 'Selected component' });
  for (const index of (components ?? []).keys()) {
    await row(`/cards/0/components/${index}`).click();
    await expect(toolbar).toBeVisible();
    await expectNoObjections(page, `component ${index}`, PROPERTIES);
  }
  await expectNoObjections(page, 'the whole window, with the toolbar');
  await row('/cards/1').click();
  await expectNoObjections(page, 'a card', PROPERTIES);
  await row('/cards/2/components/0').click();
  await expectNoObjections(page, 'a broken component', PROPERTIES);
  await row('/cards/1/components/0').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(toolbar).toContainText('2 selected');
  await expectNoObjections(page, 'several');

  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Insert a component' })).toBeVisible();
  await expectNoObjections(page, 'the palette', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await playground.component('/cards/1/components/1').click({ button: 'right' });
  await expect(page.getByRole('menu', { name: 'Component' })).toBeVisible();
  await expectNoObjections(page, 'the menu', '[role="menu"]');
  await page.keyboard.press('Escape');
  await playground.component('/cards/1/components/1').dblclick();
  await expect(page.getByRole('textbox', { name: 'Text: edit in place' })).toBeFocused();
  await expectNoObjections(page, 'text that is edited in place', '.preview-panel');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true });

  test('axe finds nothing in Design on a phone, with and without the sheet of properties', async ({
    playground,
    page,
  }) => {
    await page.goto('/');
    await expect(playground.editor).toBeVisible();
    await playground.editAs('Design');
    await expectNoObjections(page, 'the outline');
    await playground.showPane('Preview');
    await playground.componentsOf('componentBadge').first().tap();
    await expectNoObjections(page, 'the canvas');
    await page
      .getByRole('toolbar', { name: 'Selected component' })
      .getByRole('button', { name: 'Properties', exact: true })
      .tap();
    await expect(page.getByRole('region', { name: 'Properties' })).toBeVisible();
    await expectNoObjections(page, 'the sheet');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Properties' })).toBeHidden();
  });
});

import type { Locator } from 'playwright/test';
import { everyComponent } from './cards.ts';
import { expect, test } from './fixture.ts';
import { smallFields } from './views/small-fields.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every field has text of at least 16 px, so that nothing zooms in', async ({ playground, page }) => {
    test.slow();
    await page.goto('/');
    /** Expects that no field of the page has text smaller than 16 px, once `field` is visible. */
    const expectLarge = async (view: string, field: Locator) => {
      await test.step(view, async () => {
        await expect(field).toBeVisible();
        expect(await page.evaluate(smallFields)).toEqual([]);
      });
    };
    const box = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().tap();
    await expectLarge('the JSON', playground.editor);
    await playground.editor.fill(JSON.stringify({ cards: [everyComponent] }));

    await page.getByRole('tab', { name: 'Design', exact: true }).tap();
    await playground.showPane('Preview');
    await expect(page.locator('[data-canvas="ready"]')).toBeAttached();
    const toolbar = page.getByRole('toolbar', { name: 'Selected component' });
    const properties = page.getByRole('region', { name: 'Properties' });
    for (const index of everyComponent.components?.keys() ?? []) {
      await playground.component(`/cards/0/components/${index}`).tap({ position: { x: 4, y: 4 } });
      await toolbar.getByRole('button', { name: 'Properties', exact: true }).tap();
      await expect(properties.getByRole('heading', { level: 2 })).toBeVisible();
      await expectLarge(
        `the properties of component ${index}`,
        properties.getByRole('heading', { level: 2 }),
      );
      await press('Close the properties');
    }
    const text = playground.componentsOf('componentPlainText').first();
    await text.dblclick();
    await expectLarge('a text in place', page.locator('textarea[data-in-place]'));
    await page.keyboard.press('Escape');
    await playground.showPane('Edit');
    await page.getByRole('tab', { name: 'JSON', exact: true }).tap();
    await playground.showPane('Preview');
    await page.getByRole('button', { name: 'everything', exact: true }).tap();
    await expectLarge('the title of a card', box('Card title'));
    await page.keyboard.press('Escape');

    await playground.showPane('Edit');
    const endpoint = await playground.switchToEndpoint();
    await expectLarge('the endpoint', endpoint.url);
    for (const name of [
      /^Headers/,
      /^Not signed/,
      /s limit$/,
      /^(Relay|Direct)/,
      /^Context$/,
      /configurations?$/i,
    ]) {
      const toggle = page.getByRole('button', { name });
      if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.tap();
      await expect(toggle).toHaveAttribute('aria-expanded', 'true');
      await expectLarge(`the section ${name}`, endpoint.url);
    }
    await page.getByRole('tab', { name: 'Check-up' }).tap();
    await expectLarge('the check-up', box('Their ID in Plain'));
    await page.getByRole('tab', { name: 'Customers' }).tap();
    await expectLarge('the list of customers', box('Customers, as CSV or JSON'));
    await playground.switchToDraft();

    await press('Share');
    await expectLarge('Share', box('Link'));
    await page.keyboard.press('Escape');
    await press(/^Draft: /);
    await expectLarge('the drafts', page.getByRole('searchbox', { name: 'Search drafts' }));
    await press(/^Rename /);
    await expectLarge('the name of a draft', page.locator('input:focus'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+K');
    await expectLarge('the palette', page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox'));
    await page.keyboard.press('Escape');
    await playground.command('Start from data');
    await expectLarge('Start from data', box('JSON from an API'));
  });

  test('every kind of export shows all its tabs and its buttons without scrolling the dialog', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: /^TypeScript/ }).tap();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const tabs = dialog.getByRole('tab');
    for (const tab of ['JSON', 'TypeScript', 'Endpoint', 'JSON Schema', 'Image']) {
      await test.step(tab, async () => {
        await dialog.getByRole('tab', { name: tab, exact: true }).tap();
        for (const one of await tabs.all()) await expect(one).toBeInViewport({ ratio: 1 });
        await expect(dialog.getByRole('button', { name: /^Copy/ })).toBeInViewport({ ratio: 1 });
      });
    }
  });

  test('the on-screen keyboard covers neither the problems nor the command palette', async ({
    playground,
    page,
  }) => {
    await page.goto('/');
    await expect(playground.editor).toBeVisible();
    await playground.editor.fill(
      '{"cards":[{"key":"plan","components":[{"componentSpacer":{"spacerSize":null}}]}]}',
    );
    await expect(playground.problems).toHaveCount(1);
    // No driver can open the on-screen keyboard, so this imitates what a page notices of it.
    const keyboardTakes = (pixels: number) =>
      page.evaluate((taken) => {
        const seen = window.visualViewport;
        if (seen === null) throw new Error('This browser has a visual viewport.');
        Object.defineProperty(seen, 'height', { value: innerHeight - taken, configurable: true });
        seen.dispatchEvent(new Event('resize'));
      }, pixels);
    const foot = async (name: string) => {
      const box = await page.getByRole(name === 'Problems' ? 'region' : 'dialog', { name }).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? Number.NaN);
    };
    expect(await foot('Problems')).toBeGreaterThan(440);
    await keyboardTakes(300);
    await expect.poll(() => foot('Problems')).toBeLessThanOrEqual(440);
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await expect.poll(() => foot('Commands')).toBeLessThanOrEqual(440);
    await page.keyboard.press('Escape');
    await keyboardTakes(0);
    await expect.poll(() => foot('Problems')).toBeGreaterThan(440);
  });
});

test('at 320 × 256 the complete dialog scrolls, and its last line can be read', async ({ anotherPerson }) => {
  const visitor = await anotherPerson({ viewport: { width: 320, height: 256 }, hasTouch: true });
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
  const room = await dialog.evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
  expect(room.clientHeight).toBeGreaterThan(220);
  expect(room.scrollHeight).toBeGreaterThan(room.clientHeight);
  await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(dialog.getByText(/^The link contains /)).toBeInViewport({ ratio: 1 });
});

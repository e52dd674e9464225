import { expect, test } from './fixture.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every field has 16 px, so that nothing zooms in', async ({ playground, page }) => {
    await page.goto('/');
    await expect(playground.editor).toBeVisible();
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('input:not([type="checkbox"], [type="file"]), textarea')]
          .filter(
            (field) => field.checkVisibility() && Number.parseFloat(getComputedStyle(field).fontSize) < 16,
          )
          .map((field) => field.outerHTML.slice(0, 120)),
      );
    expect(await small()).toEqual([]);
    await playground.switchToEndpoint();
    expect(await small()).toEqual([]);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
    expect(await small()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Draft: / }).click();
    await expect(page.getByRole('searchbox', { name: 'Search drafts' })).toBeVisible();
    expect(await small()).toEqual([]);
  });

  test('the keyboard on the screen covers neither the problems nor the palette of commands', async ({
    playground,
    page,
  }) => {
    await page.goto('/');
    await expect(playground.editor).toBeVisible();
    await playground.editor.fill(
      '{"cards":[{"key":"plan","components":[{"componentSpacer":{"spacerSize":null}}]}]}',
    );
    await expect(playground.problems).toHaveCount(1);
    // No driver can open the keyboard: this is all that a page sees of it.
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

test('at 320 × 256 all of the dialog scrolls, and its last line can be read', async ({ anotherPerson }) => {
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
  await expect(dialog.getByText(/^In the link: /)).toBeInViewport({ ratio: 1 });
});

import { expect, test } from './fixture.ts';

const cards = {
  cards: [
    {
      key: 'order',
      components: [
        { componentDateTime: { dateTimeIso8601: '2026-11-01T14:13:00.000Z' } },
        { componentUser: { userIdentifier: { emailAddress: 'grace@grocery.example' } } },
      ],
    },
  ],
};

test('the pointer can move from an element onto its tooltip, and Escape closes it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson(JSON.stringify(cards));
  const date = playground.componentsOf('componentDateTime').locator('time');
  await date.hover();
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText('Written as 2026-11-01T14:13:00.000Z');
  const [from, to] = [await date.boundingBox(), await tooltip.boundingBox()];
  if (from === null || to === null) throw new Error('Both are on the screen.');
  const x = from.x + from.width / 2;
  for (let y = from.y + from.height / 2; y < to.y + to.height / 2; y += 1) await page.mouse.move(x, y);
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
});

test('a tooltip is in the middle below its button, also in a popover', async ({ playground, page }) => {
  await playground.open();
  await page.getByRole('button', { name: /^Draft: / }).click();
  for (const name of [/^Rename /, /^Delete /]) {
    const button = page.getByRole('button', { name });
    await button.hover();
    const tooltip = page.getByRole('tooltip', { name });
    await expect(tooltip).toBeVisible();
    const [from, to] = [await button.boundingBox(), await tooltip.boundingBox()];
    if (from === null || to === null) throw new Error('Both are on the screen.');
    expect(to.y).toBeCloseTo(from.y + from.height + 6, 0);
    expect(to.x + to.width / 2).toBeCloseTo(from.x + from.width / 2, 0);
    expect(to.height).toBeLessThan(30);
  }
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('the tooltips of a date and a user are available by keyboard, touch and screen reader', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.editor.fill(JSON.stringify(cards));
    const date = playground.componentsOf('componentDateTime').locator('time');
    const user = playground.componentsOf('componentUser');
    const tooltip = page.getByRole('tooltip');
    await expect(date).toHaveAccessibleDescription(/^Written as 2026-11-01T14:13:00.000Z/);
    await expect(user).toHaveAccessibleDescription('The user with this email address');

    await date.tap();
    await expect(tooltip).toContainText('Written as 2026-11-01T14:13:00.000Z');
    await user.tap();
    await expect(tooltip).toHaveText('The user with this email address');

    await page.keyboard.press('Shift+Tab');
    await expect(date).toBeFocused();
    await expect(tooltip).toContainText('Shown in your time zone');
    await page.keyboard.press('Tab');
    await expect(user).toBeFocused();
    await expect(tooltip).toHaveText('The user with this email address');
  });
});

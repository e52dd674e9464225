import { everyComponent } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

test('the theme follows the system from the first frame, and its menu changes it for good', async ({
  playground,
  page,
}) => {
  const background = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [],
    );
  const isDark = async () => (await background()).slice(0, 3).every((part) => part < 128);
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open();
  expect(await isDark()).toBe(true);
  await page.getByRole('button', { name: 'Theme', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect.poll(isDark).toBe(false);
  await page.reload();
  await expect(playground.preview).toBeVisible();
  expect(await isDark()).toBe(false);
});

test('problems, copies and loads are announced, even in a narrow window that is too low for the foot', async ({
  anotherPerson,
  peers,
}) => {
  const peer = await peers.start(
    answerCards([
      {
        key: 'account',
        components: [
          { componentCopyButton: { copyButtonValue: 'cus_01J8', copyButtonTooltipLabel: 'Copy the id' } },
        ],
      },
    ]),
  );
  // 1440×900 at 200 % zoom.
  const visitor = await anotherPerson({ viewport: { width: 720, height: 450 }, hasTouch: true });
  const { page, endpoint } = visitor;
  const said = (words: string) => expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
  await page.goto('/');
  await visitor.editor.fill(
    '{"cards":[{"key":"plan","components":[{"componentSpacer":{"spacerSize":null}}]}]}',
  );
  await said('1 problem');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await said('Copied.');
  await page.keyboard.press('Escape');
  await visitor.showPane('Preview');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy JSON', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Copied the JSON.');
  await expect(page.getByRole('region', { name: 'Notices' })).toHaveAttribute('aria-live', 'polite');

  await visitor.showPane('Edit');
  await visitor.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'account gone' });
  await endpoint.load();
  await said('1 card loaded, 1 failed');
  await visitor.showPane('Preview');
  await visitor.card('account').getByRole('button', { name: 'Copy the id' }).click();
  await said('Copied');
});

test('with reduced motion, no animation is longer than a blink', async ({ playground, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await playground.replaceCards([everyComponent]);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 20)
      .map((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target?.outerHTML : '';
        return `${animation.constructor.name} of ${target?.slice(0, 160)}`;
      }),
  );
  expect(moving).toEqual([]);
});

test('the workflow component and the settings for workflow runs have different icons and names', async ({
  anotherPerson,
}) => {
  const visitor = await anotherPerson({ hasTouch: true, viewport: { width: 2000, height: 900 } });
  await visitor.openTextBox();
  const icon = (name: string) =>
    visitor.page.getByRole('button', { name, exact: true }).locator('svg').innerHTML();
  expect(await icon('Workflow')).not.toBe(await icon('Workflow runs'));
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, hasTouch: true });

  test('the fix for the problem at the caret is readable on the highlight', async ({ playground }) => {
    await playground.openTextBox();
    await playground.editor.fill(
      '{"cards":[{"key":"plan","components":[{"componentSpacer":{"spacerSize":null}}]}]}',
    );
    await playground.problems.getByRole('button', { name: /Ln 1$/ }).click();
    await expect(playground.problems).toHaveAttribute('aria-current', 'true');
    const fix = playground.problems.getByRole('button', { name: 'Write M', exact: true });
    await expect(fix).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    const text = await fix.evaluate((button) => getComputedStyle(button).color);
    await expect(playground.problems).not.toHaveCSS('background-color', text);
  });
});

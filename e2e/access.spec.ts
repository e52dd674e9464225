import type { Locator, Page } from 'playwright/test';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

test.describe('axe', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test.beforeEach(async ({ page }) => {
    await page.addInitScript({ path: AXE });
  });

  /** Opens what lies over the page, asks axe about it, and leaves it by Escape. */
  async function visit(page: Page, layer: Locator, open: () => Promise<void>): Promise<void> {
    await open();
    await expect(layer).toBeVisible();
    expect(await objectionsInBothThemes(page, '[role="dialog"], [role="menu"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(layer).toHaveCount(0);
  }

  test('axe finds nothing in the draft view, with every component and with problems', async ({
    playground,
    page,
  }) => {
    await playground.open();
    expect(await objectionsInBothThemes(page)).toEqual([]);
    await playground.replaceCards([
      everyComponent,
      { key: 'nothing', components: null },
      { key: 'broken', components: [{ componentSpacer: { spacerSize: null } }] },
    ]);
    await expect(playground.problems).toHaveCount(1);
    expect(await objectionsInBothThemes(page)).toEqual([]);
  });

  test.describe('with the text box in the place of Monaco', () => {
    test.use({ hasTouch: true });

    test('axe finds nothing in the endpoint view, in any section of its form nor in any reading of an answer', async ({
      playground,
      page,
      peers,
    }) => {
      test.slow();
      const peer = await peers.start(answerCards([everyComponent, textCard('surprise', 'Unasked')]));
      await page.goto('/');
      const endpoint = await playground.switchToEndpoint();
      expect(await objectionsInBothThemes(page)).toEqual([]);
      await endpoint.fill({ url: peer.url, keys: 'everything missing ' });
      await endpoint.addHeader('Authorization', 'Bearer open-sesame');
      for (const name of [/^Not signed/, /s limit$/, /^(Relay|Direct)/, /^Context$/, /configurations?$/i]) {
        const toggle = page.getByRole('button', { name });
        if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
        await expect(toggle).toHaveAttribute('aria-expanded', 'true');
        expect(await objectionsInBothThemes(page, '[role="tabpanel"]'), String(name)).toEqual([]);
      }

      await endpoint.load();
      await expect(playground.card('everything')).toContainText('Bold');
      expect(await objectionsInBothThemes(page)).toEqual([]);
      for (const tab of ['Timeline', 'Cards', 'Request', 'Response', 'Checks']) {
        await endpoint.show(tab);
        expect(await objectionsInBothThemes(page, '[role="tabpanel"]'), tab).toEqual([]);
      }
    });

    test('axe finds nothing in any dialog, menu and small panel', async ({ playground, page }) => {
      test.slow();
      await playground.openTextBox();
      const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
      const press = (name: string | RegExp) =>
        page.getByRole('button', { name, ...(name instanceof RegExp ? {} : { exact: true }) }).click();
      for (const name of [/^Draft: /, /^Customer name/, 'Workflow runs']) {
        await visit(page, page.getByRole('dialog'), () => press(name));
      }
      for (const name of ['Export', 'Theme', 'More', /^Panel width/, /^Card theme/]) {
        await visit(page, page.getByRole('menu'), () => press(name));
      }
      await visit(page, dialog('Share'), () => press('Share'));
      await visit(page, dialog('Examples'), () => press('Examples'));
      await visit(page, dialog('About Card Playground'), () => press('Help'));
      await visit(page, dialog('Commands'), () => page.keyboard.press('ControlOrMeta+K'));
      await visit(page, dialog('Keyboard shortcuts'), () => playground.command('keyboard shortcuts'));
      await visit(page, dialog('History'), () => playground.command('history of the draft'));
      await press('Export');
      await page.getByRole('menuitem', { name: /^TypeScript/ }).click();
      for (const tab of ['TypeScript', 'Endpoint', 'JSON Schema', 'Image']) {
        await dialog('Export').getByRole('tab', { name: tab, exact: true }).click();
        expect(await objectionsInBothThemes(page, '[role="dialog"]'), tab).toEqual([]);
      }
    });
  });

  test('axe finds nothing on a phone, in either pane, menu or mode', async ({ anotherPerson }) => {
    const { page, ...visitor } = await anotherPerson({ ...PHONE, reducedMotion: 'reduce' });
    await page.addInitScript({ path: AXE });
    await page.goto('/');
    await expect(visitor.editor).toBeVisible();
    expect(await objectionsInBothThemes(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Preview', exact: true }).click();
    await expect(page.getByRole('article', { name: 'Subscription' })).toBeVisible();
    expect(await objectionsInBothThemes(page)).toEqual([]);
    await visit(page, page.getByRole('menu'), () =>
      page.getByRole('button', { name: 'More', exact: true }).click(),
    );
    await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
    await page.getByRole('radio', { name: 'Edit', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Endpoint URL' })).toBeVisible();
    expect(await objectionsInBothThemes(page)).toEqual([]);
  });

  test('axe finds nothing in an opened link, nor in a link to the cards alone', async ({
    playground,
    page,
  }) => {
    await playground.open();
    const link = await playground.shareLink();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Edit a copy' })).toBeVisible();
    expect(await objectionsInBothThemes(page)).toEqual([]);
    await page.goto(link.replace('/#', '/embed#'));
    await expect(page.getByRole('article', { name: 'Subscription' })).toBeVisible();
    expect(await objectionsInBothThemes(page)).toEqual([]);
  });
});

test('the theme follows the system from the first frame on, and its menu changes it for good', async ({
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

test('problems, copies and loads are said, also in a narrow window too low for its foot', async ({
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

test('with reduced motion nothing is animated for longer than a blink', async ({ playground, page }) => {
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

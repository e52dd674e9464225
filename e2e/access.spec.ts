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

    test('axe finds nothing in the endpoint view before a load, in any section of its form', async ({
      playground,
      page,
    }) => {
      await page.goto('/');
      const endpoint = await playground.switchToEndpoint();
      expect(await objectionsInBothThemes(page)).toEqual([]);
      await endpoint.fill({ url: 'http://localhost:1/cards', keys: 'plan usage ' });
      for (const name of [/^Not signed/, /s limit$/, /^(Relay|Direct)/, /^Context$/, /configurations?$/i]) {
        const toggle = page.getByRole('button', { name });
        if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
        await expect(toggle).toHaveAttribute('aria-expanded', 'true');
        expect(await objectionsInBothThemes(page, '[role="tabpanel"]'), String(name)).toEqual([]);
      }
    });

    test('axe finds nothing in the endpoint view after a load, in any reading of it', async ({
      playground,
      page,
      peers,
    }) => {
      const peer = await peers.start(answerCards([everyComponent, textCard('surprise', 'Unasked')]));
      await page.goto('/');
      const endpoint = await playground.switchToEndpoint();
      await endpoint.fill({ url: peer.url, keys: 'everything missing ' });
      await endpoint.addHeader('Authorization', 'Bearer open-sesame');
      await endpoint.load();
      await expect(playground.card('everything')).toContainText('Bold');
      expect(await objectionsInBothThemes(page)).toEqual([]);
      for (const tab of ['Timeline', 'Cards', 'Request', 'Response', 'Checks']) {
        await endpoint.show(tab);
        expect(await objectionsInBothThemes(page, '[role="tabpanel"]'), tab).toEqual([]);
      }
    });

    test('axe finds nothing in any dialog', async ({ playground, page }) => {
      await page.goto('/');
      await expect(playground.editor).toBeVisible();
      const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const command = async (words: string) => {
        await page.keyboard.press('ControlOrMeta+K');
        await expect(dialog('Commands')).toBeVisible();
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
      };
      await visit(page, dialog('Share'), () => press('Share'));
      await visit(page, dialog('Examples'), () => press('Examples'));
      await visit(page, dialog('About Card Playground'), () => press('Help'));
      await visit(page, dialog('Commands'), () => page.keyboard.press('ControlOrMeta+K'));
      await visit(page, dialog('Keyboard shortcuts'), () => command('keyboard shortcuts'));
      await visit(page, dialog('History'), () => command('history of the draft'));
      await press('Export');
      await page.getByRole('menuitem', { name: /^TypeScript/ }).click();
      for (const tab of ['TypeScript', 'Endpoint', 'JSON Schema', 'Image']) {
        await dialog('Export').getByRole('tab', { name: tab, exact: true }).click();
        expect(await objectionsInBothThemes(page, '[role="dialog"]'), tab).toEqual([]);
      }
    });

    test('axe finds nothing in any menu and small panel', async ({ playground, page }) => {
      await page.goto('/');
      await expect(playground.editor).toBeVisible();
      const press = (name: string | RegExp) => () =>
        page.getByRole('button', { name, ...(name instanceof RegExp ? {} : { exact: true }) }).click();
      for (const name of [/^Draft: /, /^Customer name/, 'Workflow runs']) {
        await visit(page, page.getByRole('dialog'), press(name));
      }
      for (const name of ['Export', 'Theme', 'More', /^Panel width/, /^Card theme/]) {
        await visit(page, page.getByRole('menu'), press(name));
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

/** Presses Tab until what is wanted has the focus; what cannot be reached fails the test. */
async function tabTo(page: Page, wanted: { role: string; name: RegExp }, presses = 60): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // After the last stop the focus is with the browser itself, before it comes round.
    if ((await focused.count()) === 0) continue;
    // The first line is what has the focus, the others are what it holds.
    const heard = (await focused.ariaSnapshot()).split('\n')[0] ?? '';
    seen.push(heard);
    if (heard.startsWith(`- ${wanted.role} `) && wanted.name.test(heard)) return;
  }
  throw new Error(`Tab never reached ${wanted.role} ${wanted.name}; it went through:\n${seen.join('\n')}`);
}

test('by keyboard alone: pick an example, change it, leave the editor, share it', async ({
  playground,
  page,
}) => {
  await playground.open();
  await tabTo(page, { role: 'button', name: /Examples/ });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Subscription', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('option', { name: 'Latest invoice', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.card('Latest invoice')).toBeVisible();

  await tabTo(page, { role: 'textbox', name: /Card JSON/ });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify({ cards: [textCard('typed', 'By keyboard')] }));
  await expect(playground.card('typed')).toContainText('By keyboard');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(playground.editor).not.toBeFocused();

  await tabTo(page, { role: 'button', name: /Share/ });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/#/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('by keyboard alone: turn to the endpoint, load its cards, open them as a draft', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  await tabTo(page, { role: 'tab', name: /Draft/ });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Endpoint', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await tabTo(page, { role: 'textbox', name: /Endpoint URL/ });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(peer.url);
  await tabTo(page, { role: 'textbox', name: /Card keys/ });
  await page.keyboard.insertText('notes');
  await page.keyboard.press('Enter');
  await tabTo(page, { role: 'button', name: /Load cards/ }, 120);
  await page.keyboard.press('Enter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await tabTo(page, { role: 'button', name: /Open as draft/ }, 120);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Draft', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(playground.card('notes')).toContainText('Likes pears');
});

test('whatever Tab reaches shows that it has the focus', async ({ playground, page }) => {
  await playground.open();
  const blind: string[] = [];
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const ring = (of: Element) => {
        const style = getComputedStyle(of);
        return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
      };
      const shown = ring(element) || (element.parentElement !== null && ring(element.parentElement));
      const editor = element.closest('[data-editor]') !== null;
      return shown || editor ? null : element.outerHTML.slice(0, 160);
    });
    if (found !== null) blind.push(found);
  }
  expect(blind).toEqual([]);
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

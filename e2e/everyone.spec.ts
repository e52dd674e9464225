import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** The spacing that WCAG 1.4.12 lets readers set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Buttons and fields that are partly outside the window and can't be scrolled into view. */
async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('button, a[href], input, [role="tab"], [role="option"]')]
      .filter(
        (element) =>
          element.checkVisibility() && element.closest('[inert], .sr-only, .monaco-editor') === null,
      )
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Controls that are smaller than WCAG 2.5.8 requires. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], [role="tab"], [role="option"], [role="radio"]')]
      .filter(
        (element) =>
          element.checkVisibility() && element.closest('[inert], article, .monaco-editor') === null,
      )
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && (width < 23.5 || height < 23.5)
          ? [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`]
          : [];
      }),
  );
}

test('in any window, everything can be reached and pressed, even with WCAG’s text spacing', async ({
  anotherPerson,
}) => {
  test.slow();
  const visitor = await anotherPerson({ viewport: { width: 1440, height: 900 } });
  const { page } = visitor;
  const look = async () => {
    expect(await outOfReach(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
  };
  await page.goto('/');
  for (const { name, viewport } of [
    { name: 'a desktop', viewport: { width: 1440, height: 900 } },
    { name: 'a window of 920 px', viewport: { width: 920, height: 700 } },
    { name: 'a desktop at 200 % zoom', viewport: { width: 720, height: 450 } },
    { name: 'a window as small as 320 px', viewport: { width: 320, height: 568 } },
  ]) {
    await test.step(name, async () => {
      await page.setViewportSize(viewport);
      await expect(visitor.editorFrame).toBeVisible();
      await expect(page.getByRole('toolbar', { name: 'Insert' })).toBeVisible();
      await look();
      const spacing = await page.addStyleTag({ content: SPACING });
      await look();
      await visitor.showPane('Preview');
      await expect(visitor.card('Subscription')).toBeVisible();
      await look();
      await visitor.showPane('Edit');
      await visitor.switchToEndpoint();
      await look();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeInViewport();
      await look();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await visitor.switchToDraft();
      await spacing.evaluate((style) => style.parentNode?.removeChild(style));
    });
  }
});

test('on a touch screen, the text box stays, Monaco is never fetched, and the same problems are listed; on a phone, the palette is at the foot', async ({
  anotherPerson,
}) => {
  const visitor = await anotherPerson(PHONE);
  const { page } = visitor;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/');
  await visitor.editor.fill(
    JSON.stringify({ cards: [{ key: 'plan', components: [{ componentSpacer: { spacerSize: null } }] }] }),
  );
  await expect(visitor.problems).toHaveCount(1);
  await page.getByRole('button', { name: 'Write M', exact: true }).click();
  await expect(visitor.problems).toHaveCount(0);
  await expect(visitor.editor).toHaveValue(/"spacerSize":\s*"M"/);
  await page.waitForLoadState('networkidle');
  expect(await visitor.editorFrame.getAttribute('data-editor')).toBe('textarea');
  expect(fetched.filter((url) => /monaco/i.test(url))).toEqual([]);

  const palette = page.getByRole('toolbar', { name: 'Insert' });
  const foot = await palette.boundingBox();
  expect(foot?.y).toBeGreaterThan(PHONE.viewport.height * 0.8);
  await visitor.editor.fill(JSON.stringify({ cards: [{ key: 'plan', components: [] }] }));
  await palette.getByRole('button', { name: 'Badge', exact: true }).click();
  await visitor.showPane('Preview');
  await expect(visitor.componentsOf('componentBadge')).toHaveCount(1);
});

test('a link opened on a phone shows its cards first', async ({ playground, anotherPerson }) => {
  await playground.open();
  const link = await playground.shareLink();
  const reader = await anotherPerson(PHONE);
  await reader.page.goto(link);
  await expect(reader.card('Subscription')).toBeVisible();
  await expect(reader.page.getByRole('button', { name: 'Edit a copy' })).toBeInViewport();
  expect(await outOfReach(reader.page)).toEqual([]);
});

test('a hint that is read or closed never comes back; the changelog and where data is stored are one click away', async ({
  playground,
  page,
}) => {
  await page.goto('/');
  const hint = page.getByRole('complementary', { name: 'Hint' });
  await expect(hint).toBeVisible();
  const isCut = () => hint.locator('p').evaluate((words) => words.scrollWidth > words.clientWidth);
  expect(await isCut()).toBe(false);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect(hint).toBeHidden();
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect(hint).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await hint.getByRole('button', { name: 'Next hint' }).click();
  await hint.getByRole('button', { name: 'Next hint' }).click();
  await expect(hint.getByRole('button', { name: 'Next hint' })).toHaveCount(0);
  await hint.getByRole('button', { name: 'Close hints' }).click();
  await expect(hint).toHaveCount(0);
  await page.reload();
  await playground.editorIsReady();
  await expect(page.getByRole('contentinfo')).toContainText('cards');
  await expect(hint).toHaveCount(0);

  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const about = page.getByRole('dialog', { name: 'About Card Playground' });
  await expect(about.getByRole('heading', { name: 'Where your data lives' })).toBeVisible();
  await expect(about.getByRole('heading', { name: 'What’s new' })).toBeAttached();
  // Complete sentences, not only the first line of each in the changelog.
  const points = await about.getByRole('listitem').allInnerTexts();
  expect(points.filter((point) => !point.endsWith('.'))).toEqual([]);
});

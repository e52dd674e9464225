import type { Locator } from 'playwright/test';
import { expect, test } from './fixture.ts';

/** The styles that make a Monaco popover look like one of the app's. */
async function lookOf(widget: Locator) {
  return widget.evaluate((element) => {
    // The menu's border and shadow are on the elements around it.
    const parent = element.parentElement ?? element;
    const boxes = [element, parent, parent.parentElement ?? parent].map((box) => getComputedStyle(box));
    const own = getComputedStyle(element);
    const app = getComputedStyle(document.documentElement);
    const sample = document.createElement('i');
    sample.style.background = app.getPropertyValue('--app-raised');
    document.body.append(sample);
    const raised = getComputedStyle(sample).backgroundColor;
    sample.remove();
    return {
      font: own.fontFamily.split(',')[0]?.replaceAll('"', ''),
      isRaised: own.backgroundColor === raised,
      isRound: boxes.some((box) => box.borderTopLeftRadius === '8px'),
      hasEdge: boxes.some((box) => box.borderTopWidth === '1px'),
      hasShadow: boxes.some((box) => box.boxShadow !== 'none'),
    };
  });
}

/** The icons of a widget, by Monaco's names, that aren't drawn like the app's. Completions have no icons. */
async function foreignIcons(widget: Locator): Promise<string[]> {
  return widget.locator('.codicon:not(.suggest-icon)').evaluateAll((icons) =>
    icons
      .filter((icon) => icon.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((icon) => {
        const drawn = getComputedStyle(icon, '::before');
        return !drawn.maskImage.includes('lucide') || drawn.content !== '""' || drawn.width !== '14px';
      })
      .map((icon) => icon.className),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the editor takes the system’s colours while they are forced, and then its own again', async ({
      playground,
      page,
    }) => {
      const colours = () =>
        page.evaluate(() => {
          const code = (text: string) =>
            [...document.querySelectorAll('.view-line span')].find(
              (token) => token.childElementCount === 0 && token.textContent?.includes(text),
            );
          const system = document.createElement('i');
          system.style.cssText = 'color: CanvasText; background: Canvas';
          document.body.append(system);
          const { color: systemInk, backgroundColor: systemPaper } = getComputedStyle(system);
          system.remove();
          const inkOf = (text: string) => getComputedStyle(code(text) ?? document.body).color;
          const editor = document.querySelector('.monaco-editor-background') ?? document.body;
          return {
            key: inkOf('"cards"'),
            string: inkOf('"subscription-status"'),
            paper: getComputedStyle(editor).backgroundColor,
            system: { key: systemInk, string: systemInk, paper: systemPaper },
          };
        });
      const own = async () => {
        const { system: _system, ...shown } = await colours();
        return shown;
      };
      const expectSystem = async () => expect.poll(own).toEqual((await colours()).system);
      await playground.open();
      const before = await own();
      expect(before.key).not.toBe(before.string);
      await page.emulateMedia({ forcedColors: 'active' });
      await expectSystem();
      await page.emulateMedia({ forcedColors: 'none' });
      await expect.poll(own).toEqual(before);
      await page.emulateMedia({ forcedColors: 'active' });
      await playground.open();
      await expectSystem();
      await page.emulateMedia({ forcedColors: 'none' });
      await expect.poll(own).toEqual(before);
    });

    test('find, hover, completions, fixes, problems and the editor’s menu look like the app', async ({
      playground,
      page,
    }) => {
      test.slow();
      const fonts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
      });
      const widget = (name: string) => page.locator(`.${name}`).filter({ visible: true });
      const expectOurs = async (name: string) => {
        await test.step(name, async () => {
          await expect(widget(name)).toBeVisible();
          await expect
            .poll(() => lookOf(widget(name)))
            .toEqual({
              font: 'InterVariable',
              isRaised: true,
              isRound: true,
              hasEdge: true,
              hasShadow: true,
            });
          expect(await foreignIcons(widget(name))).toEqual([]);
        });
      };
      await playground.open();
      await playground.editor.focus();
      await page.keyboard.press('ControlOrMeta+H');
      await expectOurs('find-widget.visible');
      await expect(widget('find-widget.visible').locator('.codicon-find-replace-all')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.find-widget:not(.visible)')).toHaveCSS('box-shadow', 'none');

      await playground.replaceJson(
        '{\n"cards":[{"key":"plan","components":[\n{"componentBadge":{"badgeLabel":"x","badgeColor":"GREEEN"}},\n\n]}]\n}',
      );
      await page.getByText('"componentBadge"', { exact: true }).hover();
      await expectOurs('monaco-hover');
      await page.mouse.move(2, 2);

      await page.keyboard.press('ControlOrMeta+Home');
      for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ControlOrMeta+Space');
      await expectOurs('suggest-widget.visible');
      await expect(page.locator('.suggest-widget .qualifier-label').first()).toHaveCSS(
        'font-family',
        /^"?InterVariable/,
      );
      await page.keyboard.press('Escape');

      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('F8');
      const problem = page.locator('.marker-widget');
      await expect(problem.locator('.message > *').first()).toHaveCSS('font-family', /^"?InterVariable/);
      await expect(page.locator('.peekview-widget .peekview-title')).toHaveCSS(
        'font-family',
        /^"?InterVariable/,
      );
      await expect(page.locator('.peekview-widget .codicon-close')).toBeVisible();
      expect(await foreignIcons(page.locator('.peekview-widget'))).toEqual([]);
      await page.keyboard.press('ControlOrMeta+.');
      await expectOurs('action-widget');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');

      await page.getByText('"key"', { exact: true }).click({ button: 'right' });
      await expectOurs('monaco-menu');
      await page.keyboard.press('Escape');
      expect(fonts.filter((path) => path.includes('codicon'))).toEqual([]);
    });
  });
}

import { createRequire } from 'node:module';
import { expect, type Page } from 'playwright/test';
import { array, object, string } from 'zod/mini';

/** The script to add to a page before calling `objections`. */
export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const violations = array(object({ id: string(), help: string(), nodes: array(object({ html: string() })) }));

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules about colours, which are the only ones that another theme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe objects to in the current page, or in the part of it that `within` selects. One line each. */
export async function objections(
  page: Page,
  { within = 'html', rules = EVERYTHING } = {},
): Promise<string[]> {
  const found = await page.evaluate(
    async ([selector, runOnly]) => {
      const axe: unknown = Reflect.get(window, 'axe');
      if (typeof axe !== 'object' || axe === null || !('run' in axe) || typeof axe.run !== 'function') {
        throw new Error('axe is not in the page.');
      }
      const result: unknown = await axe.run(selector, {
        runOnly,
        resultTypes: ['violations'],
        // Preloading fetches all style sheets again, which only unused rules need, and takes longer than the rest.
        preload: false,
      });
      return JSON.stringify(
        typeof result === 'object' && result !== null && Reflect.get(result, 'violations'),
      );
    },
    [within, rules] as const,
  );
  return violations
    .parse(JSON.parse(found))
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html.slice(0, 160)).join(' | ')})`,
    );
}

/** What axe objects to in the light theme, and about colours in the dark theme. */
export async function objectionsInBothThemes(page: Page, within = 'html'): Promise<string[]> {
  const inTheme = async (colorScheme: 'light' | 'dark', rules: string[]) => {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    return (await objections(page, { within, rules })).map((objection) => `${colorScheme}: ${objection}`);
  };
  return [...(await inTheme('light', EVERYTHING)), ...(await inTheme('dark', COLOURS))];
}

import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { array, object, string } from 'zod/mini';

/** The script to add to a page before it can be asked for objections. */
export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const violations = array(object({ id: string(), help: string(), nodes: array(object({ html: string() })) }));

/** What axe objects to in the page as it stands, in one line each. */
export async function objections(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    if (typeof axe !== 'object' || axe === null || !('run' in axe) || typeof axe.run !== 'function') {
      throw new Error('axe is not in the page.');
    }
    const result: unknown = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return JSON.stringify(typeof result === 'object' && result !== null && Reflect.get(result, 'violations'));
  });
  return violations
    .parse(JSON.parse(found))
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html.slice(0, 160)).join(' | ')})`,
    );
}

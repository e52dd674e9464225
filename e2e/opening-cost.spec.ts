import type { Page } from 'playwright/test';
import { planCard } from './cards.ts';
import { expect, test } from './fixture.ts';

interface TraceEvent {
  name: string;
  args?: { elementCount?: number };
}

/** Runs `work` and returns the most elements whose style the browser calculated at once meanwhile. */
async function mostStyled(page: Page, work: () => Promise<void>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    const some: TraceEvent[] = JSON.parse(JSON.stringify(value));
    events.push(...some);
  });
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  const styled = events.filter(({ name }) => name === 'UpdateLayoutTree');
  return Math.max(0, ...styled.map(({ args }) => args?.elementCount ?? 0));
}

const elementsIn = (page: Page, selector: string) => page.locator(`${selector} *`).count();

test('opening a dialog or a view has the browser style what it shows, and not the page behind it again', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards(
    Array.from({ length: 30 }, (_, index) => ({ ...planCard, key: `plan-${index}` })),
  );
  await expect(playground.card('plan-29')).toBeAttached();
  const behind = await elementsIn(page, '#root');
  for (const name of ['Share', 'Help', 'State board']) {
    const dialog = page.getByRole('dialog');
    const styled = await mostStyled(page, async () => {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(dialog).toBeVisible();
      // Radix changes the dialog once more when the focus is in it.
      await expect(dialog.locator(':focus')).toBeAttached();
    });
    const shown = await elementsIn(page, '[role="dialog"]');
    expect(styled, name).toBeGreaterThan(0);
    expect(styled, name).toBeLessThan(shown + behind / 3);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

import type { Page } from 'playwright/test';

/** For `addInitScript`: the page's clock is ahead by what `moveClock` has added. Its timers run as usual. */
export function carryClock(): void {
  const real = Date.now.bind(Date);
  Date.now = () => real() + Number(sessionStorage.getItem('long-run.ahead') ?? 0);
}

/** Moves the page's clock forward. */
export async function moveClock(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((more) => {
    const ahead = Number(sessionStorage.getItem('long-run.ahead') ?? 0);
    sessionStorage.setItem('long-run.ahead', String(ahead + more));
  }, milliseconds);
}

import type { BrowserContext } from 'playwright/test';

/** So many pictures in a row without the focus on anything: whoever works by keyboard begins at the top again. */
const FRAMES = 20;

/**
 * Makes every page of a context complain in its console when the focus falls to the page because what had it is
 * gone, hidden or disabled. A click on nothing puts the focus there on purpose, and is no such fall.
 */
export async function watchFocus(context: BrowserContext): Promise<void> {
  await context.addInitScript((frames) => {
    let last: HTMLElement | null = null;
    let lost = 0;
    const describe = (element: HTMLElement) => {
      const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
      return `${role} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`;
    };
    const isGone = (element: HTMLElement) =>
      !element.isConnected || !element.checkVisibility() || element.matches(':disabled, [inert] *');
    document.addEventListener('focusin', ({ target }) => {
      last = target instanceof HTMLElement ? target : null;
      lost = 0;
    });
    function look() {
      requestAnimationFrame(look);
      const focused = document.activeElement;
      const isNowhere = focused === null || focused === document.body;
      lost = isNowhere && last !== null && isGone(last) ? lost + 1 : 0;
      if (lost < frames || last === null) return;
      console.error(`The focus fell to the page from ${describe(last)}.`);
      last = null;
    }
    requestAnimationFrame(look);
  }, FRAMES);
}

import type { BrowserContext } from 'playwright/test';

/** After this many frames without focus on anything, a keyboard user would have to start from the top again. */
const FRAMES = 20;

/**
 * Makes every page of a context log an error to its console when focus falls back to the page because the focused
 * element is gone, hidden or disabled. Only keyboard use is watched, since pointer users look where they press.
 */
export async function watchFocus(context: BrowserContext): Promise<void> {
  await context.addInitScript((frames) => {
    let last: HTMLElement | null = null;
    let lost = 0;
    let byKey = true;
    document.addEventListener('keydown', () => (byKey = true), { capture: true });
    document.addEventListener('pointerdown', () => (byKey = false), { capture: true });
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
      lost = byKey && isNowhere && last !== null && isGone(last) ? lost + 1 : 0;
      if (lost < frames || last === null) return;
      console.error(`The focus fell to the page from ${describe(last)}.`);
      last = null;
    }
    requestAnimationFrame(look);
  }, FRAMES);
}

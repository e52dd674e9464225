import type { Locator, Page } from 'playwright/test';
import { expect } from './fixture.ts';

export interface Spot {
  x: number;
  y: number;
}

/** A place within an element, as shares of its width and height. */
export async function spotOn(element: Locator, across: number, down: number): Promise<Spot> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} isn't drawn.`);
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** A finger on the screen, since a tap in Playwright has no duration. */
export class Finger {
  readonly #page: Page;
  readonly #send: (type: string, at?: Spot) => Promise<void>;

  private constructor(page: Page, send: (type: string, at?: Spot) => Promise<void>) {
    this.#page = page;
    this.#send = send;
  }

  static async of(page: Page): Promise<Finger> {
    const input = await page.context().newCDPSession(page);
    return new Finger(page, async (type, at) => {
      const touchPoints = at === undefined ? [] : [at];
      await input.send('Input.dispatchTouchEvent', {
        type: type === 'touchStart' ? 'touchStart' : type === 'touchMove' ? 'touchMove' : 'touchEnd',
        touchPoints,
      });
    });
  }

  async down(at: Spot): Promise<void> {
    await this.#send('touchStart', at);
  }

  async move(from: Spot, to: Spot): Promise<void> {
    for (let step = 1; step <= 8; step += 1) {
      const share = step / 8;
      await this.#send('touchMove', {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
    }
  }

  async up(): Promise<void> {
    await this.#send('touchEnd');
  }

  /** Presses, waits until that has become a drag, and moves. The finger stays down. */
  async drag(from: Spot, to: Spot): Promise<void> {
    await this.down(from);
    await expect(this.#page.locator('[data-dragging]')).toBeAttached();
    await this.move(from, to);
  }

  async tap(at: Spot): Promise<void> {
    await this.down(at);
    await this.up();
  }

  /** Waits until the long press has taken effect. */
  async rests(): Promise<void> {
    await expect(this.#page.locator('.design-toolbar')).toHaveCount(0);
    await expect(this.#page.locator('[data-dragging]')).toBeAttached();
  }
}

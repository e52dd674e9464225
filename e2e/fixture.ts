import { type BrowserContextOptions, test as base, expect } from 'playwright/test';
import { takeTrespasses } from '../scripts/loopback-only/loopback-only.mjs';
import { Peers } from './peers/peers.ts';
import { Playground } from './playground.ts';
import { type Watch, watchContext } from './watch.ts';

interface Fixtures {
  /** Nothing that runs on Node, including the server and the endpoints, contacts another machine. */
  loopbackOnly: undefined;
  /** Watches this test's own browser context. */
  watch: Watch;
  /** The playground in this test's own browser context, not opened yet. */
  playground: Playground;
  /** Another person: a browser context that shares nothing with the first one. */
  anotherPerson: (options?: BrowserContextOptions) => Promise<Playground>;
  /** Endpoints on 127.0.0.1, closed when the test ends. */
  peers: Peers;
}

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('playwright.config.ts sets the base URL.');
  return new URL(baseURL).origin;
}

export const test = base.extend<Fixtures>({
  loopbackOnly: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from the pattern.
    async ({}, use) => {
      await use(undefined);
      expect(takeTrespasses(), 'what tried to leave this machine').toBe('');
    },
    { auto: true },
  ],

  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await watchContext(context, originOf(baseURL));
      await use(watch);
      expect(watch.troubles(), 'what no user should ever cause').toEqual([]);
    },
    { auto: true },
  ],

  playground: async ({ page, browserName }, use) => {
    await use(new Playground(page, browserName));
  },

  anotherPerson: async ({ browser, browserName, baseURL, permissions, viewport }, use) => {
    const opened: { close(): Promise<void>; watch: Watch }[] = [];
    await use(async ({ isMobile, ...options } = {}) => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(permissions === undefined ? {} : { permissions }),
        viewport,
        ...options,
        // Firefox has no mobile mode. The size and touch are the same.
        ...(isMobile === undefined || browserName === 'firefox' ? {} : { isMobile }),
      });
      opened.push({ close: () => context.close(), watch: await watchContext(context, originOf(baseURL)) });
      return new Playground(await context.newPage(), browserName);
    });
    await Promise.all(opened.map((person) => person.close()));
    expect(opened.flatMap((person) => person.watch.troubles())).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from the pattern.
  peers: async ({}, use) => {
    const peers = new Peers();
    await use(peers);
    await peers.close();
  },
});

export { expect };

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { Peers } from '../peers/peers.ts';
import { Person } from './person.ts';
import { startOverBidi } from './puppeteer-browser.ts';
import type { Browser, Tab } from './tab.ts';
import { startWebKit, type WebKitPaths } from './webkit-browser.ts';

/** Where a browser was found. */
export type Found = { name: 'chromium' | 'firefox'; path: string } | { name: 'webkit'; paths: WebKitPaths };

interface Fixtures {
  /** Someone with a new browser profile. */
  person: Person;
  /** Another person, who shares nothing with the first one. */
  anotherPerson: () => Promise<Person>;
  /** Endpoints on 127.0.0.1, closed when the job ends. */
  peers: Peers;
  people: () => Promise<Person>;
  /** Saves something from this run under the browser's name, for `npm run test:browsers -- --write`. */
  keep: (ending: string, content: string | Buffer) => Promise<void>;
}

interface WorkerFixtures {
  found: Found | null;
  started: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  found: [null, { option: true, scope: 'worker' }],

  started: [
    async ({ found }, use) => {
      if (found === null) throw new Error('The project says which browser it runs in.');
      const browser =
        found.name === 'webkit' ? await startWebKit(found.paths) : startOverBidi(found.name, found.path);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  people: async ({ started, baseURL }, use, info) => {
    if (baseURL === undefined) throw new Error('The configuration sets the base URL.');
    const tabs: Tab[] = [];
    await use(async () => {
      const tab = await started.newTab();
      tabs.push(tab);
      return new Person(tab, baseURL);
    });
    const troubles = tabs.flatMap((tab) => tab.troubles());
    if (info.status !== info.expectedStatus) {
      for (const [index, tab] of tabs.entries()) {
        await writeFile(info.outputPath(`window-${index + 1}.png`), await tab.picture());
      }
    }
    await Promise.all(tabs.map((tab) => tab.close()));
    expect(troubles, 'what no user should ever cause').toEqual([]);
  },

  person: async ({ people }, use) => {
    await use(await people());
  },

  anotherPerson: async ({ people }, use) => {
    await use(people);
  },

  keep: async ({ found }, use) => {
    await use(async (ending, content) => {
      const folder = process.env.KEPT_RESULTS;
      if (folder === undefined || found === null) return;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${found.name}${ending}`), content);
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from the pattern.
  peers: async ({}, use) => {
    const peers = new Peers();
    await use(peers);
    await peers.close();
  },
});

export { expect };

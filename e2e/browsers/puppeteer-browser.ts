import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { keyNamed } from './key-name.ts';
import { type Browser, pointsBetween, type Tab, WINDOW } from './tab.ts';

const TROUBLES = new Set(['error', 'warn', 'warning', 'assert']);

/**
 * Firefox or Chromium over WebDriver BiDi, which both support without a separate driver. Every tab is its own browser,
 * since Firefox reports that no window has focus when one window opens after another was closed.
 */
export function startOverBidi(name: 'chromium' | 'firefox', executablePath: string): Browser {
  return { newTab: () => newTab(name, executablePath), close: async () => undefined };
}

async function newTab(name: 'chromium' | 'firefox', executablePath: string): Promise<Tab> {
  const downloads = await mkdtemp(join(tmpdir(), 'downloads-'));
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    protocol: 'webDriverBiDi',
    executablePath,
    headless: true,
    // Chromium's sandbox doesn't work as root, as in a container.
    args: name === 'chromium' ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
    defaultViewport: WINDOW,
  });
  const profile = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const page = await profile.newPage();
  const troubles = watch(page);
  return {
    downloads,
    troubles: () => troubles,
    goTo: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    doubleClick: ({ x, y }) => page.mouse.click(x, y, { count: 2 }),
    async dragTo(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of pointsBetween(from, to)) await page.mouse.move(x, y);
    },
    drop: () => page.mouse.up(),
    async press(chord) {
      const keys = chord.split('+').map(keyNamed);
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    picture: async () => Buffer.from(await page.screenshot()),
    async evaluate(expression, frame) {
      const [framed] = page.mainFrame().childFrames();
      if (frame === 'framed' && framed === undefined) return null;
      return (frame === 'framed' && framed !== undefined ? framed : page).evaluate(expression);
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (TROUBLES.has(message.type())) seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error instanceof Error ? error.message : error}`));
  return seen;
}

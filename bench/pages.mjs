import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installProbe } from './probe.mjs';

const FONT = /\.(woff2?|ttf)$/;
/** 40 ms and 10 Mbit/s, as for a page on a distant server. */
const SLOW_NETWORK = { offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 };

/** The gzip size of what was served for this address, from the files themselves. */
function gzipBytes(folder, address) {
  const { pathname, protocol } = new URL(address);
  const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = join(folder, 'client', page === '/embed' ? '/embed.html' : page);
  if (protocol !== 'http:' || !existsSync(file) || FONT.test(pathname)) return 0;
  if (existsSync(`${file}.gz`)) return statSync(`${file}.gz`).size;
  return gzipSync(readFileSync(file)).length;
}

/** One open page of a contender, in its own browser context, so nothing is cached. */
export class OpenPage {
  constructor(page, contender, { throttle = 1 }) {
    this.page = page;
    this.contender = contender;
    this.throttle = throttle;
    this.requests = [];
    page.context().on('request', (request) => this.requests.push(request));
  }

  static async open(browser, contender, options = {}) {
    const { served, path, marks, bypassCSP = options.bypassCSP ?? false } = contender;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.origin });
    await context.addInitScript(installProbe, marks);
    if (options.style) {
      await context.addInitScript((style) => {
        addEventListener('DOMContentLoaded', () => {
          document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
        });
      }, options.style);
    }
    const page = await context.newPage();
    const opened = new OpenPage(page, contender, options);
    opened.cdp = await context.newCDPSession(page);
    if (options.slowNetwork) {
      await opened.cdp.send('Network.enable');
      await opened.cdp.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    }
    await page.goto(`${served.origin}${options.path ?? path}`, { waitUntil: 'commit' });
    return opened;
  }

  close() {
    return this.page.context().close();
  }

  /** Makes the page wait for this from now on. */
  await(name, argument = {}, limit = 60_000) {
    return this.page.evaluate((given) => globalThis.bench.await(...given), [name, argument, limit]);
  }

  /** When this had been painted, in milliseconds from the page's start. */
  async painted(name) {
    const time = await this.page.evaluate((what) => globalThis.bench.seen[what], name);
    if (time === null) throw new Error(`${this.contender.name} never came to this: ${name}`);
    return time;
  }

  async waitFor(name, argument, limit) {
    await this.await(name, argument, limit);
    return this.painted(name);
  }

  /** Waits until the full editor is there. */
  editor() {
    return this.painted(this.contender.marks.monaco ? 'editor drawn' : 'ready');
  }

  /** The files that had arrived by this time of the page, or all requested files if no time is given. */
  async files(until) {
    const urls =
      until === undefined
        ? this.requests.map((request) => request.url())
        : await this.page.evaluate(
            (time) =>
              performance
                .getEntries()
                .filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource')
                .filter(({ responseEnd }) => responseEnd <= time)
                .map(({ name }) => name),
            until,
          );
    return [...new Set([...urls, this.page.url()].map((url) => url.split('#')[0]))];
  }

  /** Gzip size of those files in KB, without fonts. */
  async kilobytes(until) {
    const files = await this.files(until);
    return files.reduce((sum, url) => sum + gzipBytes(this.contender.served.folder, url), 0) / 1000;
  }

  /** Copies the text and selects everything in the editor, ready for pasting over it. */
  async copyAndSelect(text) {
    await this.editor();
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.locator(this.contender.textbox).first().focus();
    await this.page.keyboard.press('Control+A');
  }

  /** Puts this text into the full editor as a person would, and waits until all of it is drawn. */
  async write(text) {
    await this.copyAndSelect(text);
    const { firstText, lastCard } = this.contender;
    await this.await('shown', { at: firstText(lastCard(text)) });
    await this.page.keyboard.press('Control+V');
    await this.painted('shown');
    if (this.throttle > 1) await this.cdp.send('Emulation.setCPUThrottlingRate', { rate: this.throttle });
  }

  async goTo({ down, left }) {
    const { keyboard } = this.page;
    await keyboard.press('Control+Home');
    for (let press = 0; press < down; press += 1) await keyboard.press('ArrowDown');
    await keyboard.press('End');
    for (let press = 0; press < left; press += 1) await keyboard.press('ArrowLeft');
  }

  /**
   * Waits until the page has been idle for a second. A pasted megabyte is coloured and stored in pieces after it's
   * drawn, which mustn't count as part of a key's cost.
   */
  rest() {
    return this.page.evaluate(
      () =>
        new Promise((resolve) => {
          let calm = 0;
          const look = (deadline) => {
            calm = deadline.timeRemaining() > 5 ? calm + 1 : 0;
            if (calm === 20) resolve();
            else setTimeout(() => requestIdleCallback(look), 50);
          };
          requestIdleCallback(look);
        }),
    );
  }

  textAt(at) {
    return this.page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', at);
  }

  /** Milliseconds from this key until each named condition was painted, or null for one that wasn't in time. */
  async timeKey(key, names, argument) {
    for (const name of names) await this.await(name, argument);
    await this.page.keyboard.press(key);
    return this.page.evaluate(async (all) => {
      const times = await Promise.all(all.map((name) => globalThis.bench.seen[name]));
      return times.map((time) => (time === null ? null : time - globalThis.bench.keyAt));
    }, names);
  }
}

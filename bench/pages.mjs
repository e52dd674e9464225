import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installProbe } from './probe.mjs';

const FONT = /\.(woff2?|ttf)$/;

/** The gzip size of what was served for this address, from the files themselves. */
function gzipBytes(folder, address) {
  const { pathname } = new URL(address);
  const file = join(folder, 'client', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file) || FONT.test(pathname)) return 0;
  if (existsSync(`${file}.gz`)) return statSync(`${file}.gz`).size;
  return gzipSync(readFileSync(file)).length;
}

/** One opened page, ours or a floor, in a browser context of its own: nothing is cached. */
export class OpenPage {
  constructor(page, served) {
    this.page = page;
    this.served = served;
    this.requests = [];
    page.context().on('request', (request) => this.requests.push(request));
  }

  static async open(browser, { served, path }, { throttle = 1 } = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.origin });
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    const opened = new OpenPage(page, served);
    await page.goto(`${served.origin}${path}`, { waitUntil: 'commit' });
    opened.cdp = await context.newCDPSession(page);
    opened.throttle = throttle;
    return opened;
  }

  close() {
    return this.page.context().close();
  }

  /** When this had been painted, in milliseconds from the page's start. */
  painted(name) {
    return this.page.evaluate((what) => globalThis.bench.seen[what], name);
  }

  waitFor(name, argument) {
    return this.page.evaluate(([what, value]) => globalThis.bench.painted(what, value), [name, argument]);
  }

  /** Gzip bytes, fonts apart, of what had come by this time of the page (all of it unless told). */
  async bytes(until = Number.POSITIVE_INFINITY) {
    const urls = new Set(
      Number.isFinite(until)
        ? await this.page.evaluate(
            (time) =>
              performance
                .getEntries()
                .filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource')
                .filter(({ responseEnd }) => responseEnd <= time)
                .map(({ name }) => name),
            until,
          )
        : this.requests.map((request) => request.url()),
    );
    urls.add(this.page.url());
    return [...urls].reduce((sum, url) => sum + gzipBytes(this.served.folder, url), 0);
  }

  /** Waits for the full editor and puts this text into it as a person would. */
  async write(text) {
    await this.painted('Monaco drawn');
    await this.copy(text);
    await this.page.getByRole('textbox', { name: 'Card JSON' }).focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+V');
    const { cards } = JSON.parse(text);
    await this.waitFor('card drawn', cards.at(-1).key);
    if (this.throttle > 1) await this.cdp.send('Emulation.setCPUThrottlingRate', { rate: this.throttle });
  }

  copy(text) {
    return this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  async goTo({ down, left }) {
    const { keyboard } = this.page;
    await keyboard.press('Control+Home');
    for (let press = 0; press < down; press += 1) await keyboard.press('ArrowDown');
    await keyboard.press('End');
    for (let press = 0; press < left; press += 1) await keyboard.press('ArrowLeft');
  }

  firstText() {
    return this.page.evaluate(
      () => document.querySelector('[data-path="/cards/0/components/0"]')?.textContent ?? '',
    );
  }

  /** Milliseconds from this key to the paint of what it leads to. */
  async timeKey(key, name, argument) {
    await this.page.evaluate(([what, value]) => globalThis.bench.await(what, value), [name, argument]);
    await this.page.keyboard.press(key);
    return this.page.evaluate(
      async (what) => (await globalThis.bench.seen[what]) - globalThis.bench.keyAt,
      name,
    );
  }
}

/** Alternates between ours and the floor, so that what else the machine does falls on both alike. */
export async function alternate(rounds, ours, floor) {
  const results = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.ours.push(await ours());
    if (floor !== undefined) results.floor.push(await floor());
  }
  return results;
}

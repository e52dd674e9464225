import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { listen } from '../peers/peer.ts';
import { type KeyName, keyNamed } from './key-name.ts';
import { type Browser, pointsBetween, type Tab, WINDOW } from './tab.ts';
import { startVirtualDisplay } from './virtual-display.ts';

export interface WebKitPaths {
  driver: string;
  miniBrowser: string;
  /** The command for a virtual display, so that no screen is needed. */
  display: string;
}

const KEYS: Readonly<Record<KeyName, string>> = {
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Alt: Key.ALT,
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Home: Key.HOME,
  End: Key.END,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  a: 'a',
  c: 'c',
  f: 'f',
  v: 'v',
  z: 'z',
};

/** Letters keep their own widths, as on a Mac. Hinting would round them to whole pixels. */
const UNHINTED = '[Settings]\ngtk-xft-antialias=1\ngtk-xft-hinting=0\ngtk-xft-hintstyle=hintnone\n';

/** WebKitGTK's MiniBrowser over classic WebDriver. Every tab is its own browser, since a session has one profile. */
export async function startWebKit(paths: WebKitPaths): Promise<Browser> {
  const display = await startVirtualDisplay(paths.display);
  return { newTab: () => newTab(paths, display.name), close: () => display.close() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function newTab(paths: WebKitPaths, display: string): Promise<Tab> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  await mkdir(join(home, '.config/gtk-3.0'));
  await writeFile(join(home, '.config/gtk-3.0/settings.ini'), UNHINTED);
  const port = await freePort();
  const process_ = spawn(paths.driver, [`--port=${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox needs rights that root in a container lacks. The browser only visits this machine.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const troubles = watch(process_);
  await answering(port, process_);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: paths.miniBrowser,
          args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
        },
      }),
    )
    .build();
  await fitWindow(driver);
  return {
    downloads,
    troubles: () => troubles,
    goTo: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    click: ({ x, y }) =>
      driver.actions().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).click().perform(),
    doubleClick: ({ x, y }) =>
      driver.actions().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).click().click().perform(),
    async dragTo(from, to) {
      const hand = driver
        .actions()
        .move({ ...from, origin: Origin.VIEWPORT, duration: 0 })
        .press();
      for (const point of pointsBetween(from, to)) {
        hand.move({ ...point, origin: Origin.VIEWPORT, duration: 20 });
      }
      await hand.perform();
    },
    drop: () => driver.actions().release().perform(),
    async press(chord) {
      const keys = chord.split('+').map((name) => KEYS[keyNamed(name)]);
      const actions = driver.actions();
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.reverse()) actions.keyUp(key);
      await actions.perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async evaluate(expression, frame) {
      if (frame === 'page') return driver.executeScript(`return (${expression});`);
      await driver.switchTo().frame(0);
      try {
        return await driver.executeScript(`return (${expression});`);
      } finally {
        await driver.switchTo().defaultContent();
      }
    },
    async close() {
      await driver.quit();
      const gone = once(process_, 'exit');
      if (process_.exitCode === null) process_.kill();
      await gone;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The driver has no event for being ready. It's ready when it accepts a connection. */
async function answering(port: number, driver: ChildProcess): Promise<void> {
  for (let tries = 0; driver.exitCode === null && tries < 200; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver isn’t responding.');
}

/** Sizes the window, bars included, so that the page has as much room as in the other browsers. */
async function fitWindow(driver: WebDriver): Promise<void> {
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW });
  const height: unknown = await driver.executeScript('return innerHeight');
  const bars = WINDOW.height - Number(height);
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: WINDOW.width, height: WINDOW.height + bars });
}

/** The messages of the page's console that MiniBrowser writes to its own output. */
function watch(driver: ChildProcess): readonly string[] {
  const seen: string[] = [];
  driver.stdout?.on('data', (bytes: Buffer) => {
    for (const line of String(bytes).split('\n')) {
      if (/^CONSOLE .*\b(ERROR|WARN)/.test(line)) seen.push(line);
    }
  });
  driver.stderr?.resume();
  return seen;
}

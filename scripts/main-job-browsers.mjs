import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { findCommand, installCommand, installPackages } from './system-packages.mjs';

const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
];

function findFirefox() {
  const path = findCommand(['firefox-esr', 'firefox']) ?? FIREFOX_PLACES.find((place) => existsSync(place));
  return path === undefined || path === null ? null : { name: 'firefox', path };
}

/** Where distributions put the test browser that comes with WebKitGTK. */
function findMiniBrowser() {
  const folders = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...multiarchFolders()];
  const places = folders.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) =>
      join(folder, version, 'MiniBrowser'),
    ),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

function multiarchFolders() {
  if (!existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join('/usr/lib', name));
}

function findWebKit() {
  const driver = findCommand(['WebKitWebDriver']);
  const display = findCommand(['Xvfb']);
  const miniBrowser = findMiniBrowser();
  if (driver === null || display === null || miniBrowser === null) return null;
  return { name: 'webkit', paths: { driver, miniBrowser, display } };
}

function findChromium() {
  try {
    return { name: 'chromium', path: findBrowser() };
  } catch {
    return null;
  }
}

const BROWSERS = [
  { name: 'chromium', title: 'Chromium', find: findChromium, packages: ['chromium'] },
  { name: 'firefox', title: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  { name: 'webkit', title: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
];

/** The names that `--require` takes. */
export const BROWSER_NAMES = BROWSERS.map(({ name }) => name);

/**
 * Each browser that the main jobs run in. Installs missing browsers if possible. `found` says where the browser is. If
 * it couldn't be installed, `found` is null and `advice` says how to get it.
 */
export function mainJobBrowsers() {
  return BROWSERS.map(({ name, title, find, packages }) => {
    let found = find();
    if (found === null && installPackages(packages)) found = find();
    const advice = found === null ? `install it with \`${installCommand(packages)}\`` : null;
    return { name, title, found, advice };
  });
}

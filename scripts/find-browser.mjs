import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...candidates, ...APPLICATIONS].find((path) => existsSync(path)) ?? null;
}

/** Runs a command with its output on stderr, so that stdout keeps to results. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
}

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT_MS });
  return playwrightsOwn();
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installPackage() {
  if (!isDebianAsRoot()) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return onThisMachine();
}

/**
 * The path of a Chromium or Chrome to run the browser tests in: one that Playwright installed, else one on
 * this machine, else one installed now. Throws with one sentence that says what to do.
 */
export function findBrowser() {
  const found = playwrightsOwn() ?? onThisMachine();
  if (found) return found;
  console.error('No browser for the tests on this machine yet: installing one.');
  const installed = download() ?? installPackage();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium and none could be installed: install Google Chrome, or run `npx playwright install chromium` where its download can be reached, and start again.',
  );
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { findCommand, installPackages, runQuietly } from './system-packages.mjs';

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
  return findCommand(COMMANDS) ?? APPLICATIONS.find((path) => existsSync(path)) ?? null;
}

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  runQuietly(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT_MS });
  return playwrightsOwn();
}

function installPackage() {
  return installPackages(['chromium']) ? onThisMachine() : null;
}

/**
 * The path of a Chromium or Chrome to run the browser tests in: one that Playwright installed, or else one on this
 * machine, or else one that is installed now. If there's no browser, throws an error that says in one sentence what
 * to do.
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

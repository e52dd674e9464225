import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ROOT, stop } from './ensure-installed.mjs';

/**
 * Runs the main jobs in every browser that is available:
 *
 *   npm run test:browsers
 *   npm run test:browsers -- --require firefox,webkit   # fails if one of these is missing
 *   npm run test:browsers -- --write                    # updates the table in README.md and the picture in docs/
 *   npm run test:browsers -- --measures                 # saves Chromium's measures, which the others are compared with
 *   npm run test:browsers -- --grep export --only webkit
 */

ensureInstalled();
const { BROWSER_NAMES, mainJobBrowsers } = await import('./main-job-browsers.mjs');
const { jobResults, jobTable, markdownTable } = await import('./job-table.mjs');

const RESULTS = join(ROOT, 'test-results');
const REPORT = join(RESULTS, 'browsers.json');
const KEPT = join(RESULTS, 'kept');
const { values } = parseArgs({
  options: {
    require: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    grep: { type: 'string' },
    write: { type: 'boolean', default: false },
    measures: { type: 'boolean', default: false },
  },
});

function namesIn(list) {
  const names = list.split(',').filter(Boolean);
  const unknown = names.find((name) => !BROWSER_NAMES.includes(name));
  if (unknown !== undefined)
    stop(`There is no browser “${unknown}”: name some of ${BROWSER_NAMES.join(', ')}.`);
  return names;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(`${port}`));
    });
  });
}

/** A browser's version as the browser reports it, without its name. MiniBrowser only reports it if there's a screen. */
function versionOf({ found }) {
  if (found === null) return '';
  const [file, ...args] =
    found.name === 'webkit' ? ['dpkg-query', '--status', 'webkit2gtk-driver'] : [found.path, '--version'];
  const { stdout } = spawnSync(file, args, { encoding: 'utf8' });
  return /\d+(\.\d+)+\w*/.exec(stdout ?? '')?.[0] ?? '';
}

const required = namesIn(values.require);
const only = namesIn(values.only);
const browsers = mainJobBrowsers().filter(({ name }) => only.length === 0 || only.includes(name));
const here = browsers.filter(({ found }) => found !== null);

rmSync(REPORT, { force: true });
rmSync(KEPT, { recursive: true, force: true });
mkdirSync(KEPT, { recursive: true });
const cli = join(ROOT, 'node_modules/playwright/cli.js');
const grep = values.grep === undefined ? [] : ['--grep', values.grep];
const run =
  here.length === 0
    ? { status: 0 }
    : spawnSync(process.execPath, [cli, 'test', '--config', 'playwright.browsers.config.ts', ...grep], {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          E2E_PORT: process.env.E2E_PORT ?? (await freePort()),
          BROWSERS: JSON.stringify(here.map(({ found }) => found)),
          KEPT_RESULTS: KEPT,
        },
      });

const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null;
const { rows, passed, failed } = jobTable(browsers, jobResults(report));
const heads = browsers.map((browser) => `${browser.title} ${versionOf(browser)}`.trim());
const table = markdownTable(
  ['job', ...heads],
  rows.map(({ job, cells }) => [job, ...cells]),
);

console.log(`\n${table}\n`);
let total = run.status === 0 ? failed : Math.max(failed, 1);
for (const { name, title, found, advice } of browsers) {
  if (found !== null) continue;
  const isRequired = required.includes(name);
  if (isRequired) total += 1;
  console.log(`${title} is not here${isRequired ? ', and is required' : ''}: ${advice}.`);
}
if (values.measures) {
  copyFileSync(join(KEPT, 'chromium.measures.json'), join(ROOT, 'e2e/browsers/card-measures.json'));
}
if (values.write) {
  if (total > 0 || here.length < BROWSER_NAMES.length)
    stop('Kept nothing: not everything passed everywhere.');
  const { keepResults } = await import('./keep-browser-results.mjs');
  keepResults(table, KEPT, BROWSER_NAMES);
}
console.log(`\n${passed} passed, ${total} failed`);
process.exitCode = total > 0 || passed === 0 ? 1 : 0;

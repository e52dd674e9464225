import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const RESULTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const PACKED_REPORT = join(RESULTS, 'packed.json');
const BROWSER_REPORT = join(RESULTS, 'e2e.json');

const total = { passed: 0, failed: 0 };

/** Runs one of the project's tools and returns whether it passed. */
function run(title, file, args) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

/** A check without its own tests counts as one failure if it fails, and doesn't count if it passes. */
function check(title, file, args) {
  const passed = run(title, file, args);
  if (!passed) total.failed += 1;
  return passed;
}

/** A suite counts its tests. If it fails without naming a failed test, it counts as one failure. */
function suite(title, file, args, report, count) {
  const ended = run(title, file, args);
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += ended ? failed : Math.max(failed, 1);
}

ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
for (const [what, project] of [
  ['everything, tests and tools among it', 'tsconfig.json'],
  ['the page, without Node', 'tsconfig.browser.json'],
  ['the server, without the DOM', 'tsconfig.server.json'],
]) {
  check(`Types: ${what}`, 'node_modules/typescript/bin/tsc', ['-p', project]);
}
suite(
  'Unit tests',
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  UNIT_REPORT,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);

const { findBrowser } = await import('./find-browser.mjs');
let browser = null;
try {
  browser = findBrowser();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
if (browser !== null) check('Looks beside Plain’s screenshots', 'scripts/compare-looks.mjs', []);
if (browser !== null && check('Build', 'scripts/build.mjs', [])) {
  check('Bytes', 'bench/check-bytes.mjs', []);
  suite(
    'The package, packed and installed',
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--config=vitest.packed.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${PACKED_REPORT}`,
    ],
    PACKED_REPORT,
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );
  check('Oldest browsers', 'scripts/check-oldest-browsers.mjs', []);
  // A test that only passes on the second try is flaky, and flaky means broken.
  suite('Browser tests', 'node_modules/playwright/cli.js', ['test'], BROWSER_REPORT, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

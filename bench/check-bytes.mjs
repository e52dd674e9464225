import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { gzipSize, viewFiles, visitFiles } from './dist-files.mjs';
import { tableOf } from './table.mjs';

// Needs a build in dist/. What is judged here is the same on every machine; times are only printed.
const DIST = join(ROOT, 'dist');
const SPEED = join(ROOT, 'docs/speed.json');
const BUDGETS = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

const textOf = (path) => readFileSync(join(DIST, 'client', path), 'utf8');
const kilobytes = (paths) => paths.reduce((sum, path) => sum + gzipSize(DIST, path), 0) / 1000;

const { first, all } = visitFiles(DIST);
const view = viewFiles(DIST);
const editors = view.filter((path) => path.endsWith('.js') && /monaco/i.test(textOf(path)));
const checks = [
  ['KB until the first paint', kilobytes(first), BUDGETS['bytes-first-paint'].p50.atMost],
  [
    'KB of a whole visit, Monaco and all that is fetched ahead',
    kilobytes(all),
    BUDGETS['bytes-all'].p50.atMost,
  ],
  ['files until the first paint', first.length, BUDGETS.counted['requests-first-paint'].atMost],
  ['KB of a view link', kilobytes(view), BUDGETS['bytes-view'].p50.atMost],
  ['files of a view link that know an editor', editors.length, 0],
];

for (const [what, value, atMost] of checks) {
  const figure = Number.isInteger(value) ? value : value.toFixed(1);
  console.log(`${value <= atMost ? 'kept  ' : 'BROKEN'}  ${figure} ${what}, at most ${atMost}`);
}
if (existsSync(SPEED)) {
  const { heading, lines } = JSON.parse(readFileSync(SPEED, 'utf8'));
  const budgeted = lines.filter(({ budget, unit }) => budget !== '' && unit === 'ms');
  console.log(`\nTimes of the last full run of the bench, ${heading}:\n\n${tableOf(budgeted)}`);
}
process.exitCode = checks.every(([, value, atMost]) => value <= atMost) ? 0 : 1;

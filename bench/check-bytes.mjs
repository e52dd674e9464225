import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { FIRST_PAINT_FILES, growth } from '../scripts/first-paint-files.mjs';
import { gzipSize, viewFiles, visitFiles } from './dist-files.mjs';
import { tableOf } from './table.mjs';

// Needs a build in dist/. What is checked here is the same on every machine. Times are only printed.
// `--accept` records the current files of the first paint, for a change that is meant to add to it.
const DIST = join(ROOT, 'dist');
const SPEED = join(ROOT, 'docs/speed.json');
const BUDGETS = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

const ACCEPTED = new URL('first-paint-files.json', import.meta.url);

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
const files = readFileSync(join(ROOT, FIRST_PAINT_FILES), 'utf8');
if (process.argv.includes('--accept')) writeFileSync(ACCEPTED, files);
const grown = growth(JSON.parse(readFileSync(ACCEPTED, 'utf8')), JSON.parse(files));
if (grown.length === 0) console.log('kept    no file of the first paint grew unnoticed');
else {
  console.log(
    `BROKEN  the first paint needs more than before:\n  ${grown.join('\n  ')}\n` +
      'Load it later (src/ui/part.tsx), or accept it: node bench/check-bytes.mjs --accept',
  );
}
if (existsSync(SPEED)) {
  const { heading, lines } = JSON.parse(readFileSync(SPEED, 'utf8'));
  const budgeted = lines.filter(({ budget, unit }) => budget !== '' && unit === 'ms');
  console.log(`\nTimes of the last full run of the bench, ${heading}:\n\n${tableOf(budgeted)}`);
}
const isKept = grown.length === 0 && checks.every(([, value, atMost]) => value <= atMost);
process.exitCode = isKept ? 0 : 1;

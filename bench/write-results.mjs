import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { chartOf } from './chart.mjs';
import { tableOf } from './table.mjs';

const BEGIN = '<!-- speed: written by npm run bench -- --write -->';
const END = '<!-- /speed -->';

/** The figures that the README shows. The whole table is on the bench's own page. */
const HEADLINES = [
  'cold-start p50',
  'bytes-first-paint p50',
  'key-50kb p50',
  'key-1mb p50',
  'problem-listed-1mb p95',
];

function writeBetween(file, words) {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${file} has no place for the results: ${BEGIN} … ${END}`);
  writeFileSync(path, `${text.slice(0, start)}${BEGIN}\n\n${words}\n\n${text.slice(end)}`);
}

/**
 * Writes a full run into the project's pages: a chart and five figures in the README, and the whole table in the
 * bench's.
 */
export function writeResults(heading, lines) {
  // Rounded, so that the file in the repository is readable.
  const kept = JSON.stringify({ heading, lines }, (_key, value) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  );
  writeFileSync(join(ROOT, 'docs/speed.json'), kept);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'format', '--write', 'docs/speed.json'], { cwd: ROOT });
  writeFileSync(join(ROOT, 'docs/speed.svg'), chartOf(heading, lines));
  const headlines = lines.filter(({ id, statistic }) => HEADLINES.includes(`${id} ${statistic}`));
  writeBetween(
    'README.md',
    `![Times of the playground, of bare pages made of the same parts, and of a peer](docs/speed.svg)\n\n${heading}.\n\n${tableOf(headlines)}`,
  );
  writeBetween('bench/README.md', `${heading}.\n\n${tableOf(lines)}`);
}

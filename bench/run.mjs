import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ROOT } from '../scripts/ensure-installed.mjs';

ensureInstalled();
const { chromium } = await import('playwright');
const { buildIfStale } = await import('../scripts/build-if-stale.mjs');
const { findBrowser } = await import('../scripts/find-browser.mjs');
const { buildFloors } = await import('./build-floors.mjs');
const { OpenPage } = await import('./pages.mjs');
const { serve } = await import('./serve.mjs');
const { row, tableOf } = await import('./table.mjs');

const BENCH = join(ROOT, 'bench');
const names = readdirSync(join(BENCH, 'measures'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length))
  .sort();

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    port: { type: 'string', default: '5400' },
    write: { type: 'boolean', default: false },
  },
});
const unknown = (values.only ?? []).filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}: choose from ${names.join(', ')}.`);
  process.exit(1);
}

buildIfStale();
const port = Number(values.port);
const served = {
  ours: await serve(join(ROOT, 'dist'), port),
  floors: await serve(await buildFloors(), port + 1),
};
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});

const open = (target, options) => OpenPage.open(browser, target, options);
const bench = {
  port: port + 2,
  browser,
  /** How often to alternate, unless the caller of the bench wants otherwise. */
  rounds: (usual) => (values.rounds === undefined ? usual : Number(values.rounds)),
  ours: (options) => open({ served: served.ours, path: '/' }, options),
  textareaFloor: (options) => open({ served: served.floors, path: '/textarea/textarea.html' }, options),
  monacoFloor: (options) => open({ served: served.floors, path: '/monaco-core/monaco-core.html' }, options),
};

const rows = [];
try {
  for (const name of values.only ?? names) {
    const { measure } = await import(`./measures/${name}.mjs`);
    const before = Date.now();
    const found = (await measure(bench)).map(row);
    rows.push(...found);
    console.log(`${name} (${((Date.now() - before) / 1000).toFixed(0)} s)\n${tableOf(found)}\n`);
  }
} finally {
  await browser.close();
  served.ours.stop();
  served.floors.stop();
}

const [cpu] = os.cpus();
const commit = execFileSync('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const heading = `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${os.cpus().length} × ${cpu?.model ?? 'unknown'}, Chromium ${browser.version()}, load ${os.loadavg()[0]?.toFixed(1)}`;
console.log(`${heading}\n\n${tableOf(rows)}`);
mkdirSync(join(BENCH, 'results'), { recursive: true });
writeFileSync(join(BENCH, 'results/latest.json'), JSON.stringify({ heading, rows }, null, 2));
if (values.write) {
  const { writeReadme } = await import('./write-readme.mjs');
  writeReadme(heading, tableOf(rows));
}
process.exitCode = rows.some(({ ok }) => ok === 'NO') ? 1 : 0;

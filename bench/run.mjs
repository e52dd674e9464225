import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ROOT } from '../scripts/ensure-installed.mjs';

ensureInstalled();
const { chromium } = await import('playwright');
const { buildIfStale } = await import('../scripts/build-if-stale.mjs');
const { BARE_WINDOW } = await import('../scripts/browser-arguments.mjs');
const { findBrowser } = await import('../scripts/find-browser.mjs');
const { buildFloors } = await import('./build-floors.mjs');
const { CONTENDERS } = await import('./contenders.mjs');
const { OpenPage } = await import('./pages.mjs');
const { serve } = await import('./serve.mjs');
const { linesOf, tableOf } = await import('./table.mjs');

const BENCH = join(ROOT, 'bench');
/** The main measures, which take two minutes. */
const QUICK = [
  'cold-start',
  'key-to-preview',
  'key-to-problem',
  'burst',
  'share-link',
  'validator',
  'from-data',
];
/** In the order of the table. */
const MEASURES = [
  'cold-start',
  'bytes',
  'key-to-preview',
  'slower-processor',
  'processor-time',
  'key-to-problem',
  'burst',
  'paste',
  'broken-megabyte',
  'large-answer',
  'heap',
  'share-link',
  'validator',
  'from-data',
  'opening-views',
  'design',
  'command-line',
  'check-up',
  'relay',
];

const ALTERNATIVES = ['parse', 'worker', 'preview'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    port: { type: 'string', default: '5400' },
    quick: { type: 'boolean', default: false },
    'no-peer': { type: 'boolean', default: false },
    alternatives: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const chosen = values.alternatives ? [] : (values.only ?? (values.quick ? QUICK : MEASURES));
const unknown = chosen.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}: choose from ${MEASURES.join(', ')}.`);
  process.exit(1);
}
if (values.write && (values.quick || values.only || values.alternatives)) {
  console.error('--write takes a full run: leave the other choices out.');
  process.exit(1);
}

/** The folder of the peer, or why it isn't among the contenders. */
async function peerFolder() {
  if (values.quick || values['no-peer'] || values.alternatives) return null;
  try {
    return await (await import('./build-peer.mjs')).buildPeer();
  } catch (error) {
    console.error(`The Designer is left out: ${error.message}`);
    return null;
  }
}

buildIfStale();
const port = Number(values.port);
const floors = await buildFloors();
const peer = await peerFolder();
const servers = {
  ours: await serve(join(ROOT, 'dist'), port),
  floors: await serve(floors, port + 1),
  ...(peer === null ? {} : { designer: await serve(peer, port + 2) }),
};
const contenders = Object.fromEntries(
  Object.entries(CONTENDERS)
    .map(([name, contender]) => [
      name,
      { ...contender, served: servers[name] ?? (name === 'designer' ? undefined : servers.floors) },
    ])
    .filter(([, { served }]) => served !== undefined),
);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--no-first-run',
    // Showing a window would compete with the measured page for the processor.
    BARE_WINDOW,
    // Nothing leaves the machine, whatever a page requests.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
const bench = {
  port: port + 3,
  quick: values.quick,
  contenders,
  /** How many rounds to run, unless the command line says otherwise. */
  rounds: (usual, quick = 1) => (values.rounds ? Number(values.rounds) : values.quick ? quick : usual),
  /** Closes whatever a failed contender left open. */
  closePages: () => Promise.all(browser.contexts().map((context) => context.close())),
  open: (name, options) => OpenPage.open(browser, contenders[name], options),
};

const begun = Date.now();
const found = [];
try {
  for (const name of values.alternatives ? (values.only ?? ALTERNATIVES) : []) {
    const { compare } = await import(`./alternatives/${name}.mjs`);
    for (const { size, times } of await compare(bench)) {
      console.log(`\n${name}, ${size}`);
      for (const [way, time] of Object.entries(times))
        console.log(`${time.toFixed(2).padStart(9)} ms  ${way}`);
    }
  }
  for (const name of chosen) {
    const { measure } = await import(`./measures/${name}.mjs`);
    const before = Date.now();
    const measured = await measure(bench);
    found.push(...measured);
    console.log(
      `${name} (${((Date.now() - before) / 1000).toFixed(0)} s)\n${tableOf(measured.flatMap(linesOf))}\n`,
    );
  }
} finally {
  await browser.close();
  for (const server of Object.values(servers)) server.stop();
}

const versionOf = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
const packages = join(BENCH, 'results/peer-packages/node_modules');
if (values.alternatives) process.exit(0);

const [cpu] = os.cpus();
const versions = {
  Chromium: browser.version(),
  Node: process.versions.node,
  Monaco: versionOf(join(ROOT, 'node_modules/monaco-editor')),
  React: versionOf(join(ROOT, 'node_modules/react')),
  ...(existsSync(packages)
    ? { 'adaptivecards-designer': versionOf(join(packages, 'adaptivecards-designer')) }
    : {}),
};
const commit = execFileSync('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const heading = [
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
  `${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB`,
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
  `load ${os.loadavg()[0]?.toFixed(1)}`,
].join('; ');
const lines = found.flatMap(linesOf);
console.log(`${heading}\nin ${((Date.now() - begun) / 1000).toFixed(0)} s\n\n${tableOf(lines)}`);
mkdirSync(join(BENCH, 'results'), { recursive: true });
writeFileSync(
  join(BENCH, 'results/latest.json'),
  JSON.stringify({ heading, versions, lines, found }, null, 1),
);
if (values.write) {
  const { writeResults } = await import('./write-results.mjs');
  writeResults(heading, lines);
}
process.exitCode = lines.some(({ ok }) => ok === false) ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

// npm run mutate -- ROOM [--every N]: changes the room's code in one place after the other and tells which
// changes no test notices. What was found out before is kept in .mutation/ and asked again only where the
// file or a test of the room has changed since, so a room can be done in parts.
const TESTS = {
  json: ['src/json', 'src/cards'],
  markdown: ['src/markdown'],
  cards: ['src/cards'],
  protocol: ['src/protocol'],
  'share-link': ['src/share-link'],
  relay: ['src/relay'],
  state: ['src/state'],
};
/** A change may let a loop run for ever; that is noticed. */
const LONGEST_MS = 120_000;

ensureInstalled();
const [room = '', option, value] = process.argv.slice(2);
const tests = TESTS[room];
if (tests === undefined || (option !== undefined && (option !== '--every' || !(Number(value) >= 1)))) {
  console.error(`npm run mutate -- ROOM [--every N], where ROOM is one of ${Object.keys(TESTS).join(', ')}.`);
  process.exit(1);
}
const every = Number(value ?? 1);

const server = await createServer({
  root: ROOT,
  configFile: false,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'error',
});
const { mutantsOf } = await server.ssrLoadModule('/scripts/mutate/mutants.ts');
await server.close();

const filesIn = (folder, wanted) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => wanted.test(path))
    .map((path) => join(folder, path))
    .sort();
const isTest = /\.test\.tsx?$/;
const sources = filesIn(`src/${room}`, /\.ts$/).filter(
  (path) => !isTest.test(path) && !/\.d\.ts$|-fixture\.ts$|\/testing\/|\/test-/.test(path),
);
const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const testsHash = hashOf(...tests.flatMap((folder) => filesIn(folder, isTest)).map(read));

const KEPT = join(ROOT, '.mutation');
mkdirSync(KEPT, { recursive: true });
const record = join(KEPT, `${room}.json`);
const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};

/** Whether the tests of the room fail, as the code is or with one mutant. */
function fail(mutant) {
  const { status, error } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', '--bail', '1', ...tests],
    { cwd: ROOT, stdio: 'ignore', timeout: LONGEST_MS, env: { ...process.env, MUTANT: mutant } },
  );
  if (status === null && error?.code !== 'ETIMEDOUT') throw new Error('The tests were ended from outside.');
  return status !== 0;
}

if (fail('')) throw new Error(`The tests of ${room} fail before anything is changed.`);

const table = [];
const survivors = [];
let nth = 0;
for (const path of sources) {
  const code = read(path);
  let noticed = 0;
  let tried = 0;
  for (const [index, mutant] of mutantsOf(code).entries()) {
    nth += 1;
    if (nth % every !== 0) continue;
    const key = hashOf(path, code, String(index), testsHash);
    known[key] ??= fail(`${join(ROOT, path)}#${index}`);
    writeFileSync(record, JSON.stringify(known));
    tried += 1;
    if (known[key]) noticed += 1;
    else
      survivors.push(
        `${path}:${mutant.line}  ${code.slice(mutant.start, mutant.end)} → ${mutant.replacement}`,
      );
  }
  if (tried > 0) table.push({ path, tried, noticed });
}

for (const { path, tried, noticed } of table) {
  console.log(
    `${String(Math.round((100 * noticed) / tried)).padStart(3)} %  ${noticed} of ${tried}  ${path}`,
  );
}
const sum = (name) => table.reduce((total, row) => total + row[name], 0);
console.log(`\nNot noticed:\n${survivors.join('\n')}`);
console.log(
  `\n${room}: ${((100 * sum('noticed')) / sum('tried')).toFixed(1)} % of ${sum('tried')} changes noticed`,
);

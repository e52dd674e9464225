import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

// npm run mutate -- ROOM [--every N] [--in PART]: changes the room's code in one place after the other and lists the
// changes that no test notices. With --in, only in files whose path contains PART. Findings are kept in .mutation/ and
// are only checked again if the file or the tests that noticed have changed, so a room can be done in parts.

/** If a change blocks the tests for this long, it counts as noticed. */
const LONGEST_MS = 120_000;

ensureInstalled();
const server = await createServer({
  root: ROOT,
  configFile: false,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'silent',
  optimizeDeps: { noDiscovery: true },
});
const { TESTS, absolute, sourcesOf, testsOf } = await server.ssrLoadModule('/scripts/mutate/room.ts');
const { mutationRecord } = await server.ssrLoadModule('/scripts/mutate/record.ts');
await server.close();

const [room, every, part] = read(process.argv.slice(2));
const sources = sourcesOf(room).filter(({ path }) => path.includes(part));
const tests = testsOf(room);
const tried = sources.flatMap((source) =>
  source.mutants
    .map((mutant, index) => ({ source, mutant, index }))
    .filter(({ index }) => (source.first + index + 1) % every === 0),
);
mkdirSync(absolute('.mutation'), { recursive: true });
const now = absolute(`.mutation/${room}.now`);

function read(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { every: { type: 'string', default: '1' }, in: { type: 'string', default: '' } },
    });
    const [room = ''] = positionals;
    const every = Number(values.every);
    if (positionals.length === 1 && TESTS[room] !== undefined && every >= 1) return [room, every, values.in];
  } catch {
    // An unknown option gets the same message as everything else that can't be understood.
  }
  console.error(
    `npm run mutate -- ROOM [--every N] [--in PART], where ROOM is one of ${Object.keys(TESTS).join(', ')}.`,
  );
  process.exit(1);
}

/** Runs until it's done or until one mutant blocks it. Returns that mutant. */
async function goOn() {
  rmSync(now, { force: true });
  const child = spawn(
    process.execPath,
    [absolute('node_modules/vitest/vitest.mjs'), 'run', '--config', 'scripts/mutate/vitest.config.ts'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, MUTATE_ROOM: room, MUTATE_EVERY: String(every), MUTATE_IN: part },
    },
  );
  const ended = new Promise((resolve) => child.once('exit', () => resolve('ended')));
  while ((await Promise.race([ended, wait(5000)])) !== 'ended') {
    if (!existsSync(now) || Date.now() - statSync(now).mtimeMs < LONGEST_MS) continue;
    child.kill('SIGKILL');
    await ended;
    return readFileSync(now, 'utf8');
  }
  return undefined;
}

for (let stuck = await goOn(); stuck !== undefined; stuck = await goOn()) {
  const at = tried.find(({ source, index }) => String(source.first + index) === stuck);
  if (at === undefined) throw new Error(`The tests of ${room} don't end, though nothing is changed.`);
  mutationRecord(room, tests).note(at.source, at.index, { hangs: true });
}

const record = mutationRecord(room, tests);
const survivors = [];
let noticed = 0;
for (const source of sources) {
  const findings = tried
    .filter((entry) => entry.source === source)
    .map((entry) => ({ ...entry, noticed: record.noticed(source, entry.index) }));
  if (findings.some((finding) => finding.noticed === undefined))
    throw new Error(`The tests of ${room} ended before every change was tried.`);
  if (findings.length === 0) continue;
  const missed = findings.filter((finding) => !finding.noticed);
  const share = Math.round((100 * (findings.length - missed.length)) / findings.length);
  console.log(
    `${String(share).padStart(3)} %  ${findings.length - missed.length} of ${findings.length}  ${source.path}`,
  );
  noticed += findings.length - missed.length;
  for (const { mutant } of missed) {
    const before = source.code.slice(mutant.start, mutant.end).replaceAll(/\s+/g, ' ');
    survivors.push(
      `${source.path}:${mutant.line}  ${before} → ${mutant.replacement.replaceAll(/\s+/g, ' ')}`,
    );
  }
}
console.log(`\nNot noticed:\n${survivors.join('\n')}`);
console.log(`\n${room}: ${((100 * noticed) / tried.length).toFixed(1)} % of ${tried.length} changes noticed`);

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/ensure-installed.mjs';
import { documentOf } from '../documents.mjs';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const FILES = 100;
const FILE_SIZE = 10 * 1024;
const SMALL = '{"key":"a","components":[{"componentText":{"text":"Hello"}}]}\n';

/** From the start of a process of Node to its end, in milliseconds. */
function timeOf(args, cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The time Node takes for an empty file, `lint` for a small one, and what a hundred files add. */
export function measure(bench) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lint-'));
  try {
    mkdirSync(join(folder, 'cards'));
    writeFileSync(join(folder, 'small.json'), SMALL);
    const text = documentOf(FILE_SIZE);
    for (let index = 0; index < FILES; index += 1) writeFileSync(join(folder, `cards/${index}.json`), text);
    writeFileSync(join(folder, 'empty.mjs'), '');
    const bare = [];
    const starts = [];
    const more = [];
    for (let round = -1; round < bench.rounds(15); round += 1) {
      const empty = timeOf(['empty.mjs'], folder);
      const start = timeOf([PROGRAM, 'lint', 'small.json'], folder);
      const all = timeOf([PROGRAM, 'lint', 'cards'], folder);
      if (round < 0) continue;
      bare.push(empty);
      starts.push(start);
      more.push(Math.max(0, all - start));
    }
    return [
      {
        id: 'node-start',
        measure: 'Node with an empty file, of which nothing is ours: start to end',
        samples: { ours: bare },
      },
      {
        id: 'lint-start',
        measure: '`lint` with one small file: start to end',
        samples: { ours: starts },
      },
      {
        id: 'lint-hundred',
        measure: '`lint` with 100 files of 10 KB, after its start',
        samples: { ours: more },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

/** Ten thousand pairs of a document and an edit in Design. `npm test` tries five hundred. */
const edits = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'src/cards/edit/every-edit.test.ts'],
  { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { EDIT_RUNS: '10000', ...process.env } },
);

/** Whether the command line finds the same as the page, in many more documents than `npm test` has time for. */
const parity = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'src/cli/lint/page-parity.test.ts'],
  {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { PARITY_DOCUMENTS: '10000', ...process.env },
  },
);

/** An hour's work in a few minutes. `e2e/long-run.spec.ts` says what it measures. */
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/playwright/cli.js'),
    'test',
    'e2e/long-run.spec.ts',
    '--project=chromium',
    '--workers=1',
    '--reporter=list',
  ],
  {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { LONG_RUN_MINUTES: '60', LONG_RUN_KEYS: '60', ...process.env },
  },
);
process.exitCode = parity.status === 0 && edits.status === 0 ? (status ?? 1) : 1;

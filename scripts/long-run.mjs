import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

/** An hour's work in a few minutes: what it measures is in `e2e/long-run.spec.ts`. */
ensureInstalled();
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
process.exitCode = status ?? 1;

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

// The steps of every reader for every family of texts, triples included: `npm test` counts the pairs alone.
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'steps', 'readers-steps'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, COUNT_STEPS: 'all' } },
);
process.exitCode = status ?? 1;

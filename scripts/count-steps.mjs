import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

// Counts the steps of the readers for every triple after every opening, while `npm test` only counts the pairs. This
// takes about twenty minutes. `npm run count-steps -- -t "opening 3 of"` counts those after one opening.
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'steps',
    'readers-steps',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, COUNT_STEPS: 'all' } },
);
process.exitCode = status ?? 1;

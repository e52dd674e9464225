import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

// Checks every fault and every good endpoint through a real relay, with all scenarios. `npm test` only uses the relay
// for those that need a connection. Also checks each from the command line, which must give the same report.
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    'src/checkup-farm.test.ts',
    'src/cli/check-parity.test.ts',
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, FARM: 'whole' } },
);
process.exitCode = status ?? 1;

import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureInstalled, ROOT, stop } from './ensure-installed.mjs';

/** Builds if needed and packs the package, which has no dependencies. Arguments are passed on to `npm pack`. */
ensureInstalled();
buildIfStale();
const npm = process.env.npm_execpath;
const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
// npm would list every file of the package, which would fill several screens.
const { status, stdout } = spawnSync(
  command,
  [...first, 'pack', '--loglevel=warn', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
  },
);
if (status !== 0) stop('The package could not be made: see above why.');
process.stdout.write(stdout);
if (stdout.trim().endsWith('.tgz') && process.argv.length === 2) {
  process.stdout.write(
    `\nCopy it to your repository and install it there:\n\n    npm install --save-dev ./${stdout.trim()}\n    npx customer-card-playground --help\n`,
  );
}

import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureInstalled, ROOT, stop } from './ensure-installed.mjs';

/** Builds what isn't built and packs it: the file installs nothing but itself. Arguments go to `npm pack`. */
ensureInstalled();
buildIfStale();
const npm = process.env.npm_execpath;
const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
const { status } = spawnSync(command, [...first, 'pack', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: !npm && process.platform === 'win32',
});
if (status !== 0) stop('The package could not be made: see above why.');

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ends the process with one sentence for the person at the terminal. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Whether npm's record of its last install matches the lockfile. Builds for other platforms may be missing. */
function isInstalled() {
  const { '': _project, ...wanted } = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([place, { version, optional }]) =>
    place in installed ? installed[place].version === version : optional === true,
  );
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  stop(`This needs Node ${engines.node} and runs on ${process.versions.node}: install a newer Node.js.`);
}

/**
 * Installs what the lockfile asks for, unless that's already done. Uses only Node, since it runs before any
 * dependency is installed.
 */
export function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.error('Installing the dependencies…');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, 'ci', '--include=dev'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) stop('The dependencies could not be installed: see above why, and start again.');
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these commands that this machine has, or null if it has none. */
export function findCommand(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Runs a command with its output on stderr, so that stdout only contains results. */
export function runQuietly(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000, ...options }).status === 0;
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The command that installs these packages, for someone with the rights to run it. */
export function installCommand(packages) {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Installs packages if the system is Debian or based on it and this process has the rights to. */
export function installPackages(packages) {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runQuietly('apt-get', ['update', '-qq'], { env });
  const [command, ...args] = installCommand(['-qq', ...packages]).split(' ');
  return runQuietly(command, args, { env });
}

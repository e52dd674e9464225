import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOCKFILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'x64', 'wasm32'];

/** The builds for other platforms that a package offers but the lockfile has no entry for. */
export function missingBuilds(packages) {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(path === '' ? {} : (parent.optionalDependencies ?? {}))
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent })),
  );
}

function entryFor({ name, version, parent }) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = SYSTEMS.filter((system) => words.includes(system));
  return {
    version,
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(parent.dev ? { dev: true } : {}),
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

/** The entries without an integrity hash. */
export function withoutIntegrity(packages) {
  return Object.keys(packages).filter((path) => path !== '' && packages[path].integrity === undefined);
}

function askRegistry(path, { version }) {
  const name = path.slice('node_modules/'.length);
  const asked = spawnSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' });
  const said = asked.status === 0 ? asked.stdout.trim() : '';
  return said.startsWith('sha512-') ? said : undefined;
}

/**
 * If the registry in use lacks a build for another platform, npm leaves it out of the lockfile, and `npm ci` then
 * refuses that lockfile everywhere. Run this after such an `npm install`. It asks the registry for the hash of each
 * missing build, and adds the hash as soon as the registry has it.
 */
function completeLockfile() {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
  const missing = missingBuilds(lock.packages);
  const added = missing.map((build) => [`node_modules/${build.name}`, entryFor(build)]);
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(entries);
  for (const path of withoutIntegrity(lock.packages)) {
    const integrity = askRegistry(path, lock.packages[path]);
    if (integrity !== undefined) lock.packages[path] = { ...lock.packages[path], integrity };
  }
  writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(missing.length === 0 ? 'Nothing was missing.' : missing.map(({ name }) => name).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLockfile();

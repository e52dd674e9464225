import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUNDLED } from './bundled.mjs';

const LOCKFILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const LIST = fileURLToPath(new URL('../docs/licences.md', import.meta.url));

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** A table row for each licence, with the packages under it. */
function table(entries) {
  const byLicence = new Map();
  for (const [path, { version, license }] of entries) {
    byLicence.set(license, [...(byLicence.get(license) ?? []), `${nameOf(path)} ${version}`]);
  }
  const rows = [...byLicence]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([licence, packages]) => {
      const names = [...new Set(packages)].sort((a, b) => a.localeCompare(b, 'en'));
      return `| ${licence} | ${names.length} | ${names.join(', ')} |`;
    });
  return ['| licence | packages | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The entries that `path` gets when it imports `name`: its own first, then those further up. */
function resolved(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return null;
  }
}

/** What is in the bundle: the listed packages and all their dependencies. */
function inBundle(packages) {
  const found = new Set();
  const visit = (path, name) => {
    const place = resolved(packages, path, name);
    if (place === null || found.has(place)) return;
    found.add(place);
    const { dependencies, peerDependencies } = packages[place];
    for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) visit(place, needed);
  };
  for (const name of BUNDLED) visit('', name);
  return found;
}

/** The list of licences, as Markdown, for a lockfile's `packages`. */
export function licenceList(packages) {
  const { '': _project, ...installed } = packages;
  const entries = Object.entries(installed);
  const bundled = inBundle(packages);
  const isForDevelopment = ([path]) => !bundled.has(path);
  return [
    '# Licences',
    '',
    'Of every package in the lockfile, those for other platforms included. Written by `node scripts/list-licences.mjs`.',
    '',
    '## In what is built and served, or what that depends on',
    '',
    table(entries.filter((entry) => !isForDevelopment(entry))),
    '',
    '## For building and testing only',
    '',
    table(entries.filter(isForDevelopment)),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(LIST, licenceList(JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages));
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { array, looseObject, optional, record, string, unknown } from 'zod/mini';
import { ROOMS } from '../src/rooms.ts';
import { BUNDLED } from './bundled.mjs';
import { withoutIntegrity } from './complete-lockfile.mjs';
import { licenceList } from './list-licences.mjs';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const manifest = looseObject({
  dependencies: optional(unknown()),
  devDependencies: record(string(), string()),
});
const locked = looseObject({
  version: optional(string()),
  resolved: optional(string()),
  integrity: optional(string()),
  license: optional(string()),
  os: optional(array(string())),
  cpu: optional(array(string())),
  optional: optional(unknown()),
  link: optional(unknown()),
  hasInstallScript: optional(unknown()),
  inBundle: optional(unknown()),
});
const lockfile = looseObject({ packages: record(string(), locked) });

const { dependencies, devDependencies } = manifest.parse(JSON.parse(read('package.json')));
const { packages } = lockfile.parse(JSON.parse(read('package-lock.json')));
const entries = Object.entries(packages).filter(([path]) => path !== '');

test('the lockfile requires exactly what package.json does', () => {
  expect(packages['']).toMatchObject({ devDependencies });
});

test('the package has no dependencies: everything it needs is built into it', () => {
  expect(dependencies).toBeUndefined();
  const imported = new Set(
    Object.values(ROOMS).flatMap((room) => room.packages.filter((name) => !name.startsWith('node:'))),
  );
  expect([...imported].filter((name) => !BUNDLED.includes(name))).toEqual([]);
  expect(BUNDLED.filter((name) => !Object.hasOwn(devDependencies, name))).toEqual([]);
});

test('every entry is one exact version from a registry', () => {
  for (const [path, { version, resolved, link, inBundle }] of entries) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect([link, inBundle], path).toEqual([undefined, undefined]);
    expect(resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test('the relay’s HTTP client is undici 7, in a release without known vulnerabilities', () => {
  const [major = 0, minor = 0] = (packages['node_modules/undici']?.version ?? '').split('.').map(Number);
  expect([major, minor >= 18]).toEqual([7, true]);
});

/** Builds for other platforms that the registry in use didn't have, since its versions are older. */
const UNVOUCHED = /^node_modules\/(@biomejs\/cli-|@tailwindcss\/oxide-)/;

test('every entry has the hash of its content, except builds of two build tools for other platforms', () => {
  for (const [path, { integrity }] of entries) expect(integrity ?? 'sha512-', path).toMatch(/^sha512-/);
  const unvouched = withoutIntegrity(JSON.parse(read('package-lock.json')).packages);
  expect(unvouched.filter((path) => !UNVOUCHED.test(path))).toEqual([]);
  expect(unvouched.length).toBeLessThanOrEqual(16);
  for (const path of unvouched) {
    expect(packages[path], path).toMatchObject({ optional: true, dev: true, cpu: expect.anything() });
    expect(path).not.toMatch(/linux-(x64|arm64)(-gnu)?$/);
  }
});

test('no package has or needs an install script, and npm is told to run none', () => {
  expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript !== undefined)).toEqual([]);
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Tables of which browser supports what. They're only read while checking and aren't distributed.
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '(MPL-2.0 OR Apache-2.0)',
  'MIT OR Apache-2.0',
]);

test('every package has a licence that lets the playground use it, and docs/licences.md lists them all', () => {
  expect(entries.filter(([, { license }]) => !LICENCES.has(license ?? 'none'))).toEqual([]);
  expect(read('docs/licences.md')).toBe(licenceList(packages));
});

test('CONTRIBUTING.md says why each direct dependency is needed, and how many there are', () => {
  const section = /## Dependencies\n([\s\S]*?)\n## /.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
  const named = [...section.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', reason = '']) => {
      expect(reason.trim().length, names).toBeGreaterThan(10);
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    },
  );
  expect(named.sort()).toEqual(Object.keys(devDependencies).sort());
  const counts = [BUNDLED.length, named.length - BUNDLED.length, entries.length];
  expect(section).toContain(
    `${counts[0]} that are built in and ${counts[1]} to build and test, ${counts[2]} entries`,
  );
});

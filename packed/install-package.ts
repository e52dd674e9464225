import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed file. */
    tarball: string;
    /** An otherwise empty folder in which it was installed without a network. */
    installed: string;
  }
}

/** Builds if needed, packs the package, and installs the file in an empty folder. */
export default function installPackage(project: TestProject) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'packed-')));
  execFileSync(
    process.execPath,
    [join(ROOT, 'scripts/package.mjs'), '--silent', '--pack-destination', folder],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  const installed = join(folder, 'installed');
  mkdirSync(installed);
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: installed,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  project.provide('tarball', tarball);
  project.provide('installed', installed);
  return () => rmSync(folder, { recursive: true, force: true });
}

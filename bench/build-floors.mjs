import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { precompress } from '../scripts/precompress.mjs';

const FLOORS = ['textarea', 'monaco-core'];

/**
 * Builds each floor as the playground is built, into a folder that has the playground's own server, so that
 * the bytes and their compression are alike. Returns the folder.
 */
export async function buildFloors() {
  const folder = join(ROOT, 'bench/results/floors');
  rmSync(folder, { recursive: true, force: true });
  const root = join(ROOT, 'bench/floors');
  for (const floor of FLOORS) {
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      root,
      publicDir: false,
      base: `/${floor}/`,
      logLevel: 'warn',
      build: {
        emptyOutDir: true,
        outDir: join(folder, 'client', floor),
        rolldownOptions: { input: join(root, `${floor}.html`) },
      },
    });
  }
  await precompress(join(folder, 'client'));
  mkdirSync(join(folder, 'server'));
  copyFileSync(join(ROOT, 'dist/server/main.js'), join(folder, 'server/main.js'));
  return folder;
}

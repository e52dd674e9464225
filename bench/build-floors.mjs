import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { STAMP } from '../scripts/build-if-stale.mjs';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { keepMonacoSelection } from '../scripts/keep-monaco-selection.mjs';
import { leaveOutOfMonaco } from '../scripts/leave-out-of-monaco.mjs';
import { leaveOutOfReact } from '../scripts/leave-out-of-react.mjs';
import { precompress } from '../scripts/precompress.mjs';
import { withProject } from './with-project.mjs';

const FLOORS = ['textarea', 'monaco-core', 'monaco-json'];
const FOLDER = join(ROOT, 'bench/results/floors');
const SOURCES = join(ROOT, 'bench/floors');

/** The floors contain our preview, so they're stale when the playground is. */
function digest() {
  const hash = createHash('sha256').update(readFileSync(STAMP));
  for (const name of readdirSync(SOURCES)) hash.update(readFileSync(join(SOURCES, name)));
  return hash.update(readFileSync(new URL(import.meta.url))).digest('hex');
}

/**
 * Builds each floor like the playground, into a folder with the playground's own server, so that the bytes and their
 * compression are comparable. Returns the folder.
 */
export async function buildFloors() {
  const stamp = join(FOLDER, 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return FOLDER;
  console.error('Building the floors…');
  // Otherwise, the server below would build React for development.
  process.env.NODE_ENV = 'production';
  rmSync(FOLDER, { recursive: true, force: true });
  const schema = await withProject(async (load) =>
    (await load('/src/cards/assist/json-schema.ts')).responseJsonSchema(),
  );
  for (const floor of FLOORS) {
    // Monaco's JSON mode needs what the playground leaves out of Monaco.
    const ours = floor === 'monaco-json' ? [] : [leaveOutOfMonaco()];
    await build({
      configFile: false,
      root: SOURCES,
      publicDir: false,
      base: `/${floor}/`,
      logLevel: 'warn',
      plugins: [react(), tailwindcss(), leaveOutOfReact(), keepMonacoSelection(), ...ours],
      define: floor === 'monaco-json' ? { 'import.meta.env.VITE_SCHEMA': JSON.stringify(schema) } : {},
      worker: { format: 'es' },
      build: {
        target: 'es2023',
        emptyOutDir: true,
        outDir: join(FOLDER, 'client', floor),
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4500,
        rolldownOptions: { input: join(SOURCES, `${floor}.html`) },
      },
    });
  }
  await precompress(join(FOLDER, 'client'));
  mkdirSync(join(FOLDER, 'server'));
  copyFileSync(join(ROOT, 'dist/server/main.js'), join(FOLDER, 'server/main.js'));
  writeFileSync(stamp, digest());
  return FOLDER;
}

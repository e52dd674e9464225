import { spawnSync } from 'node:child_process';
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
import { build } from 'vite';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { precompress } from '../scripts/precompress.mjs';

const BENCH = join(ROOT, 'bench');
const SOURCES = join(BENCH, 'peers');
const MANIFEST = ['package.json', 'package-lock.json'];
/**
 * Not next to the bench's own sources, since everything in this folder would then find the peer's older Monaco before
 * the playground's.
 */
const INSTALLED = join(BENCH, 'results/peer-packages');
const FOLDER = join(BENCH, 'results/peer');

function digest() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'dist/server/main.js')));
  for (const name of readdirSync(SOURCES)) hash.update(readFileSync(join(SOURCES, name)));
  for (const name of MANIFEST) hash.update(readFileSync(join(BENCH, name)));
  return hash.update(readFileSync(new URL(import.meta.url))).digest('hex');
}

function install() {
  const wanted = readFileSync(join(BENCH, 'package-lock.json'), 'utf8');
  const done = join(INSTALLED, 'installed-from');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  console.error('Installing the peer…');
  mkdirSync(INSTALLED, { recursive: true });
  for (const name of MANIFEST) copyFileSync(join(BENCH, name), join(INSTALLED, name));
  copyFileSync(join(ROOT, '.npmrc'), join(INSTALLED, '.npmrc'));
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, 'ci'], { cwd: INSTALLED, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peer could not be installed: see above why.');
  writeFileSync(done, wanted);
}

/** Resolves the peer's packages from where they were installed. */
const fromInstalled = {
  name: 'from-installed',
  enforce: 'pre',
  resolveId(source, importer) {
    const isOurs = importer?.startsWith(SOURCES) && !source.startsWith('.') && !source.startsWith('/');
    return isOurs ? this.resolve(source, join(INSTALLED, 'index.js'), { skipSelf: true }) : null;
  },
};

/**
 * The designer adds links to its style sheets itself. One requests an icon font from its maker's host. That's blocked
 * here, since nothing leaves the machine.
 */
const styleSheets = {
  name: 'style-sheets',
  generateBundle() {
    for (const fileName of ['adaptivecards-designer.css', 'adaptivecards-defaulthost.css']) {
      const source = readFileSync(
        join(INSTALLED, 'node_modules/adaptivecards-designer/dist', fileName),
        'utf8',
      );
      const local = source.replace(/url\(\s*["']?https?:[^)]*\)/g, 'local("no such font")');
      this.emitFile({ type: 'asset', fileName, source: local });
    }
  },
};

/** Installs and builds Microsoft's Adaptive Cards Designer as one static page. Returns its folder. */
export async function buildPeer() {
  const stamp = join(FOLDER, 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return FOLDER;
  install();
  console.error('Building the peer…');
  rmSync(FOLDER, { recursive: true, force: true });
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: SOURCES,
    publicDir: false,
    base: '/designer/',
    logLevel: 'error',
    plugins: [fromInstalled, styleSheets],
    worker: { format: 'es', plugins: () => [fromInstalled] },
    build: {
      target: 'es2023',
      outDir: join(FOLDER, 'client/designer'),
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 6000,
      rolldownOptions: { input: join(SOURCES, 'designer.html') },
    },
  });
  await precompress(join(FOLDER, 'client'));
  mkdirSync(join(FOLDER, 'server'));
  copyFileSync(join(ROOT, 'dist/server/main.js'), join(FOLDER, 'server/main.js'));
  writeFileSync(stamp, digest());
  return FOLDER;
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

process.env.NODE_ENV = 'production';
ensureInstalled();
const { build, minifySync } = await import('vite');
const { digestSources, STAMP } = await import('./build-if-stale.mjs');
const { precompress } = await import('./precompress.mjs');

const digest = digestSources();
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
await build({ root: ROOT, configFile: join(ROOT, 'vite.embed.config.ts'), logLevel: 'warn' });
await build({ root: ROOT, configFile: join(ROOT, 'vite.server.config.ts'), logLevel: 'warn' });
await build({ root: ROOT, configFile: join(ROOT, 'vite.cli.config.ts'), logLevel: 'warn' });
// Vite copies public files as they are, comments and all.
const early = join(ROOT, 'dist/client/early.js');
writeFileSync(
  early,
  minifySync('early.js', readFileSync(early, 'utf8'), { compress: { target: 'es2015' } }).code,
);
await precompress(join(ROOT, 'dist/client'));
writeFileSync(STAMP, digest);

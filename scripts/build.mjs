import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

process.env.NODE_ENV = 'production';
ensureInstalled();
const { build } = await import('vite');
const { digestSources, STAMP } = await import('./build-if-stale.mjs');
const { precompress } = await import('./precompress.mjs');

const digest = digestSources();
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
await build({ root: ROOT, configFile: join(ROOT, 'vite.embed.config.ts'), logLevel: 'warn' });
await build({ root: ROOT, configFile: join(ROOT, 'vite.server.config.ts'), logLevel: 'warn' });
await precompress(join(ROOT, 'dist/client'));
writeFileSync(STAMP, digest);

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

process.env.NODE_ENV = 'production';
ensureInstalled();
const { build, minifySync } = await import('vite');
const { digestSources, STAMP } = await import('./build-if-stale.mjs');
const { precompress } = await import('./precompress.mjs');

const digest = digestSources();
const client = join(ROOT, 'dist/client');
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });

// In parallel: while one build waits for its threads, another uses the processor. None may empty another's output.
const run = (config) =>
  build({
    root: ROOT,
    configFile: join(ROOT, config),
    logLevel: 'warn',
    build: { emptyOutDir: false },
  });
await Promise.all([
  Promise.all([run('vite.config.ts'), run('vite.embed.config.ts')]).then(async () => {
    // Vite copies public files as they are, comments and all.
    const early = join(client, 'early.js');
    const { code } = minifySync('early.js', readFileSync(early, 'utf8'), { compress: { target: 'es2015' } });
    writeFileSync(early, code);
    await precompress(client);
  }),
  run('vite.server.config.ts'),
  run('vite.cli.config.ts'),
]);
writeFileSync(STAMP, digest);

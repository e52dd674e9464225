import { ensureInstalled } from './ensure-installed.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();
ensureInstalled();
const { buildIfStale } = await import('./build-if-stale.mjs');
buildIfStale();
process.env.NODE_ENV ??= 'production';
// Serve from this process, so that signals reach the server.
await import('../dist/server/main.js');

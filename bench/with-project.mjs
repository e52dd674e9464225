import { createServer } from 'vite';
import { ROOT } from '../scripts/ensure-installed.mjs';

/** Lets `use` import the playground's own modules in this process, by their path from the root. */
export async function withProject(use) {
  const vite = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}

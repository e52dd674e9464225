import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { keepMonacoSelection } from './scripts/keep-monaco-selection.mjs';
import { leaveOutOfMonaco } from './scripts/leave-out-of-monaco.mjs';
import { staticHostingHeaders } from './src/server/static-hosting.ts';

/** Hosts that read a `_headers` file set the page's security headers from it; our own server sets its own. */
const headersFile: Plugin = {
  name: 'headers-file',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: staticHostingHeaders() });
  },
};

const SOON =
  /src\/(app\/(draft\/(draft-tools|preview-editing)|boot\/(open-drafts|whole-check)|later|toolbar)|cards\/assist\/component-at)\.tsx?$/;

export default defineConfig({
  plugins: [react(), tailwindcss(), leaveOutOfMonaco(), keepMonacoSelection(), headersFile],
  build: {
    outDir: 'dist/client',
    target: 'es2023',
    // Every browser that runs the target preloads modules by itself.
    modulePreload: { polyfill: false },
    // The content security policy has no room for fonts as data URLs.
    assetsInlineLimit: 0,
    // Monaco's editor core is one chunk of its own, loaded after the first paint.
    chunkSizeWarningLimit: 3600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first paint needs is one file: in pieces it compresses a tenth worse.
            { name: 'first', test: /src\/main\.tsx$/, priority: 2 },
            // So is what every visit loads right after it: Monaco would queue behind forty small requests.
            { name: 'soon', test: SOON, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // Not the bench's pages: what the peer's are made of is installed by the bench alone.
  optimizeDeps: { entries: ['index.html', 'embed.html', 'scripts/compare-looks/page.html'] },
});

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CHUNKS } from './scripts/chunks.ts';
import { noteFirstPaint } from './scripts/first-paint-files.mjs';
import { forgetMonacoUndo } from './scripts/forget-monaco-undo.mjs';
import { keepMonacoSelection } from './scripts/keep-monaco-selection.mjs';
import { leaveOutOfMonaco } from './scripts/leave-out-of-monaco.mjs';
import { leaveOutOfReact } from './scripts/leave-out-of-react.mjs';
import { limitMonacoBrackets } from './scripts/limit-monaco-brackets.mjs';
import { nameMonaco } from './scripts/name-monaco.mjs';
import { BUILD_TARGETS } from './scripts/oldest-browsers.mjs';
import { revealAtOnce } from './scripts/reveal-at-once.mjs';
import { responseJsonSchema } from './src/cards/assist/json-schema.ts';
import { configurationJsonSchema } from './src/cli/lint/configuration.ts';
import { reportJsonSchema } from './src/reports/report-json-schema.ts';
import { staticHostingHeaders } from './src/server/static-hosting.ts';

/** Hosts that read a `_headers` file set the page's security headers from it; our own server sets its own. */
const headersFile: Plugin = {
  name: 'headers-file',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: staticHostingHeaders() });
  },
};

/**
 * The JSON Schemas of an endpoint's response, of a check-up's report, and of the command line's configuration, for
 * editors and other programs.
 */
const schemaFiles: Plugin = {
  name: 'schema-files',
  apply: 'build',
  generateBundle() {
    const files = {
      response: responseJsonSchema(),
      'checkup-report': reportJsonSchema(),
      configuration: configurationJsonSchema(),
    };
    for (const [name, schema] of Object.entries(files)) {
      const source = `${JSON.stringify(schema, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: `schemas/${name}.json`, source });
    }
  },
};

/** Returns whether a module is one of these files of the project. */
const oneOf = (paths: readonly string[]) => (id: string) => paths.some((path) => id.endsWith(`/${path}`));

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    leaveOutOfMonaco(),
    leaveOutOfReact(),
    revealAtOnce(),
    keepMonacoSelection(),
    limitMonacoBrackets(),
    forgetMonacoUndo(),
    noteFirstPaint(),
    nameMonaco(),
    headersFile,
    schemaFiles,
  ],
  build: {
    outDir: 'dist/client',
    target: BUILD_TARGETS,
    // Every browser that supports the build target preloads modules natively.
    modulePreload: { polyfill: false },
    // The content security policy doesn't allow fonts as data URLs.
    assetsInlineLimit: 0,
    // Monaco's editor core is one chunk of its own, loaded after the first paint.
    chunkSizeWarningLimit: 3600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: oneOf(CHUNKS.first), priority: 2 },
            { name: 'soon', test: oneOf(CHUNKS.soon), priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // Without the bench's pages, since only the bench installs the packages of the peer's page.
  optimizeDeps: { entries: ['index.html', 'embed.html', 'scripts/compare-looks/page.html'] },
});

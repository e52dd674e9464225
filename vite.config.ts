import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist/client',
    target: 'es2023',
    // The content security policy has no room for fonts as data URLs.
    assetsInlineLimit: 0,
    // Monaco's editor core is one chunk of its own, loaded after the first paint.
    chunkSizeWarningLimit: 3600,
    rolldownOptions: { input: ['index.html', 'embed.html'] },
    rolldownOptions: {
      output: {
        // What the first paint needs is one file: in pieces it compresses a tenth worse.
        codeSplitting: { groups: [{ name: 'first', test: /src\/main\.tsx$/ }] },
      },
    },
  },
  worker: { format: 'es' },
});

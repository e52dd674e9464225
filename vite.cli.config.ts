import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    minify: true,
    rolldownOptions: {
      output: {
        // What a command needs is a file of its own, read when the command runs.
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // What every start of `lint` reads is two files: finding and reading each takes Node longer than running it.
        codeSplitting: {
          groups: [
            { name: 'start', test: /\/src\/cli\/run-command-line\.ts$/, priority: 2 },
            { name: 'lint', test: /\/src\/cli\/commands\/lint\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  // The package installs nothing: all that it runs is in these files.
  ssr: { noExternal: true },
});

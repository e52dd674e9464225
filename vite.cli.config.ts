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
        // Each command's code is a separate file, loaded when the command runs.
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Every start of `lint` reads only two files, since Node takes longer to find and read a file than to run it.
        codeSplitting: {
          groups: [
            { name: 'start', test: /\/src\/cli\/run-command-line\.ts$/, priority: 2 },
            { name: 'lint', test: /\/src\/cli\/commands\/lint\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  // The package has no dependencies: all that it runs is in these files.
  ssr: { noExternal: true },
});

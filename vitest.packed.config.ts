import { defineConfig } from 'vitest/config';

/** Tests of the package as people install it: after the build, each command in a process of its own. */
export default defineConfig({
  test: {
    include: ['packed/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['./packed/install-package.ts'],
    setupFiles: ['./scripts/loopback-only/hold-unit-tests.ts'],
  },
});

import { defineConfig } from 'vitest/config';

/** They count the calls of functions in place, which needs the modules to themselves. */
const COUNTING = ['src/**/*-cost.test.{ts,tsx}'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: COUNTING,
          // Starting over for each file would take longer than the tests; none changes what others find.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'counted', include: COUNTING } },
    ],
  },
});

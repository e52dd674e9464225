import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { countSteps } from './scripts/count-steps/plugin.ts';

/** They count the calls of functions in place, which needs the modules to themselves. */
const COUNTING = ['src/**/*-cost.test.{ts,tsx}'];

/** They count every step of the rooms that read texts, which are rewritten for it. */
const STEPS = ['src/**/*-steps.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    // Vitest leaves one processor to whoever watches, and with two that is half of them.
    maxWorkers: availableParallelism(),
    // A test that hangs ends all the same; one that only has little of the processor does not fail for it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['./scripts/loopback-only/hold-unit-tests.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...COUNTING, ...STEPS],
          // Starting over for each file would take longer than the tests; none changes what others find.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'counted', include: COUNTING } },
      { extends: true, plugins: [countSteps], test: { name: 'steps', include: STEPS } },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { countSteps } from './scripts/count-steps/plugin.ts';

/** Tests that count function calls by replacing functions, so they need their own copy of the modules. */
const COUNTING = ['src/**/*-cost.test.{ts,tsx}'];

/** Tests that count every step of the rooms that read texts. A plugin rewrites those rooms. */
const STEPS = ['src/**/*-steps.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    // By default, Vitest leaves one processor free. On a machine with two, that would be half.
    maxWorkers: availableParallelism(),
    // Long enough that a test doesn't fail because the machine is busy. A test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['./scripts/loopback-only/hold-unit-tests.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...COUNTING, ...STEPS],
          // Isolating each file would take longer than the tests, and no test changes what others see.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'counted', include: COUNTING } },
      { extends: true, plugins: [countSteps], test: { name: 'steps', include: STEPS } },
    ],
  },
});

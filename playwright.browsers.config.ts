import { defineConfig } from 'playwright/test';
import type { Found } from './e2e/browsers/fixture.ts';

/** Set by scripts/test-browsers.mjs, which knows what is on this machine. */
const browsers: Found[] = JSON.parse(process.env.BROWSERS ?? '[]');
const port = process.env.E2E_PORT ?? '4273';
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig<object, { found: Found | null }>({
  testDir: 'e2e/browsers',
  outputDir: 'test-results/browsers',
  forbidOnly: process.env.CI !== undefined,
  workers: 1,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browsers.json' }]],
  use: { baseURL },
  projects: browsers.map((found) => ({ name: found.name, use: { found } })),
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/healthz`,
    env: { PORT: port },
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

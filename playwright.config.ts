import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { BARE_WINDOW } from './scripts/browser-arguments.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import './scripts/loopback-only/loopback-only.mjs';

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? `${address.port}` : ''));
    });
  });
}

// The workers inherit the environment, so all of them use the port that the first process chose.
process.env.E2E_PORT ??= await freePort();
const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  // The main jobs in other browsers have a runner of their own: scripts/test-browsers.mjs.
  testIgnore: '**/e2e/browsers/**',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  // Only a test that hangs takes this long, also beside other work.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 20_000,
    // A trace of every step takes a third of the suite's time, so it's only recorded with `E2E_TRACE=1`.
    trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          executablePath: findBrowser(),
          args: [BARE_WINDOW],
          // Letters must have the same shapes whatever the machine's settings are, since pictures are compared.
          env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('e2e/fonts.conf', import.meta.url)) },
        },
        permissions: ['clipboard-read', 'clipboard-write'],
      },
    },
  ],
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

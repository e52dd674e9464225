import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PLAYWRIGHTS_OWN } from './browser-arguments.mjs';

test('everything that Playwright turns off in a browser stays off, in addition to what is turned off here', () => {
  const playwright = createRequire(createRequire(import.meta.url).resolve('playwright'));
  const folder = dirname(playwright.resolve('playwright-core/package.json'));
  const code = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[([^\]]*)\]/.exec(code) ?? [];
  const named = [...list.replaceAll(/\/\/.*/g, '').matchAll(/"(\w+)"/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(PLAYWRIGHTS_OWN).toEqual(named);
});

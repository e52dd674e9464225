import type { BrowserContext } from 'playwright/test';
import { watchFocus } from './focus-watch.ts';

/** Troubles in a browser context that no user should ever cause. */
export interface Watch {
  /** One line each: console errors and warnings, a lost focus, thrown errors, CSP violations, requests to elsewhere. */
  troubles(): string[];
  /** Allows a trouble that this test causes. It isn't reported, but it's an error if it doesn't occur. */
  expectTrouble(pattern: RegExp): void;
}

const LOCAL_SCHEMES = ['blob:', 'data:', 'about:'];
/** Schemes that Chromium handles itself, without sending a request. */
const NOT_SENT = ['chrome:', 'devtools:'];

/** Watches all pages of a context, including those opened later. */
export async function watchContext(context: BrowserContext, origin: string): Promise<Watch> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  await watchFocus(context);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP violation: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning' || kind === 'assert')
      seen.push(`console ${kind}: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.push(`thrown: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if ([...LOCAL_SCHEMES, ...NOT_SENT].includes(url.protocol) || url.origin === origin) return;
    seen.push(`request to elsewhere: ${request.method()} ${url.href}`);
  });
  return {
    troubles() {
      const missing = expected.filter((pattern) => !seen.some((line) => pattern.test(line)));
      return [
        ...seen.filter((line) => !expected.some((pattern) => pattern.test(line))),
        ...missing.map((pattern) => `expected, but it did not happen: ${pattern}`),
      ];
    },
    expectTrouble(pattern) {
      expected.push(pattern);
    },
  };
}

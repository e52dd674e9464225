import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

test('the page’s policy is exactly this one', () => {
  expect(securityHeaders('/')['Content-Security-Policy']?.split('; ').sort()).toEqual(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types editorViewLayer diffEditorWidget domLineBreaksComputer standaloneColorizer tokenizeToString stickyScrollViewLayer defaultWorkerFactory editorGhostText richScreenReaderContent diffReview dompurify cards-worker',
    ].sort(),
  );
});

test.each([
  '/',
  '/index.html',
  '/embed/',
  '/embed/x',
  '/embed.html',
  '/Embed',
  '/assets/embed',
  '/api/relay',
  '',
])('%j can’t be framed', (path) => {
  expect(securityHeaders(path)['Content-Security-Policy']).toMatch(/; frame-ancestors 'none'$/);
});

test('/embed can be framed, and otherwise has the same policy', () => {
  const embed = securityHeaders('/embed')['Content-Security-Policy'] ?? '';
  expect(embed).toMatch(/; frame-ancestors \*$/);
  expect(embed.replace('ancestors *', "ancestors 'none'")).toBe(
    securityHeaders('/')['Content-Security-Policy'],
  );
});

test('of the browser features that a page can use, only the clipboard is allowed', () => {
  const permissions = securityHeaders('/')['Permissions-Policy']?.split(', ') ?? [];
  expect(permissions.filter((permission) => !permission.endsWith('=()'))).toEqual([
    'clipboard-read=(self)',
    'clipboard-write=(self)',
  ]);
  for (const feature of [
    'camera',
    'microphone',
    'geolocation',
    'usb',
    'serial',
    'hid',
    'payment',
    'fullscreen',
  ]) {
    expect(permissions).toContain(`${feature}=()`);
  }
});

test('every path has the other headers', () => {
  for (const path of ['/', '/embed', '/assets/x.js', '/api/relay']) {
    expect(securityHeaders(path)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  }
});

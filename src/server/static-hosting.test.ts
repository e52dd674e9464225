import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';
import { staticHostingHeaders } from './static-hosting.ts';

test('hosted without its server, the page may call https:// URLs; everything else is the same', () => {
  const own = securityHeaders('/');
  const hosted = securityHeaders('/', { direct: true });
  expect(own['Content-Security-Policy']).toContain("connect-src 'self';");
  expect(hosted['Content-Security-Policy']).toContain("connect-src 'self' https:;");
  expect(hosted['Content-Security-Policy']?.replace(' https:;', ';')).toBe(own['Content-Security-Policy']);
});

test('the file for static hosts only lets /embed be framed', () => {
  const rules = staticHostingHeaders().split(/\n(?=\/)/);
  const framed = rules.filter((rule) => rule.includes('frame-ancestors *'));
  expect(framed.map((rule) => rule.split('\n', 1)[0])).toEqual(['/embed']);
  expect(rules.length).toBeGreaterThan(3);
  for (const rule of rules) expect(rule).toContain('X-Content-Type-Options: nosniff');
});

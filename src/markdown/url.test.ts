import { expect, test } from 'vitest';
import { judgeUrl } from './url.ts';

test.each([
  ['https://example.com/a?b#c', 'opens'],
  ['HTTP://EXAMPLE.COM', 'opens'],
  ['http://localhost:3000', 'opens'],
  ['mailto:a@example.com', 'opens'],
  ['tel:+4912345', 'opens'],
  ['tel:12345', 'opens'],
  ['slack://channel?id=1', 'inert'],
  ['https:evil.com', 'inert'],
  ['https:/evil.com', 'inert'],
  ['https://good@evil.com', 'inert'],
  ['https://good:pass@evil.com', 'inert'],
  ['javascript:alert(1)', 'refused'],
  ['JaVaScRiPt:alert(1)', 'refused'],
  ['java\nscript:alert(1)', 'refused'],
  [' \u0001javascript:alert(1)', 'refused'],
  ['data:text/html,<script>', 'refused'],
  ['vbscript:x', 'refused'],
  ['blob:https://example.com/1', 'refused'],
  ['file:///etc/passwd', 'refused'],
  ['/page', 'relative'],
  ['//evil.com', 'relative'],
  ['example.com', 'relative'],
  ['example.com:8080/a', 'relative'],
  ['#top', 'relative'],
  ['', 'invalid'],
  ['https://', 'invalid'],
  ['https://a b', 'invalid'],
  ['ht\ntps://example.com', 'invalid'],
  ['https:\\\\example.com', 'invalid'],
  ['mailto:', 'invalid'],
])('%j %s', (url, verdict) => {
  expect(judgeUrl(url).verdict).toBe(verdict);
});

test('a look-alike host is shown in punycode', () => {
  expect(judgeUrl('https://аpple.com/login')).toEqual({
    verdict: 'opens',
    href: 'https://xn--pple-43d.com/login',
  });
});

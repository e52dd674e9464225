import { expect, test, vi } from 'vitest';
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

test('an address is parsed once if it is judged several times in a row', () => {
  let parsed = 0;
  class Counted extends URL {
    constructor(url: string) {
      super(url);
      parsed += 1;
    }
  }
  vi.stubGlobal('URL', Counted);
  const judged = judgeUrl('https://example.com/once');
  expect(judgeUrl('https://example.com/once')).toBe(judged);
  vi.unstubAllGlobals();
  expect(parsed).toBe(1);
  expect(judgeUrl('javascript:alert(1)')).toEqual({ verdict: 'refused', scheme: 'javascript' });
});

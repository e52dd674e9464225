import { expect, test } from 'vitest';
import { isTheRelay } from './own-address.ts';

const request = (headers: Record<string, string> = {}) =>
  new Request('http://cards.example:4173/api/relay', { headers });

test.each([
  ['http://cards.example:4173/api/relay', true],
  ['http://cards.example:4173/api/relay/batch?x=1', true],
  ['http://cards.example:4173/api/relayed', false],
  ['http://cards.example:4173/api', false],
  ['http://cards.example:4173/%E0%A4%A', false],
  ['http://cards.example:4174/api/relay', false],
  ['http://other.example:4173/api/relay', false],
  ['http://127.0.0.1:4173/api/relay', true],
  ['http://127.9.9.9:4173/api/relay', true],
  ['http://[::1]:4173/api/relay', true],
  ['http://localhost:4173/api/relay', true],
  ['http://localhost:4174/api/relay', false],
])('to %s: the relay itself %s', (url, isSelf) => {
  expect(isTheRelay(new URL(url), request())).toBe(isSelf);
});

test('the host that the page requested counts, rather than the one the server was reached by', () => {
  const proxied = request({ host: 'public.example' });
  expect(isTheRelay(new URL('http://public.example/api/relay'), proxied)).toBe(true);
  expect(isTheRelay(new URL('http://cards.example:4173/api/relay'), proxied)).toBe(false);
});

import { expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';

test.each([
  ['billing_info', ['orders', 'Billing-Info'], 'Billing-Info'],
  ['usage', ['usage'], null],
  ['abc', ['abd'], null],
  ['abcd', ['abce', 'zzzz'], 'abce'],
  ['abcd', ['abef'], null],
  ['subscrib', ['subscxxb'], 'subscxxb'],
  ['subscri', ['subscxx'], null],
  ['subscription', ['subscriptoin'], 'subscriptoin'],
  ['subscription', ['xxbscription', 'xubscription'], 'xubscription'],
  ['subscription', ['xubscription', 'yubscription'], 'xubscription'],
])('for %j, the nearest key of %j is %j', (wanted, candidates, meant) => {
  expect(nearMiss(wanted, candidates)).toBe(meant);
});

test('keys of more than 100 characters only match if they differ in nothing but case and hyphens', () => {
  const key = (length: number) => 'a'.repeat(length);
  expect(nearMiss(key(100), [`${key(99)}b`])).toBe(`${key(99)}b`);
  expect(nearMiss(key(101), [`${key(100)}b`])).toBe(null);
  expect(nearMiss(key(101), [key(101).toUpperCase()])).toBe(key(101).toUpperCase());
});

import { expect, test } from 'vitest';
import type { CardConfig } from './config.ts';
import { deduplicate } from './deduplicate.ts';
import { config } from './engine-fixture.ts';

const groups = (...configs: CardConfig[]) =>
  deduplicate(configs).map((batch) => batch.configs.map((one) => one.id));

test('cards with the same API details share one request', () => {
  expect(groups(config('a'), config('b'))).toEqual([['a', 'b']]);
});

test('title, key and default time to live are ignored', () => {
  expect(groups(config('a', { title: 'x', defaultTtlSeconds: 20 }), config('b'))).toEqual([['a', 'b']]);
});

test.each(['https://a.example/cards/', 'https://a.example/Cards', 'https://a.example/cards?'])(
  'a URL that differs in a slash, in case or in a question mark gets its own request: %s',
  (url) => {
    expect(groups(config('a'), config('b', { url }))).toEqual([['a'], ['b']]);
  },
);

test('white space around a URL is ignored', () => {
  const [batch] = deduplicate([config('a', { url: '  https://a.example/cards\n' }), config('b')]);
  expect(batch?.url).toBe('https://a.example/cards');
  expect(batch?.configs).toHaveLength(2);
});

test('the order of headers, and case and white space of their names, are ignored', () => {
  const a = config('a', {
    headers: [
      { name: 'Authorization', value: 'x' },
      { name: 'X-Env', value: 'y' },
    ],
  });
  const b = config('b', {
    headers: [
      { name: ' x-env ', value: 'y' },
      { name: 'AUTHORIZATION', value: 'x' },
    ],
  });
  expect(groups(a, b)).toEqual([['a', 'b']]);
});

test.each(['X', 'x ', ' x'])('header values are compared byte for byte: “x” is not “%s”', (value) => {
  const a = config('a', { headers: [{ name: 'h', value: 'x' }] });
  const b = config('b', { headers: [{ name: 'h', value }] });
  expect(groups(a, b)).toEqual([['a'], ['b']]);
});

test('header names and values can’t be confused', () => {
  const a = config('a', { headers: [{ name: 'a', value: 'b"],["c' }] });
  const b = config('b', {
    headers: [
      { name: 'a', value: 'b' },
      { name: 'c', value: '' },
    ],
  });
  expect(groups(a, b)).toEqual([['a'], ['b']]);
});

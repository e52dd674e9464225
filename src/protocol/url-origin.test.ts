import { expect, test } from 'vitest';
import { originOf } from './url-origin.ts';

test.each([
  ['https://API.example.com/cards?x', 'https://api.example.com'],
  [' http://localhost:8080/ ', 'http://localhost:8080'],
  ['https://example.com:443', 'https://example.com'],
  ['ftp://example.com', null],
  ['example.com', null],
  ['', null],
])('the origin of %j is %j', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

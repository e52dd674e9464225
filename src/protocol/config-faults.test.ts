import { expect, test } from 'vitest';
import { headerNameFault, headerValueFault, keyFault, urlFault } from './config.ts';

test.each([
  ['', 'Enter the URL'],
  ['api.example.com/cards', 'Enter the complete URL'],
  ['example.com:8080/cards', 'Enter the complete URL'],
  ['localhost:3000', 'Enter the complete URL'],
  ['//example.com', 'Enter the complete URL'],
  ['https://', 'This isn’t a valid URL.'],
  ['http://a b', 'This isn’t a valid URL.'],
  ['ftp://example.com', 'Plain only calls https:// URLs.'],
  ['mailto:a@example.com', 'Plain only calls https:// URLs.'],
  ['https://user@example.com', 'Leave name and password out'],
  ['https://:secret@example.com', 'Leave name and password out'],
  ['http://example.com', 'Here, http:// works for localhost only.'],
  ['http://localhost.example.com', 'Here, http:// works for localhost only.'],
  ['http://127.example.com', 'Here, http:// works for localhost only.'],
])('the URL %j: …%s', (url, fault) => {
  expect(urlFault(url)).toContain(fault);
});

test.each([
  'https://example.com',
  ' https://example.com/ ',
  'http://localhost:3000',
  'http://a.localhost',
  'http://LOCALHOST.',
  'http://127.0.0.1:1',
  'http://[::1]/',
])('the URL %j can be called', (url) => {
  expect(urlFault(url)).toBe(null);
});

test('a URL of 600 characters fits, one of 601 does not', () => {
  const url = (length: number) => `https://e.example/${'a'.repeat(length - 18)}`;
  expect(urlFault(url(600))).toBe(null);
  expect(urlFault(url(601))).toContain('this one has 601');
});

test('a header’s name and value, and a key, have their limits', () => {
  expect(headerNameFault('a'.repeat(100))).toBe(null);
  expect(headerNameFault('a'.repeat(101))).toContain('this one has 101');
  expect(headerValueFault('a'.repeat(500))).toBe(null);
  expect(headerValueFault('a'.repeat(501))).toContain('this one has 501');
  expect(keyFault('')).not.toBe(null);
  expect(headerNameFault(' ')).toBe('A header needs a name.');
  expect(headerValueFault('')).toBe('A header needs a value.');
});

test('a header’s value may have Latin letters and tabs, and the message names the character that isn’t allowed', () => {
  expect(headerValueFault('a\tÿ ~')).toBe(null);
  for (const value of ['a\nb', '\u001f', '\u007f'])
    expect(headerValueFault(value)).toBe('A header value can’t contain line breaks or control characters.');
  expect(headerValueFault('aĀ')).toContain('“Ā”');
});

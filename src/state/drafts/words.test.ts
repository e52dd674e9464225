import { describe, expect, test } from 'vitest';
import { fileNameOf, nameOfContent, nameOfCopy } from './words.ts';

test('a copy is numbered from 2 on, and a copy of a copy is one more of the first', () => {
  expect(nameOfCopy('Usage', [])).toBe('Usage copy');
  expect(nameOfCopy('Usage', ['Usage copy'])).toBe('Usage copy 2');
  expect(nameOfCopy('Usage copy', ['Usage copy', 'Usage copy 2'])).toBe('Usage copy 3');
  expect(nameOfCopy('Usage copy 2', ['Usage copy'])).toBe('Usage copy 2');
});

describe('the name of a draft that nobody has named', () => {
  test('is its first card’s key, or the title that key has', () => {
    const text = '{"cards":[{ "key" : "usage" },{"key":"plan"}]}';
    expect(nameOfContent({ text, titles: {} })).toBe('usage');
    expect(nameOfContent({ text, titles: { usage: 'Usage', plan: 'Plan' } })).toBe('Usage');
  });

  test('is nothing’s without a key, and no property that every object has', () => {
    expect(nameOfContent({ text: '{"cards":[]}', titles: {} })).toBeNull();
    expect(nameOfContent({ text: '{"key":"two words"}', titles: {} })).toBeNull();
    expect(nameOfContent({ text: '{"key":"constructor"}', titles: {} })).toBe('constructor');
  });
});

test('a file’s name is the draft’s in letters, digits and hyphens, at most 60 of them', () => {
  expect(fileNameOf('  Usage & Größe (2) ')).toBe('usage-größe-2');
  expect(fileNameOf('!?')).toBe('draft');
  expect(fileNameOf('a'.repeat(80))).toBe('a'.repeat(60));
});

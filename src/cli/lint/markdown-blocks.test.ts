import { describe, expect, test } from 'vitest';
import { markdownBlocks } from './markdown-blocks.ts';

const contents = (text: string) => markdownBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('a block of JSON in Markdown', () => {
  test('is the text between its fences, whatever the line ends', () => {
    expect(contents('# A\n\n```json\n{}\n```\n\n~~~JSON\n[]\n~~~\n')).toEqual(['{}\n', '[]\n']);
    expect(contents('```json\r\n{}\r\n```\r\n')).toEqual(['{}\r\n']);
  });

  test.each([
    ['another language', '```ts\n{}\n```\n'],
    ['another language that begins so', '```jsonc\n{}\n```\n'],
    ['no language', '```\n{}\n```\n'],
    ['code within a line', 'a ```json {}``` b\n'],
    ['a block that says it is no card', '```json no-card\n{}\n```\n'],
    ['a fence within another block', '````md\n```json\n{}\n```\n````\n'],
  ])('isn’t %s', (_what, text) => {
    expect(contents(text)).toEqual([]);
  });

  test('ends with a fence at least as long as its own, or with the file', () => {
    expect(contents('````json\n```\n````\n')).toEqual(['```\n']);
    expect(contents('```json\n{}')).toEqual(['{}']);
    expect(contents('```json')).toEqual(['']);
  });

  test('may be in a list or a quote, and knows what its lines begin with', () => {
    expect(markdownBlocks('1. ```json\n   {}\n   ```\n')).toMatchObject([{ indent: 3, prefix: '   ' }]);
    expect(markdownBlocks('> ```json\n> {}\n> ```\n')).toMatchObject([{ indent: 2, prefix: '> ' }]);
  });
});

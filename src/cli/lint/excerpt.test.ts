import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { normalText } from '../../json/normal-text.ts';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  test('is the text as the page would have it, with its places in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r\n', '\n', '\r', '🎉')), (parts) => {
        const file = parts.join('');
        const { text, inFile } = excerptOf(file);
        expect(text).toBe(normalText(file));
        for (let at = 0; at < text.length; at += 1) {
          const there = inFile({ start: at, end: at + 1 });
          expect(normalText(file.slice(there.start, there.end))).toBe(text[at]);
        }
      }),
    );
  });

  test('edits the file with the file’s own line ends', () => {
    const file = '{\r\n  "a": 1\r\n}\r\n';
    const { text, editOfFile } = excerptOf(file);
    const at = text.indexOf('1') + 1;
    expect(applyEdits(file, [editOfFile({ start: at, end: at, text: ',\n  "b": 2' })])).toBe(
      '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n',
    );
  });

  test('removes what a quote or list has in front of each line, and adds it to new lines', () => {
    const file = '> {\n> "a": 1\n>\n> }\n';
    const quote = { length: 2, characters: /[ >]/, text: '> ' };
    const { text, inFile, editOfFile } = excerptOf(file, undefined, quote);
    expect(text).toBe('{\n"a": 1\n\n}\n');
    const one = text.indexOf('1');
    expect(file.slice(inFile({ start: one, end: one + 1 }).start)).toMatch(/^1/);
    expect(applyEdits(file, [editOfFile({ start: one + 1, end: one + 1, text: ',\n"b": 2' })])).toBe(
      '> {\n> "a": 1,\n> "b": 2\n>\n> }\n',
    );
  });
});

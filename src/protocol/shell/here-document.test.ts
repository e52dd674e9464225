import { expect, test } from 'vitest';
import { catOpeningAt, linesOf, openingAt, withoutLastLines } from './here-document.ts';

test.each([
  ['<<END x', { end: 'END', withoutTabs: false, isLiteral: false }, 5],
  ['<<-END', { end: 'END', withoutTabs: true, isLiteral: false }, 6],
  ["<< 'the end'", { end: 'the end', withoutTabs: false, isLiteral: true }, 12],
  ['<<"END"', { end: 'END', withoutTabs: false, isLiteral: true }, 7],
  ['<<\\END', { end: 'END', withoutTabs: false, isLiteral: true }, 6],
])('%j opens a here-document', (text, document, length) => {
  expect(openingAt(`a ${text}`, 2)).toEqual({ document, length });
});

test.each(['<END', '<<', '<<\n', '<<;'])('%j doesn’t open a here-document', (text) => {
  expect(openingAt(text, 0)).toBe(null);
});

test.each([
  ['$(cat <<END\n', { end: 'END', withoutTabs: false, isLiteral: false }],
  ["$(cat <<-'END'\r\n", { end: 'END', withoutTabs: true, isLiteral: true }],
])('%j opens the here-document of a substitution', (text, document) => {
  expect(catOpeningAt(text, 0)).toEqual({ document, length: text.length });
});

test.each(['$(cat <<END', '$(cat file)', '$(cat <<\'END"\n'])(
  '%j doesn’t open the here-document of a substitution',
  (text) => {
    expect(catOpeningAt(text, 0)).toBe(null);
  },
);

const plain = { end: 'END', withoutTabs: false, isLiteral: false };

test('a here-document has the lines up to its end marker, with either line end', () => {
  expect(linesOf('0a\nEND b\nEND\nc', 1, plain)).toEqual({ held: 'a\nEND b\n', next: 13 });
  expect(linesOf('a\r\nEND\r\nc', 0, plain)).toEqual({ held: 'a\r\n', next: 8 });
  expect(linesOf('a\n\tEND\nb', 0, plain).held).toBe('a\n\tEND\nb\n');
});

test('a here-document without an end marker continues to the end of the text', () => {
  expect(linesOf('a\nb', 0, plain)).toEqual({ held: 'a\nb\n', next: 4 });
});

test('tabs at the start of lines are removed if the opening says so, but spaces stay', () => {
  expect(linesOf('\t\ta\n \tb\n\tEND\n', 0, { ...plain, withoutTabs: true }).held).toBe('a\n \tb\n');
});

test('a command’s output loses only the line ends at its end', () => {
  expect(['a\n\nb\n\n', '\n', '', 'a'].map(withoutLastLines)).toEqual(['a\n\nb', '', '', 'a']);
});

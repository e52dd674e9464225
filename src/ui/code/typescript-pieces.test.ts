import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typescriptPieces } from './typescript-pieces.ts';

const coloured = (text: string) =>
  typescriptPieces(text).flatMap(({ text: piece, kind }) =>
    kind === null ? [] : [`${kind} ${piece.trim()}`],
  );

test('keywords, strings, numbers, types, properties and comments of TypeScript each have their own kind', () => {
  const found = coloured("// why\nconst cards: Card[] = [{ key: 'plan', seats: 12 }];\nreturn null;\n");
  expect(found).toEqual(
    expect.arrayContaining([
      'comment // why',
      'keyword const',
      'type Card',
      'key key',
      "string 'plan'",
      'number 12',
      'keyword return',
      'keyword null',
    ]),
  );
});

test('the pieces of any text are the text again', () => {
  const code = fc.array(
    fc.constantFrom('const ', 'a', '=', '{', '}', '`', '${', "'", '\n', '//', '/*', '\r\n', '<'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        code.map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        const whole = typescriptPieces(text)
          .map((piece) => piece.text)
          .join('');
        expect(whole).toBe(text);
      },
    ),
  );
});

import { describe, expect, test } from 'vitest';
import { createTokens } from './json-tokens.ts';

function tokensOf(line: string): string[] {
  const provider = createTokens();
  return provider
    .tokenize(line, provider.getInitialState())
    .tokens.map(({ startIndex, scopes }) => `${startIndex} ${scopes}`);
}

describe('the colours of a line', () => {
  test('distinguish keys, strings, choices, numbers, words and signs, including escapes and comments', () => {
    expect(tokensOf(String.raw`{"a\"b": "c\\", "textSize": "M", "n": -1.5e3, "t": true} // end`)).toEqual([
      '0 delimiter',
      '1 key',
      '7 delimiter',
      '8 ',
      '9 string',
      '14 delimiter',
      '15 ',
      '16 key',
      '26 delimiter',
      '27 ',
      '28 choice',
      '31 delimiter',
      '32 ',
      '33 key',
      '36 delimiter',
      '37 ',
      '38 number',
      '44 delimiter',
      '45 ',
      '46 key',
      '49 delimiter',
      '50 ',
      '51 keyword',
      '55 delimiter',
      '56 ',
      '57 comment',
    ]);
  });

  test.each([
    ['a string', `"${'x'.repeat(10_000_000)}"`],
    ['a string of escapes', `"${'\\n'.repeat(5_000_000)}"`],
    ['a string that never ends', `"${'x'.repeat(10_000_000)}`],
    ['signs', '[1,'.repeat(3_000_000)],
    ['keys', '{"a":'.repeat(2_000_000)],
    ['an open comment', `/*${' *'.repeat(5_000_000)}`],
  ])('10 MB of %s on one line are coloured as far as anyone reads, without an error', (_what, line) => {
    expect(tokensOf(line).length).toBeLessThanOrEqual(100_001);
  });
});

import { expect, test } from 'vitest';
import { stepsOf } from '../../../scripts/count-steps/steps.ts';
import { parseCurl } from '../parse-curl.ts';

/** Characters and combinations that have a meaning in shells. */
const SIGNS = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '$',
    '{',
    ')',
    '<',
    '|',
    '&',
    '#',
    '^',
    '=',
    ' ',
    '\n',
    'a',
    '$(',
    '${',
    "$'",
    '<<',
  ],
  ...['$(cat <<A\n', 'A\n', '$a', 'a=$a$a\n', '^\n', '`\n', "@'\n"],
];
const PIECES = [
  ...[
    ...SIGNS,
    '}',
    '(',
    '>',
    ';',
    '%',
    '@',
    ':',
    '/',
    '\t',
    '\r\n',
    '0',
    '-d',
    '-X',
    '--',
    '-u',
    '$((',
    '$"',
  ],
  ...['<<-A\n', "$(cat <<'A'\n", 'a=$a', '%A%', '$env:a', "\n'@", '\\\n', '\\u00e9', 'curl ', '--next '],
  ...['https://a.b/?c=d&', '-H "a: b" ', '--data-raw ', '"\\"'],
];
const OPENINGS = ['curl ', 'curl ^\n', 'curl `\n', "curl -d '", 'curl -d "', 'a=xx\ncurl $a '];

/** Families whose steps grow faster than the text. */
function growing(pieces: readonly string[], openings: readonly string[], times: number): string[] {
  return openings.flatMap((opening) =>
    pieces.flatMap((piece) => {
      const steps = (count: number) => stepsOf(() => parseCurl(opening + piece.repeat(count)));
      const [once, twice] = [steps(times), steps(2 * times)];
      return twice <= 2.4 * once ? [] : [`${JSON.stringify(opening + piece)}: ${once} → ${twice}`];
    }),
  );
}

const pairs = SIGNS.flatMap((one) => SIGNS.map((other) => one + other));

test('reading any two repeated signs in a command takes steps in proportion to its length', () => {
  // The readers look at most 200 characters ahead, so the texts are longer.
  expect(growing(pairs, ['curl ', 'curl -d "', 'curl `\n'], 300)).toEqual([]);
}, 120_000);

test('reading any repeated word of curl or a shell takes steps in proportion to the length too', () => {
  expect(growing(PIECES, OPENINGS, 1500)).toEqual([]);
}, 120_000);

test('variables that double with every line and nested here-documents are only expanded up to a limit', () => {
  const doubling = `a=${'x'.repeat(1000)}\n${'a=$a$a\n'.repeat(60)}curl https://a.b/ -d "$a"`;
  const nested = `curl https://a.b/ -d "${'$(cat <<A\n'.repeat(20_000)}`;
  for (const text of [doubling, nested]) {
    expect(stepsOf(() => expect(parseCurl(text)).not.toBeNull())).toBeLessThan(60 * text.length + 2_500_000);
  }
});

// Support for tests: texts of a few parts, repeated after every way to begin a document.

const PARTS = [
  ...'{}[]:,',
  ...'"\'`“”‘’',
  ...['\\', '\\"', '\\n', '\\u00e9', '\\q'],
  ...['1', '-', '1.5e5', '12345678901234567890'],
  ...['a', 'null', 'é', '"a":', '"text"', 'word word'],
  ...[' ', '\n', '\t', '\u00a0'],
  ...['//', '/*', '*/', '```', '=>'],
  ...'*_()!<>',
];

export const OPENINGS = [
  '',
  '{',
  '[',
  '{"a":',
  '{"',
  '["',
  '[`',
  '[/*',
  '```json\n',
  '{"cards":[{"key":"k","components":[',
  '[{"componentText":{"text":"',
];

/** A family of texts: the opening, then the unit again and again. */
export interface Family {
  opening: string;
  unit: string;
}

/** Repeats come in multiples of this, so that pairs and fours (quotes, brackets) always end the same way. */
const EVEN = 4;

/** A family's text of at least this length, and one with twice as many units. */
export function twoTexts({ opening, unit }: Family, length: number): [string, string] {
  const times = EVEN * Math.ceil(length / unit.length / EVEN);
  return [opening + unit.repeat(times), opening + unit.repeat(2 * times)];
}

/** Every pair after every opening. */
export function* pairs(): Generator<Family> {
  for (const one of PARTS) {
    for (const two of PARTS) {
      for (const opening of OPENINGS) yield { opening, unit: one + two };
    }
  }
}

/** Every triple after one opening. */
export function* triplesAfter(opening: string): Generator<Family> {
  for (const one of PARTS) {
    for (const two of PARTS) {
      for (const three of PARTS) yield { opening, unit: one + two + three };
    }
  }
}

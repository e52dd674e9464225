import { describe, expect, test } from 'vitest';
import { LookAhead } from './look-ahead.ts';

describe('the closing quote on a line', () => {
  test.each([
    ['"a b" c"', 0, 7],
    ['"a" b", 1', 0, 5],
    ['"a" b", 1', 2, 5],
    ['"a"]', 0, 2],
    ['"a" \t}', 0, 2],
    ['"a" b\n"', 0, null],
    ['"a\\"', 0, null],
    ['"a" b', 0, null],
    ['""', 0, 1],
    ['"\n"', 0, null],
    ['"a\r"', 0, null],
    ['', 0, null],
  ])('of %j from %i is at %j', (text, from, at) => {
    expect(new LookAhead(text, text.length).closingQuote(from)).toBe(at);
  });

  test('is not looked for behind the limit', () => {
    expect(new LookAhead('"a b" c', 4).closingQuote(0)).toBeNull();
    // Characters after the limit don't count as following the quote either.
    expect(new LookAhead('"a b"c', 5).closingQuote(0)).toBe(4);
    expect(new LookAhead('"a b" x', 6).closingQuote(0)).toBe(4);
  });

  test('is remembered for the places before it, and looked for behind it', () => {
    const text = '"a "b" "c", "d", "e"';
    const ahead = new LookAhead(text, text.length);
    const fresh = (from: number) => new LookAhead(text, text.length).closingQuote(from);
    for (const from of [0, 3, 5, 7, 9, 12, 14, 17, 18]) expect(ahead.closingQuote(from)).toBe(fresh(from));
  });

  test('that is refused closes nothing before it', () => {
    const text = '"a "b" c"';
    const ahead = new LookAhead(text, text.length);
    expect(ahead.closingQuote(0)).toBe(8);
    ahead.refuseClosingQuote();
    expect(ahead.closingQuote(3)).toBeNull();
    expect(ahead.closingQuote(0)).toBeNull();
  });
});

describe('words that lack their opening quote', () => {
  test.each([
    ['Pro plan", 1', 0, 9],
    ['Pro plan" \t]', 0, 9],
    ['Pro plan"', 0, 9],
    ['Pro plan" x', 0, null],
    ['Pro plan', 0, null],
    ['Pro, plan"', 0, null],
    ['Pro: plan"', 0, null],
    ['Pro\nplan"', 0, null],
    ['Pro \\"', 0, null],
    ['"', 0, null],
    ['', 0, null],
    ['x Pro"', 2, 6],
  ])('in %j from %i end at %j', (text, from, end) => {
    expect(new LookAhead(text, text.length).closedWords(from)).toBe(end);
  });

  test('end before the limit', () => {
    expect(new LookAhead('Pro" x', 4).closedWords(0)).toBe(4);
    expect(new LookAhead('Pro" x', 3).closedWords(0)).toBeNull();
    expect(new LookAhead('Pro"', 2).closedWords(0)).toBeNull();
  });

  test('are remembered for the places before their end', () => {
    const text = 'a b c", d e, f"';
    const ahead = new LookAhead(text, text.length);
    const fresh = (from: number) => new LookAhead(text, text.length).closedWords(from);
    for (const from of [0, 2, 4, 5, 6, 8, 10, 11, 13])
      expect(ahead.closedWords(from), `${from}`).toBe(fresh(from));
    expect(ahead.closedWords(2)).toBe(fresh(2));
  });
});

import { describe, expect, test } from 'vitest';
import { mutantsOf, mutated } from './mutants.ts';

const variants = (code: string) => mutantsOf(code).map((mutant) => mutated(code, mutant));

describe('the mutants of some code', () => {
  test('swap comparisons, sums and conditions, one at a time', () => {
    expect(variants('const a = b > c;')).toEqual(['const a = b >= c;']);
    expect(variants('const a = b + c === d;')).toEqual(['const a = b - c === d;', 'const a = b + c !== d;']);
    expect(variants('const a = b ?? c;')).toEqual(['const a = b && c;']);
  });

  test('take a condition for met, and for unmet', () => {
    expect(variants('if (a) b = 1;')).toEqual(['if (true) b = 1;', 'if (false) b = 1;', 'if (a) ;']);
    expect(variants('const a = b ? 1 : 2;')).toEqual(['const a = true ? 1 : 2;', 'const a = false ? 1 : 2;']);
    expect(variants('const a = !b;')).toEqual(['const a = b;']);
  });

  test('leave a statement out, and count the other way', () => {
    expect(variants('a(b);')).toEqual([';']);
    expect(variants('const c = a++;')).toEqual(['const c = a--;']);
    expect(variants('const c = a.some(b);')).toEqual(['const c = a.every(b);']);
  });

  test('leave types and imports as they are', () => {
    expect(variants("import { a } from './a.ts';\ntype B = true extends C ? 1 : 2;")).toEqual([]);
  });
});

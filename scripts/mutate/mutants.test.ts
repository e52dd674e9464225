import { expect, test } from 'vitest';
import { mutantsOf, switched } from './mutants.ts';

const variants = (code: string) =>
  mutantsOf(code).map(({ start, end, replacement }) => code.slice(0, start) + replacement + code.slice(end));

test('comparisons, sums and conditions are swapped, one at a time', () => {
  expect(variants('const a = b > c;')).toEqual(['const a = (b) >= (c);']);
  expect(variants('const a = b + c === d;')).toEqual([
    'const a = (b + c) !== (d);',
    'const a = (b) - (c) === d;',
  ]);
  expect(variants('const a = b ?? c;')).toEqual(['const a = (b) && (c);']);
});

test('a condition is replaced by true, and by false', () => {
  expect(variants('if (a) b = 1;')).toEqual(['if (true) b = 1;', 'if (false) b = 1;', 'if (a) void 0;']);
  expect(variants('const a = b ? 1 : 2;')).toEqual(['const a = true ? 1 : 2;', 'const a = false ? 1 : 2;']);
  expect(variants('const a = !b;')).toEqual(['const a = b;']);
});

test('a statement is removed, a counter counts in the other direction, a method is replaced by its opposite', () => {
  expect(variants('a(b);')).toEqual(['void 0;']);
  expect(variants('const c = a++;')).toEqual(['const c = a--;']);
  expect(variants('const c = a?.some(b);')).toEqual(['const c = a?.every(b);']);
  expect(variants('const c = (a as B).some(b).toString();')).toEqual([
    'const c = (a as B).every(b).toString();',
  ]);
});

test('types and imports stay as they are, but a value that is checked against a type doesn’t', () => {
  expect(variants("import { a } from './a.ts';\ntype B = true extends C ? 1 : 2;")).toEqual([]);
  expect(variants('const a = { b: true } satisfies C;')).toEqual(['const a = { b: false } satisfies C;']);
});

/** The value of `result` after running the code while the mutant with that number is awake. */
function run(code: string, awake: number) {
  let rounds = 0;
  const mutants = { on: (mutant: number) => mutant === awake, round: () => (rounds += 1) };
  const result: unknown = new Function('__mutants', `let result;${switched(code, 5)};return result`)(mutants);
  return { result, rounds };
}

test('switched code works as before until one of its mutants is woken by its number', () => {
  const code = 'result = [1, 2, 3]\n  .some((n) => n > 2 && n + 1 === 4) ? "yes" : "no"';
  expect(mutantsOf(code)).toHaveLength(8);
  expect(run(code, 0).result).toBe('yes');
  expect(Array.from({ length: 8 }, (_, index) => run(code, 5 + index).result)).toEqual([
    undefined,
    'yes',
    'no',
    'no',
    'yes',
    'yes',
    'no',
    'no',
  ]);
});

test('switched code counts each round of its loops, even of a loop without a block', () => {
  expect(
    run('result = 0; for (const n of [1, 2, 3]) result += n; while (result < 8) { result++ }', 0),
  ).toEqual({
    result: 8,
    rounds: 5,
  });
});

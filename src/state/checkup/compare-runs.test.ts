import { expect, test } from 'vitest';
import type { CheckupVerdict } from '../../checkup/report/report.ts';
import { reportLike, storedRunLike } from './checkup-state-fixture.ts';
import { type Change, compareRuns } from './compare-runs.ts';

const change = (was: CheckupVerdict | undefined, is: CheckupVerdict) =>
  compareRuns(reportLike({ A1: is }), storedRunLike({ verdicts: was === undefined ? {} : { A1: was } })).get(
    'A1',
  );

test.each<[CheckupVerdict, CheckupVerdict, Change]>([
  ['passed', 'warning', 'new'],
  ['note', 'warning', 'new'],
  ['warning', 'error', 'new'],
  ['warning', 'warning', null],
  ['error', 'error', null],
  ['error', 'warning', null],
  ['error', 'note', 'fixed'],
  ['warning', 'note', 'fixed'],
  ['warning', 'passed', 'fixed'],
  ['passed', 'note', null],
  ['note', 'passed', null],
])('a line that was %s and is %s now is %s', (was, is, said) => {
  expect(change(was, is)).toBe(said);
});

test('a line that wasn’t run, before or now, is neither new nor fixed', () => {
  expect(change('not-run', 'error')).toBeNull();
  expect(change('error', 'not-run')).toBeNull();
  expect(change(undefined, 'error')).toBeNull();
  expect(compareRuns(reportLike({ A1: 'error' }), null).get('A1')).toBeNull();
});

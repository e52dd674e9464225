import { describe, expect, test } from 'vitest';
import { exchangeLike, lineLike, reportLike } from './checkup-state-fixture.ts';
import { withLine } from './with-line.ts';

const report = reportLike(
  { A1: 'passed', B1: 'error', C1: 'not-run' },
  { requests: 10, exchanges: [exchangeLike('A1-1'), exchangeLike('B1-1')] },
);
const from = reportLike({}, { startedAt: 7, requests: 2, exchanges: [exchangeLike('B1-1')] });

describe('a line that was run again', () => {
  test('takes the place of its former one alone, and the totals and the verdict follow', () => {
    const next = withLine(report, lineLike('B1', 'note'), from);
    expect(next.lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['A1', 'passed'],
      ['B1', 'note'],
      ['C1', 'not-run'],
    ]);
    expect(next.totals).toEqual({ error: 0, warning: 0, note: 1, passed: 1, 'not-run': 1 });
    expect([next.verdict, next.requests]).toEqual(['note', 12]);
    expect(withLine(next, lineLike('B1', 'warning'), from).verdict).toBe('warning');
  });

  test('brings its requests under names of their own, which it and its findings use', () => {
    const line = {
      ...lineLike('B1', 'warning', ['B1-1']),
      findings: [{ verdict: 'warning' as const, key: null, message: '', exchanges: ['B1-1'] }],
    };
    const next = withLine(report, line, from);
    const [, replaced] = next.lines;
    const names = next.exchanges.map(({ id }) => id);
    expect(names.slice(0, 2)).toEqual(['A1-1', 'B1-1']);
    expect(new Set(names).size).toBe(3);
    expect(replaced?.exchanges).toEqual(names.slice(2));
    expect(replaced?.findings[0]?.exchanges).toEqual(names.slice(2));
  });
});

test('a report of lines that weren’t run is “not run” as a whole', () => {
  const none = reportLike({ A1: 'not-run' });
  expect(withLine(none, lineLike('A1', 'not-run'), from).verdict).toBe('not-run');
});

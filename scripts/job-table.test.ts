import { expect, test } from 'vitest';
import { jobResults, jobTable, markdownTable } from './job-table.mjs';

const here = (name: string) => ({ name, found: {} });
const absent = (name: string) => ({ name, found: null });
const result = (job: string, browser: string, passed: boolean) => ({ job, browser, passed });

test('a job that ran is passed or failed, and the counts match the cells', () => {
  const { rows, passed, failed } = jobTable(
    [here('chromium'), here('firefox')],
    [
      result('open', 'chromium', true),
      result('open', 'firefox', false),
      result('type', 'chromium', true),
      result('type', 'firefox', true),
    ],
  );
  expect(rows).toEqual([
    { job: 'open', cells: ['passed', 'failed'] },
    { job: 'type', cells: ['passed', 'passed'] },
  ]);
  expect([passed, failed]).toEqual([3, 1]);
});

test('an unavailable browser counts neither as passed nor as failed', () => {
  const { rows, passed, failed } = jobTable(
    [here('chromium'), absent('webkit')],
    [result('open', 'chromium', true)],
  );
  expect(rows).toEqual([{ job: 'open', cells: ['passed', 'not here'] }]);
  expect([passed, failed]).toEqual([1, 0]);
});

test('a job without a result in an available browser is “not run”, which counts as failed', () => {
  const { rows, failed } = jobTable([here('chromium'), here('firefox')], [result('open', 'chromium', true)]);
  expect(rows).toEqual([{ job: 'open', cells: ['passed', 'not run'] }]);
  expect(failed).toBe(1);
});

test('a report names each job by the part of its title before the colon, and counts a pass on the second try as failed', () => {
  const spec = (title: string, projectName: string, status: string) => ({
    title,
    tests: [{ projectName, status }],
  });
  const report = {
    suites: [
      {
        specs: [spec('open: a first visit', 'firefox', 'expected')],
        suites: [{ specs: [spec('type: words', 'webkit', 'flaky')] }],
      },
    ],
  };
  expect(jobResults(report)).toEqual([result('type', 'webkit', false), result('open', 'firefox', true)]);
  expect(jobResults(null)).toEqual([]);
});

test('the columns of the table are aligned', () => {
  expect(markdownTable(['job', 'Firefox 1'], [['open', 'passed']])).toBe(
    '| job  | Firefox 1 |\n| ---- | --------- |\n| open | passed    |',
  );
});

/**
 * The result of each job in each browser, from the report of Playwright's runner. A `null` report means that the run
 * ended without one.
 */
export function jobResults(report) {
  const results = [];
  const visit = (suite) => {
    for (const child of suite.suites ?? []) visit(child);
    for (const { title, tests } of suite.specs ?? []) {
      for (const { projectName, status } of tests) {
        results.push({ job: title.split(':')[0], browser: projectName, passed: status === 'expected' });
      }
    }
  };
  for (const suite of report?.suites ?? []) visit(suite);
  return results;
}

/**
 * One row for each job, one column for each browser. A job without a result in an available browser is `not run`,
 * which counts as failed. Nothing is counted for a missing browser.
 */
export function jobTable(browsers, results) {
  const jobs = [...new Set(results.map(({ job }) => job))];
  const rows = jobs.map((job) => ({
    job,
    cells: browsers.map(({ name, found }) => {
      if (found === null) return 'not here';
      const result = results.find((one) => one.job === job && one.browser === name);
      if (result === undefined) return 'not run';
      return result.passed ? 'passed' : 'failed';
    }),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    rows,
    passed: cells.filter((cell) => cell === 'passed').length,
    failed: cells.filter((cell) => cell === 'failed' || cell === 'not run').length,
  };
}

/** The table as Markdown, with aligned columns. */
export function markdownTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const shown = (value, unit) =>
  value === null || value === undefined
    ? ''
    : `${value.toFixed(value < 10 && unit !== 'tasks' ? 2 : 0)} ${unit}`;

/**
 * One line of the table. The budget is a greatest ratio to the floor (`ratio`), or a greatest value
 * (`atMost`, in the row's unit).
 */
export function row({ measure, ours, floor = null, unit = 'ms', ratio, atMost }) {
  const share = floor === null ? null : ours / floor;
  const budgets = [];
  let ok = true;
  if (ratio !== undefined) {
    budgets.push(`≤ ${ratio} ×`);
    ok &&= share <= ratio;
  }
  if (atMost !== undefined) {
    budgets.push(`≤ ${atMost} ${unit}`);
    ok &&= ours <= atMost;
  }
  return {
    measure,
    ours: shown(ours, unit),
    floor: shown(floor, unit),
    ratio: share === null ? '' : `${share.toFixed(2)} ×`,
    budget: budgets.join(', '),
    ok: budgets.length === 0 ? '' : ok ? 'yes' : 'NO',
  };
}

const COLUMNS = ['measure', 'ours', 'floor', 'ratio', 'budget', 'ok'];

/** The rows as a markdown table that reads well in a terminal too. */
export function tableOf(rows) {
  const lines = [Object.fromEntries(COLUMNS.map((name) => [name, name])), ...rows];
  const widths = COLUMNS.map((name) => Math.max(3, ...lines.map((line) => line[name].length)));
  const cells = (line) => `| ${COLUMNS.map((name, at) => line[name].padEnd(widths[at])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [cells(lines[0]), rule, ...lines.slice(1).map(cells)].join('\n');
}

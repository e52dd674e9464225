import { readFileSync } from 'node:fs';
import { CONTENDERS } from './contenders.mjs';
import { STATISTICS } from './statistics.mjs';

const BUDGETS = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
const NAMES = Object.keys(CONTENDERS);

function shown(value, unit) {
  if (!Number.isFinite(value)) return '';
  const places = unit === 'tasks' ? 1 : value < 10 ? 2 : 0;
  return `${value.toFixed(places)} ${unit}`;
}

/** What a budget allows, and whether the values meet it, or null if that can't be determined. */
function judge(budget, values, unit) {
  if (budget === undefined) return { words: '', ok: null };
  const { times, of, atMost } = budget;
  if (atMost !== undefined) return { words: `≤ ${atMost} ${unit}`, ok: values.ours <= atMost };
  const words = `≤ ${times} × ${CONTENDERS[of].name}`;
  return { words, ok: Number.isFinite(values[of]) ? values.ours <= times * values[of] : null };
}

/**
 * The table rows for the results of one measure, one for each statistic to show. `id` names its budgets. `against` is
 * the contender that it's compared with if there's no budget.
 */
export function linesOf({ id, measure, unit = 'ms', show = ['p50'], against = null, samples, notes = {} }) {
  return show.map((statistic) => {
    const values = Object.fromEntries(
      Object.entries(samples).map(([name, all]) => [name, STATISTICS[statistic](all)]),
    );
    const budget = BUDGETS[id]?.[statistic];
    const floor = budget?.of ?? against;
    const ratio = floor !== null && Number.isFinite(values[floor]) ? values.ours / values[floor] : null;
    const { words, ok } = judge(budget, values, unit);
    return { id, measure, statistic, unit, values, notes, against: floor, ratio, budget: words, ok };
  });
}

const HEAD = ['measure', ...NAMES.map((name) => CONTENDERS[name].name), 'ratio', 'budget', 'kept'];

function cellsOf({ measure, statistic, unit, values, notes, ratio, budget, ok }) {
  const figures = NAMES.map((name) => notes[name] ?? shown(values[name] ?? Number.NaN, unit));
  return [
    `${measure}, ${statistic}`,
    ...figures,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    budget,
    ok === null ? '' : ok ? 'yes' : 'NO',
  ];
}

/** The lines as a markdown table that reads well in a terminal too. */
export function tableOf(lines) {
  const rows = lines.map(cellsOf);
  const widths = HEAD.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(HEAD), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

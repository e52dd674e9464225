import { SIZES } from '../documents.mjs';
import { inTurn } from '../in-turn.mjs';
import { typeInto } from '../type-into.mjs';

const KEYS = 20;

/** The size, how budgets name it, its characters, and where in the text it's typed, from 0 to 1. */
const PLACES = [
  ...SIZES.map((size) => [...size, 0]),
  ...[
    ['middle', 0.5],
    ['end', 1],
  ].map(([where, share]) => [`1 MB, at its ${where}`, `1mb-${where}`, SIZES[2][2], share]),
];

export async function measure(bench) {
  const rows = [];
  for (const [place, id, length, share] of PLACES) {
    const found = await inTurn(bench, bench.rounds(2), ['ours', 'monaco-core'], async (name) => {
      const opened = await bench.open(name, { throttle: 4 });
      const times = await typeInto(opened, opened.contender.documentOf(length), { keys: KEYS, share });
      await opened.close();
      return times;
    });
    rows.push({
      id: `slow-key-${id}`,
      measure: `4 × slower processor, key → preview, ${place}`,
      show: ['p50', 'p95'],
      against: 'monaco-core',
      ...found,
    });
  }
  return rows;
}

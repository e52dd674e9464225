import { SIZES } from '../documents.mjs';
import { inTurn } from '../in-turn.mjs';
import { typeInto } from '../type-into.mjs';

const KEYS = 20;

export async function measure(bench) {
  const rows = [];
  for (const [size, id, length] of SIZES) {
    const found = await inTurn(
      bench,
      bench.rounds(id === '1mb' ? 2 : 1),
      ['ours', 'monaco-core'],
      async (name) => {
        const opened = await bench.open(name, { throttle: 4 });
        const times = await typeInto(opened, opened.contender.documentOf(length), { keys: KEYS });
        await opened.close();
        return times;
      },
    );
    rows.push({
      id: `slow-key-${id}`,
      measure: `4 × slower processor, key → preview, ${size}`,
      show: ['p50', 'p95'],
      against: 'monaco-core',
      ...found,
    });
  }
  return rows;
}

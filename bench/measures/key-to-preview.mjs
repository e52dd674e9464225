import { SIZES } from '../documents.mjs';
import { inTurn } from '../in-turn.mjs';
import { typeInto } from '../type-into.mjs';
import { within } from '../within.mjs';

const FLOORS = ['ours', 'textarea', 'monaco-core', 'monaco-json'];
const KEYS = 25;
/** The bench waits no longer than this for the peer, whose page may not even respond in the meantime. */
const PEER_LIMIT_MS = 40_000;

async function typed(bench, name, text, options) {
  const opened = await bench.open(name);
  try {
    return await within(
      options.limit ?? 120_000,
      `${opened.contender.name} did not finish`,
      typeInto(opened, text, options),
    );
  } finally {
    await opened.close();
  }
}

export async function measure(bench) {
  const rows = [];
  for (const [size, id, length] of bench.quick ? [SIZES[0], SIZES[2]] : SIZES) {
    const text = (name) => bench.contenders[name].documentOf(length);
    const found = await inTurn(bench, bench.rounds(3, 1), FLOORS, (name) =>
      typed(bench, name, text(name), { keys: KEYS }),
    );
    const peer = await inTurn(bench, bench.rounds(1), ['designer'], (name) =>
      typed(bench, name, text(name), { keys: 20, limit: PEER_LIMIT_MS }),
    );
    rows.push({
      id: `key-${id}`,
      measure: `key → painted preview, ${size}`,
      show: ['p50', 'p95'],
      samples: { ...found.samples, ...peer.samples },
      notes: { ...found.notes, ...peer.notes },
    });
  }
  const [, , large] = SIZES[2];
  for (const [where, share] of bench.quick
    ? []
    : [
        ['middle', 0.5],
        ['end', 1],
      ]) {
    const found = await inTurn(bench, bench.rounds(2), ['ours', 'monaco-core'], (name) =>
      typed(bench, name, bench.contenders[name].documentOf(large), { keys: KEYS, share }),
    );
    rows.push({
      id: `key-1mb-${where}`,
      measure: `key → painted preview, 1 MB, at its ${where}`,
      show: ['p50', 'p95'],
      ...found,
    });
  }
  return rows;
}

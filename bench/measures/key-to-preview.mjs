import { documentOf, SIZES } from '../documents.mjs';
import { alternate } from '../pages.mjs';
import { p50, p95 } from '../statistics.mjs';
import { typeInto } from '../type-into.mjs';

const KEYS = 25;

export async function measure(bench) {
  const rows = [];
  for (const [name, size] of SIZES) {
    const text = documentOf(size);
    const runs = await alternate(
      bench.rounds(3),
      async () => typeInto(await bench.ours(), text, KEYS),
      async () => typeInto(await bench.monacoFloor(), text, KEYS),
    );
    const [ours, floor] = [runs.ours.flat(), runs.floor.flat()];
    rows.push(
      { measure: `key → painted preview, ${name}, p50`, ours: p50(ours), floor: p50(floor), ratio: 1.2 },
      { measure: `key → painted preview, ${name}, p95`, ours: p95(ours), floor: p95(floor), ratio: 1.4 },
    );
  }
  return rows;
}

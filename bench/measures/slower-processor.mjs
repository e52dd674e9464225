import { documentOf } from '../documents.mjs';
import { alternate } from '../pages.mjs';
import { p50, p95 } from '../statistics.mjs';
import { typeInto } from '../type-into.mjs';

const KEYS = 15;
const THROTTLE = { throttle: 4 };

export async function measure(bench) {
  const text = documentOf(1_047_000);
  const runs = await alternate(
    bench.rounds(2),
    async () => typeInto(await bench.ours(THROTTLE), text, KEYS),
    async () => typeInto(await bench.monacoFloor(THROTTLE), text, KEYS),
  );
  const [ours, floor] = [runs.ours.flat(), runs.floor.flat()];
  return [
    { measure: '4 × slower, key → preview, 1 MB, p50', ours: p50(ours), floor: p50(floor), ratio: 1.7 },
    { measure: '4 × slower, key → preview, 1 MB, p95', ours: p95(ours), floor: p95(floor) },
  ];
}

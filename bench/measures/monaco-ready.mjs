import { alternate } from '../pages.mjs';
import { p50, p95 } from '../statistics.mjs';

export async function measure(bench) {
  const start = async (open) => {
    const opened = await open();
    const time = await opened.painted('Monaco drawn');
    await opened.page.waitForLoadState('networkidle');
    const shift = await opened.page.evaluate(() => globalThis.bench.shift);
    const bytes = await opened.bytes();
    await opened.close();
    return { time, bytes, shift };
  };
  const { ours, floor } = await alternate(
    bench.rounds(9),
    () => start(bench.ours),
    () => start(bench.monacoFloor),
  );
  const of = (runs, what) => runs.map((run) => run[what]);
  return [
    {
      measure: 'cold start → Monaco ready',
      ours: p50(of(ours, 'time')),
      floor: p50(of(floor, 'time')),
      ratio: 1.2,
    },
    {
      measure: 'layout shift until then (worst run)',
      ours: p95(of(ours, 'shift')),
      floor: p95(of(floor, 'shift')),
      unit: 'score',
      atMost: 0.01,
    },
    {
      measure: 'all bytes with Monaco (gzip, fonts apart)',
      ours: p50(of(ours, 'bytes')) / 1000,
      floor: p50(of(floor, 'bytes')) / 1000,
      unit: 'KB',
      atMost: 1000,
    },
  ];
}

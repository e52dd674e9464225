import { alternate } from '../pages.mjs';
import { p50 } from '../statistics.mjs';

const READY = 'text editable and card painted';

export async function measure(bench) {
  const start = async (open) => {
    const opened = await open();
    const time = await opened.painted(READY);
    const bytes = await opened.bytes(time);
    await opened.close();
    return { time, bytes };
  };
  // The first start of each also starts processes of the browser.
  await start(bench.ours);
  await start(bench.textareaFloor);
  const { ours, floor } = await alternate(
    bench.rounds(15),
    () => start(bench.ours),
    () => start(bench.textareaFloor),
  );
  const middle = (runs, what) => p50(runs.map((run) => run[what]));
  return [
    {
      measure: `cold start → ${READY}`,
      ours: middle(ours, 'time'),
      floor: middle(floor, 'time'),
      ratio: 1.5,
    },
    {
      measure: 'bytes until then (gzip, fonts apart)',
      ours: middle(ours, 'bytes') / 1000,
      floor: middle(floor, 'bytes') / 1000,
      unit: 'KB',
      atMost: 110,
    },
  ];
}

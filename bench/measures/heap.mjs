import { documentOf, TO_FIRST_TEXT } from '../documents.mjs';

const WARM_UP = 5;

/** Writes other documents, types, takes it back and changes between the views. */
async function use(opened, round) {
  const { page } = opened;
  await opened.write(documentOf(40_000 + (round % 3) * 4_000));
  await opened.goTo(TO_FIRST_TEXT);
  await page.keyboard.type('One more sentence of a person.');
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Control+Z');
  await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
  await page.getByRole('textbox', { name: 'Endpoint URL', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Draft', exact: true }).click();
  await page.getByRole('textbox', { name: 'Card JSON' }).waitFor();
}

async function heapOf({ cdp }) {
  for (let count = 0; count < 3; count += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** An hour's use, pressed together: what matters is that rounds leave nothing behind. */
export async function measure(bench) {
  const opened = await bench.ours();
  for (let round = 0; round < WARM_UP; round += 1) await use(opened, round);
  const before = await heapOf(opened);
  const rounds = bench.rounds(30);
  for (let round = 0; round < rounds; round += 1) await use(opened, round);
  const after = await heapOf(opened);
  await opened.close();
  return [
    {
      measure: `heap after ${rounds} rounds of use / before`,
      ours: after,
      floor: before,
      unit: 'MB',
      ratio: 1.1,
    },
  ];
}

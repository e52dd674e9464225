import { documentOf } from '../documents.mjs';
import { heapOf } from '../heap-of.mjs';

const WARM_UP = 5;

/** Writes other documents, types, undoes it, and switches between the views. */
async function use(opened, round) {
  const { page, contender } = opened;
  await opened.write(documentOf(40_000 + (round % 3) * 4_000));
  await opened.goTo(contender.toFirstText);
  await page.keyboard.type('One more sentence of a person.');
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Control+Z');
  await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
  await page.getByRole('textbox', { name: 'Endpoint URL', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Draft', exact: true }).click();
  await page.getByRole('textbox', { name: 'Card JSON' }).waitFor();
}

/** An hour's use in a short time, to check that rounds leave nothing behind. */
export async function measure(bench) {
  if (bench.quick) return [];
  const opened = await bench.open('ours');
  for (let round = 0; round < WARM_UP; round += 1) await use(opened, round);
  const before = await heapOf(opened);
  const rounds = bench.rounds(20);
  for (let round = 0; round < rounds; round += 1) await use(opened, round);
  const after = await heapOf(opened);
  await opened.close();
  return [
    {
      id: 'heap-mb',
      measure: `heap after ${rounds} more rounds of use`,
      unit: 'MB',
      samples: { ours: [after] },
    },
    {
      id: 'heap-after',
      measure: 'the same, of the heap before them',
      unit: '×',
      samples: { ours: [after / before] },
    },
  ];
}

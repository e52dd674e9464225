import { documentOf, SIZES, TO_FIRST_SIZE } from '../documents.mjs';
import { p95 } from '../statistics.mjs';

const KEYS = 12;

/** Breaks an enum value and mends it, again and again. */
async function breakAndMend(opened, text, shownBy) {
  await opened.write(text);
  await opened.goTo(TO_FIRST_SIZE);
  const times = [];
  for (let count = -2; count < KEYS; count += 1) {
    const time = await opened.timeKey('x', shownBy);
    if (count >= 0) times.push(time);
    await opened.page.keyboard.press('Backspace');
    await opened.waitFor('nothing wrong');
  }
  await opened.close();
  return times;
}

export async function measure(bench) {
  const rows = [];
  for (const [name, size] of SIZES) {
    const text = documentOf(size);
    const inPreview = await breakAndMend(await bench.ours(), text, 'first component is broken');
    const inList = await breakAndMend(await bench.ours(), text, 'problem listed');
    rows.push(
      { measure: `key → problem in the preview, ${name}, p95`, ours: p95(inPreview), atMost: 60 },
      {
        measure: `key → problem in the list, ${name}, p95`,
        ours: p95(inList),
        atMost: size > 1_000_000 ? 300 : 60,
      },
    );
  }
  return rows;
}

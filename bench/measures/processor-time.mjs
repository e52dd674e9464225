import { SIZES } from '../documents.mjs';
import { inTurn, pick } from '../in-turn.mjs';
import { PARTS, processorTimeOf } from '../processor-time.mjs';
import { goToText } from '../type-into.mjs';

const KEYS = 30;
const WARM_UP = 5;
/** The speed of a fast typist. What a pause triggers comes after the last key. */
const INTERVAL_MS = 120;
const FLOORS = ['ours', 'monaco-core'];

/** Types steadily, waits until the page is idle, and returns the processor time per key, by kind. */
async function typeSteadily(opened, text) {
  const at = await goToText(opened, text);
  let shown = await opened.textAt(at);
  const press = async (count) => {
    shown += 'k'.repeat(count);
    await opened.await('text is', { at, text: shown });
    for (let key = 0; key < count; key += 1) {
      await opened.page.keyboard.press('k');
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
    }
    await opened.painted('text is');
    await opened.rest();
  };
  await press(WARM_UP);
  await opened.page.evaluate(() => (globalThis.bench.interactions.length = 0));
  const found = await processorTimeOf(opened, () => press(KEYS));
  const interactions = await opened.page.evaluate(() => globalThis.bench.interactions);
  await opened.close();
  const perKey = Object.fromEntries(Object.entries(found).map(([part, time]) => [part, time / KEYS]));
  return { ...perKey, interactions: Math.max(16, ...interactions) };
}

export async function measure(bench) {
  const rows = [];
  const sizes = bench.quick ? [SIZES[1]] : SIZES;
  for (const throttle of bench.quick ? [1] : [1, 4]) {
    for (const [size, id, length] of sizes) {
      const found = await inTurn(bench, bench.rounds(3), FLOORS, async (name) =>
        typeSteadily(await bench.open(name, { throttle }), bench.contenders[name].documentOf(length)),
      );
      const slow = throttle === 1 ? '' : `${throttle} × slower processor, `;
      const row = (what, measure, part) => ({
        id: `${throttle === 1 ? '' : 'slow-'}${what}-${id}`,
        measure: `${slow}${measure}, ${size}`,
        against: 'monaco-core',
        ...pick(found, part),
      });
      rows.push(row('processor', 'main thread for each key', 'total'));
      for (const part of throttle === 1 ? PARTS : [])
        rows.push(row(`processor-${part}`, `… of that ${part}`, part));
      rows.push(row('interaction', 'worst of 30 interactions (Event Timing)', 'interactions'));
    }
  }
  return rows;
}

import { documentOf, TO_FIRST_TEXT } from '../documents.mjs';
import { alternate } from '../pages.mjs';
import { p50 } from '../statistics.mjs';

const KEYS = 100;
const INTERVAL_MS = 60;

/** A key every 60 ms whether or not the last one has been worked off, as a person types. */
async function typeSteadily(opened, text) {
  await opened.write(text);
  await opened.goTo(TO_FIRST_TEXT);
  let shown = await opened.firstText();
  shown += 'x';
  await opened.timeKey('x', 'first text is', shown);
  await opened.page.evaluate(() => {
    globalThis.bench.longTasks.length = 0;
    globalThis.bench.interactions.length = 0;
  });
  shown += 'y'.repeat(KEYS);
  await opened.page.evaluate((value) => globalThis.bench.await('first text is', value), shown);
  const begun = performance.now();
  const sent = [];
  for (let count = 0; count < KEYS; count += 1) {
    const wait = begun + count * INTERVAL_MS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(opened.page.keyboard.press('y'));
  }
  await Promise.all(sent);
  const result = await opened.page.evaluate(async () => {
    const { bench } = globalThis;
    const settled = (await bench.seen['first text is']) - bench.keyAt;
    return { settled, longTasks: bench.longTasks.length, worst: Math.max(16, ...bench.interactions) };
  });
  await opened.close();
  return result;
}

export async function measure(bench) {
  const text = documentOf(1_047_000);
  const { ours, floor } = await alternate(
    bench.rounds(3),
    async () => typeSteadily(await bench.ours(), text),
    async () => typeSteadily(await bench.monacoFloor(), text),
  );
  const middle = (runs, what) => p50(runs.map((run) => run[what]));
  const of = (what) => ({ ours: middle(ours, what), floor: middle(floor, what) });
  const measure = '100 keys at 60 ms, 1 MB';
  return [
    { measure: `${measure}: long tasks`, ...of('longTasks'), unit: 'tasks', atMost: 0 },
    { measure: `${measure}: worst interaction`, ...of('worst'), atMost: 50 },
    { measure: `${measure}: settled after the last`, ...of('settled'), ratio: 1.5 },
  ];
}

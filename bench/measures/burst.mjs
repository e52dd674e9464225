import { SIZES } from '../documents.mjs';
import { heapOf } from '../heap-of.mjs';
import { inTurn, pick } from '../in-turn.mjs';
import { goToText } from '../type-into.mjs';

const KEYS = 100;
const INTERVAL_MS = 60;

/** Presses a key every 60 ms, like a person, even if the page hasn't finished handling the last one. */
async function typeSteadily(opened, text) {
  const at = await goToText(opened, text);
  let shown = `${await opened.textAt(at)}x`;
  await opened.timeKey('x', ['text is'], { at, text: shown });
  await opened.page.evaluate(() => {
    globalThis.bench.longTasks.length = 0;
    globalThis.bench.interactions.length = 0;
  });
  shown += 'y'.repeat(KEYS);
  await opened.await('text is', { at, text: shown });
  const begun = performance.now();
  const sent = [];
  for (let count = 0; count < KEYS; count += 1) {
    const wait = begun + count * INTERVAL_MS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(opened.page.keyboard.press('y'));
  }
  await Promise.all(sent);
  await opened.painted('text is');
  const result = await opened.page.evaluate(async () => {
    const { bench } = globalThis;
    const settled = (await bench.seen['text is']) - bench.keyAt;
    return { settled, tasks: bench.longTasks.length, worst: Math.max(16, ...bench.interactions) };
  });
  const heap = await heapOf(opened);
  await opened.close();
  return { ...result, heap };
}

export async function measure(bench) {
  const [size, , length] = SIZES[2];
  const contenders = bench.quick ? ['ours', 'monaco-core'] : ['ours', 'monaco-core', 'monaco-json'];
  const type = (names, throttle) =>
    inTurn(bench, bench.rounds(3, 1), names, async (name) =>
      typeSteadily(await bench.open(name, { throttle }), bench.contenders[name].documentOf(length)),
    );
  const found = await type(contenders, 1);
  const slow = bench.quick ? null : await type(['ours', 'monaco-core'], 4);
  const what = `100 keys at 60 ms, ${size}`;
  const against = 'monaco-core';
  return [
    { id: 'burst-long-tasks', measure: `${what}: long tasks`, unit: 'tasks', ...pick(found, 'tasks') },
    { id: 'burst-worst', measure: `${what}: worst interaction`, ...pick(found, 'worst') },
    { id: 'burst-settled', measure: `${what}: settled after the last`, ...pick(found, 'settled') },
    { id: 'burst-heap', measure: `${what}: heap after`, unit: 'MB', against, ...pick(found, 'heap') },
    ...(slow === null
      ? []
      : [
          {
            id: 'slow-burst-long-tasks',
            measure: `4 × slower processor, ${what}: long tasks`,
            unit: 'tasks',
            against,
            ...pick(slow, 'tasks'),
          },
          {
            id: 'slow-burst-worst',
            measure: `4 × slower processor, ${what}: worst interaction`,
            against,
            ...pick(slow, 'worst'),
          },
        ]),
  ];
}

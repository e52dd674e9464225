import { inTurn, pick } from '../in-turn.mjs';

const ALL = ['ours', 'textarea', 'monaco-core', 'monaco-json', 'designer'];

/** From nothing to an editor that can be typed into, and on to Monaco. */
async function start(opened) {
  const ready = await opened.painted('ready');
  const bytes = await opened.kilobytes(ready);
  const monaco = await opened.editor();
  const shift = await opened.page.evaluate(() => globalThis.bench.shift);
  await opened.close();
  // A contender that starts with Monaco has all of it at once. A page without Monaco never reaches that mark.
  const hasMonaco = opened.contender.marks.monaco;
  const after = opened.contender.name === 'ours' ? monaco - ready : monaco;
  return { ready, bytes, ...(hasMonaco ? { monaco, after, shift } : {}) };
}

export async function measure(bench) {
  // The first start of each also starts processes of the browser.
  await inTurn(bench, 1, ALL, async (name) => start(await bench.open(name)));
  const found = await inTurn(bench, bench.rounds(9, 3), ALL, async (name) => start(await bench.open(name)));
  const what = 'text editable and card painted';
  return [
    { id: 'cold-start', measure: `cold start → ${what}`, show: ['p50', 'p95'], ...pick(found, 'ready') },
    {
      id: 'bytes-first-paint',
      measure: 'bytes until then (gzip, fonts apart)',
      unit: 'KB',
      against: 'textarea',
      ...pick(found, 'bytes'),
    },
    {
      id: 'monaco-after',
      measure: 'Monaco ready after our first paint, others after their start',
      ...pick(found, 'after'),
    },
    {
      id: 'monaco-total',
      measure: 'Monaco ready after the page’s start',
      against: 'monaco-core',
      ...pick(found, 'monaco'),
    },
    {
      id: 'layout-shift',
      measure: 'layout shift until then',
      unit: 'score',
      show: ['worst'],
      ...pick(found, 'shift'),
    },
    ...(bench.quick ? [] : await onSlowNetwork(bench, what)),
  ];
}

async function onSlowNetwork(bench, what) {
  const options = { slowNetwork: true };
  const found = await inTurn(bench, bench.rounds(5), ALL, async (name) =>
    start(await bench.open(name, options)),
  );
  const where = 'at 40 ms, 10 Mbit/s';
  return [
    {
      id: 'cold-start-slow-network',
      measure: `${where}: → ${what}`,
      show: ['p50', 'p95'],
      ...pick(found, 'ready'),
    },
    {
      id: 'monaco-total-slow-network',
      measure: `${where}: → Monaco ready`,
      against: 'monaco-core',
      ...pick(found, 'monaco'),
    },
  ];
}

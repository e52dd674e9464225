/**
 * Where the main thread's processor time goes, according to a Chromium trace. It's processor time and not clock time,
 * so that other load on the machine isn't included.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink', 'toplevel'];
/** The events that start each kind of work. Nested events without their own kind count towards them. */
const KINDS = {
  script: /^(FunctionCall|EvaluateScript|v8\..*|EventDispatch|RunMicrotasks|TimerFire|FireAnimationFrame)$/,
  style: /^(UpdateLayoutTree|RecalculateStyles)$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|UpdateLayer|Commit|UpdateLayerTree)$/,
  garbage: /^(MinorGC|MajorGC|V8\.GC.*|BlinkGC.*)$/,
};
/** The kinds of work, in the order of the table, and everything else. */
export const PARTS = [...Object.keys(KINDS), 'rest'];

const kindOf = (name) => Object.keys(KINDS).find((kind) => KINDS[kind].test(name));

/** Adds up the milliseconds of each kind of work. A nested event's time is subtracted from the event around it. */
function partsOf(events) {
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0]));
  const open = [];
  const inOrder = events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  for (const { name, ts, dur, tdur } of inOrder) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const holder = open.at(-1)?.part;
    const part = kindOf(name) ?? holder ?? 'rest';
    open.push({ end: ts + dur, part });
    parts[part] += tdur / 1000;
    if (holder !== undefined) parts[holder] -= tdur / 1000;
  }
  return parts;
}

/**
 * Runs `work` and returns the events of the page's main thread meanwhile: those in the trace that have a duration.
 */
async function eventsOf({ cdp }, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
  }
  const whole = events.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined);
  const { pid, tid } = busiestMainThread(events, whole);
  return whole.filter((event) => event.pid === pid && event.tid === tid);
}

/** Runs `work` and returns the processor time of the page's main thread in milliseconds, in total and by kind. */
export async function processorTimeOf(opened, work) {
  const parts = partsOf(await eventsOf(opened, work));
  return { total: PARTS.reduce((sum, part) => sum + parts[part], 0), ...parts };
}

/**
 * Runs `work` and returns, for each task of the page's main thread in order, its processor time in milliseconds and
 * whether the paste arrived in it.
 */
export async function tasksOf(opened, work) {
  const events = await eventsOf(opened, work);
  const pastes = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'paste');
  return events
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur, tdur }) => ({
      time: tdur / 1000,
      isPaste: pastes.some((paste) => paste.ts >= ts && paste.ts <= ts + dur),
    }));
}

/** A browser has a main thread in each renderer. The page's is the one that did nearly all of the work. */
function busiestMainThread(events, whole) {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = ({ pid, tid }) =>
    whole.filter((event) => event.pid === pid && event.tid === tid).reduce((sum, { tdur }) => sum + tdur, 0);
  const [thread] = threads.toSorted((a, b) => busy(b) - busy(a));
  if (thread === undefined) throw new Error('The trace has no main thread of a page.');
  return thread;
}

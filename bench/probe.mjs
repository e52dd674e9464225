/**
 * Runs in every page before its own scripts, and reports when something has been painted. `marks` are the selectors
 * for what one contender shows.
 */
export function installProbe(marks) {
  const LIMIT_MS = 60_000;
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const find = (selector) => document.querySelector(selector);
  const WATCHED = {
    preview: marks.preview,
    problems: '[aria-label="Problems"]',
    editor: '.monaco-editor',
  };
  // Each condition, with the part of the page that is watched for it. Watching everything would distort the measures.
  const conditions = {
    ready: [null, () => find(marks.editable) !== null && find(marks.drawn) !== null],
    'editor drawn': [
      null,
      () =>
        find('.json-editor[data-editor="textarea"]') === null &&
        find('.monaco-editor .view-line span') !== null,
    ],
    'text is': ['preview', ({ at, text }) => find(at)?.textContent === text],
    'is broken': ['preview', ({ at }) => find(at)?.dataset.component === 'broken'],
    listed: ['problems', () => find('[aria-label="Problems"] li') !== null],
    underlined: ['editor', () => find('.monaco-editor .cdr[class*="squiggly-"]') !== null],
    fixed: [
      null,
      ({ at }) =>
        find(at)?.dataset.component !== 'broken' &&
        find('[aria-label="Problems"] li') === null &&
        find('.monaco-editor .cdr[class*="squiggly-"]') === null,
    ],
    shown: ['preview', ({ at }) => find(at) !== null],
    'is there': [null, ({ at }) => find(at) !== null],
    'is gone': [null, ({ at }) => find(at) === null],
    // The form is drawn together with its row in the outline.
    'form of': [
      null,
      ({ pointer }) =>
        find(`[role="treeitem"][data-pointer="${pointer}"]`)?.ariaSelected === 'true' &&
        find('[data-outline="selected"]') !== null &&
        find('section[aria-label="Properties"] [aria-label]') !== null,
    ],
  };

  const bench = { keyAt: 0, clickedAt: 0, longTasks: [], interactions: [], shift: 0, seen: {} };
  globalThis.bench = bench;

  /** The time at which the condition had been painted, from the page's start, in milliseconds. */
  bench.painted = (name, argument = {}, limit = LIMIT_MS) =>
    new Promise((resolve, reject) => {
      const [place, holds] = conditions[name];
      const check = () => {
        if (!holds(argument)) return;
        observer.disconnect();
        clearTimeout(timer);
        afterPaint(resolve);
      };
      const late = () => {
        observer.disconnect();
        reject(new Error(`It never came: ${name} ${JSON.stringify(argument)}`));
      };
      const timer = setTimeout(late, limit);
      const observer = new MutationObserver(check);
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe((place && find(WATCHED[place])) ?? document, options);
      check();
    });
  /** Starts to wait. `bench.seen[name]` is a promise of the time, or of null if the limit passed. */
  bench.await = (name, argument, limit) => {
    bench.seen[name] = bench.painted(name, argument, limit).catch(() => null);
  };

  addEventListener('keydown', (event) => (bench.keyAt = event.timeStamp), true);
  addEventListener('click', (event) => (bench.clickedAt = event.timeStamp), true);
  const observe = (type, take, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...options });
  observe('longtask', (entry) => bench.longTasks.push(entry.duration), { buffered: true });
  observe('layout-shift', (entry) => (bench.shift += entry.hadRecentInput ? 0 : entry.value), {
    buffered: true,
  });
  observe('event', (entry) => bench.interactions.push(entry.duration), { durationThreshold: 16 });
  bench.await('ready');
  if (marks.monaco) bench.await('editor drawn');
}

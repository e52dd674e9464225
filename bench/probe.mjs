/** Runs in every page before its own scripts: tells when something has been painted. */
export function installProbe() {
  const LIMIT_MS = 60_000;
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const firstText = () => document.querySelector('[data-path="/cards/0/components/0"]');
  const conditions = {
    'text editable and card painted': () =>
      document.querySelector('textarea:not([readonly]), .monaco-editor [role="textbox"]') !== null &&
      document.querySelector('article [data-component]') !== null,
    'Monaco drawn': () =>
      document.querySelector('.json-editor[data-editor="textarea"]') === null &&
      document.querySelector('.monaco-editor .view-line span') !== null,
    'first text is': (text) => firstText()?.textContent === text,
    'first component is broken': () => firstText()?.dataset.component === 'broken',
    'problem listed': () => document.querySelector('[aria-label="Problems"] li') !== null,
    'nothing wrong': () =>
      firstText()?.dataset.component === 'componentText' &&
      document.querySelector('[aria-label="Problems"] li') === null,
    'card drawn': (name) => document.querySelector(`article[aria-label="${name}"] [data-component]`) !== null,
  };

  const bench = { keyAt: 0, longTasks: [], interactions: [], shift: 0, seen: {} };
  globalThis.bench = bench;

  /** The time at which the condition had been painted, from the page's start, in milliseconds. */
  bench.painted = (name, argument) =>
    new Promise((resolve, reject) => {
      const check = () => {
        if (!conditions[name](argument)) return;
        observer.disconnect();
        clearTimeout(timer);
        afterPaint(resolve);
      };
      const timer = setTimeout(() => reject(new Error(`It never came: ${name} ${argument ?? ''}`)), LIMIT_MS);
      const observer = new MutationObserver(check);
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      // Only the preview is watched where it exists: watching Monaco would cost what is measured.
      const root = name.startsWith('first') ? document.querySelector('.preview-panel') : document;
      observer.observe(root ?? document, options);
      check();
    });
  /** Starts to wait; `bench.seen[name]` is the promise of the time. */
  bench.await = (name, argument) => {
    bench.seen[name] = bench.painted(name, argument);
  };

  addEventListener('keydown', (event) => (bench.keyAt = event.timeStamp), true);
  const observe = (type, take, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...options });
  observe('longtask', (entry) => bench.longTasks.push(entry.duration), { buffered: true });
  observe('layout-shift', (entry) => (bench.shift += entry.hadRecentInput ? 0 : entry.value), {
    buffered: true,
  });
  observe('event', (entry) => bench.interactions.push(entry.duration), { durationThreshold: 16 });
  bench.await('text editable and card painted');
  bench.await('Monaco drawn');
}

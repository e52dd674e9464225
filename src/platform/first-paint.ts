/** A visible page never takes longer than this. A hidden page is never painted. */
const LONGEST_MS = 1_000;

let painted: Promise<void> | null = null;

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') {
      resolve();
      return;
    }
    setTimeout(resolve, LONGEST_MS);
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
      requestAnimationFrame(() => setTimeout(resolve, 0));
      return;
    }
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Resolves when part of the page has been painted. */
export function firstPaint(): Promise<void> {
  painted ??= nextPaint();
  return painted;
}

/** Loads code that the first paint doesn't need: loading it earlier would only delay the paint. */
export async function afterFirstPaint<T>(load: () => Promise<T>): Promise<T> {
  await firstPaint();
  return load();
}

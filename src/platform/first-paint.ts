/** No page that can be seen takes longer; one that is hidden is never painted at all. */
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

/** Resolves when something of the page has been on the screen. */
export function firstPaint(): Promise<void> {
  painted ??= nextPaint();
  return painted;
}

/** For code that the first paint does not need: what is loaded before it would only delay it. */
export async function afterFirstPaint<T>(load: () => Promise<T>): Promise<T> {
  await firstPaint();
  return load();
}

/** The element that scrolls: this one, the nearest one around it, or else the page. */
export function scrollViewOf(element: HTMLElement): HTMLElement {
  for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return element.ownerDocument.documentElement;
}

/** How near to its top or bottom the pointer makes a view scroll, and by how much per frame at most. In pixels. */
const EDGE = 56;
const FASTEST = 18;

/**
 * Scrolls the view while the pointer is near or past its top or bottom, and calls `onScroll` after each step. Returns
 * a function that stops this.
 */
export function scrollAtEdges(
  view: HTMLElement,
  pointer: () => { y: number } | null,
  onScroll: () => void,
): () => void {
  const step = () => {
    frame = requestAnimationFrame(step);
    const point = pointer();
    if (point === null) return;
    const by = speedAt(view.getBoundingClientRect(), point.y);
    if (by === 0) return;
    const before = view.scrollTop;
    view.scrollTop = before + by;
    if (view.scrollTop !== before) onScroll();
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function speedAt({ top, bottom }: DOMRect, y: number): number {
  const above = top + EDGE - y;
  const below = y - (bottom - EDGE);
  const depth = Math.min(1, Math.max(above, below, 0) / EDGE);
  return Math.sign(below - above) * Math.ceil(depth * FASTEST);
}

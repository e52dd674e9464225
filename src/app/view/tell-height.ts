/** A page that frames the view receives `{ type: 'card-playground:height', height }`, in CSS pixels. */
const HEIGHT_MESSAGE = 'card-playground:height';

/** Tells the framing page how tall the element is, now and whenever that changes. */
export function tellHeight(element: HTMLElement): () => void {
  if (window.parent === window) return () => undefined;
  let told = -1;
  const watch = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Any page may frame the view, and a height reveals nothing.
    window.parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
  });
  watch.observe(element);
  return () => watch.disconnect();
}

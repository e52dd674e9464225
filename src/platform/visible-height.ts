const NAME = '--visible-height';

/**
 * An on-screen keyboard covers the bottom of the page without resizing it. This keeps the visible height in
 * `--visible-height`, which sets the height of the page and its dialogs. Returns a function that stops it.
 */
export function keepVisibleHeight(): () => void {
  const seen = window.visualViewport;
  if (seen === null) return () => undefined;
  const { style } = document.documentElement;
  const measure = () => {
    // When zoomed in, only part of the page is visible. Its layout doesn't change.
    const covered = seen.scale === 1 && seen.height < innerHeight - 1;
    if (!covered) {
      style.removeProperty(NAME);
      return;
    }
    style.setProperty(NAME, `${seen.height}px`);
    scrollTo(0, 0);
  };
  measure();
  seen.addEventListener('resize', measure);
  return () => {
    seen.removeEventListener('resize', measure);
    style.removeProperty(NAME);
  };
}

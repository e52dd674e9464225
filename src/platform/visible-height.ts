const NAME = '--visible-height';

/**
 * An on-screen keyboard covers the foot of the page without making it smaller: what is left of its height is kept
 * in `--visible-height`, which the page and its dialogs are as tall as. Returns what ends that.
 */
export function keepVisibleHeight(): () => void {
  const seen = window.visualViewport;
  if (seen === null) return () => undefined;
  const { style } = document.documentElement;
  const measure = () => {
    // Zoomed in, only a part of the page is visible. Its layout stays as it is.
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

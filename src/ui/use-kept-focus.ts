import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE =
  'a[href], button:not([aria-hidden="true"]), input, select, textarea, summary, [tabindex="0"]';

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

interface KeptFocus {
  /** In a list, the element that moves up into the gap gets the focus: the next one of the same kind. */
  isList?: boolean;
  /** Gets the focus when nothing is left in this part of the page. */
  otherwise?: () => void;
}

/**
 * Keeps the focus in a part of the page when the focused element is removed or disabled, such as "Cancel" at the end of
 * a load. It moves to the nearest element before it, else after it. Otherwise the browser would focus the whole page.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, kept: KeptFocus = {}): void {
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    const root = part.current;
    if (root === null) return;
    let focused: HTMLElement | null = null;
    let place = -1;
    let nearest: readonly HTMLElement[] = [];
    const inside = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];

    function remember({ target }: Event): void {
      if (!(target instanceof HTMLElement)) return;
      // A list inside this part handles its own focus.
      focused = target.closest('[data-keeps-focus]') === root ? target : null;
      const all = inside();
      place = all.indexOf(target);
      nearest = place === -1 ? all : [...all.slice(0, place).reverse(), ...all.slice(place + 1)];
    }

    function rescue(): void {
      const lost = focused;
      if (lost === null || isUsable(lost)) return;
      focused = null;
      if (document.activeElement !== document.body && document.activeElement !== lost) return;
      const { isList = false, otherwise } = latest.current;
      const heir = isList
        ? inside()
            .slice(0, place + 1)
            .filter(isUsable)
            .at(-1)
        : nearest.find(isUsable);
      if (heir === undefined) otherwise?.();
      else heir.focus({ preventScroll: true });
    }

    const forget = () => {
      focused = null;
    };
    root.dataset.keepsFocus = '';
    const listening = new AbortController();
    root.addEventListener('focusin', remember, { signal: listening.signal });
    document.addEventListener('pointerdown', forget, { capture: true, signal: listening.signal });
    const observer = new MutationObserver(rescue);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [part]);
}

import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

interface KeptFocus {
  /** In a list, whatever moves up to the place of what is gone gets the focus: the next of its kind. */
  isList?: boolean;
  /** Gets the focus when nothing is left in this part of the page. */
  otherwise?: () => void;
}

/**
 * Keeps the focus in a part of the page when what has it goes away or is disabled, such as "Cancel" at the end of a
 * load: it moves to the nearest element before, else after. Otherwise the browser would give it to the whole page.
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
      // A list in this part takes care of its own.
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

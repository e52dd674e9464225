import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

interface KeptFocus {
  /** In a list, whatever moves up to the place of what is gone gets the focus: the next of its kind. */
  isList?: boolean;
  /** Gets the focus when nothing is left in this part of the page. */
  otherwise?: () => void;
}

/**
 * Keeps the focus in a part of the page when what has it goes away, such as "Cancel" at the end of a load: it
 * moves to the nearest element before, else after. A removed element would hand it to the whole page.
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
      focused = target;
      const all = inside();
      place = all.indexOf(target);
      nearest = place === -1 ? all : [...all.slice(0, place).reverse(), ...all.slice(place + 1)];
    }

    function rescue(): void {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.activeElement !== document.body) return;
      const { isList = false, otherwise } = latest.current;
      const heir = isList
        ? inside()
            .slice(0, place + 1)
            .at(-1)
        : nearest.find((element) => element.isConnected);
      if (heir === undefined) otherwise?.();
      else heir.focus({ preventScroll: true });
    }

    const forget = () => {
      focused = null;
    };
    const listening = new AbortController();
    root.addEventListener('focusin', remember, { signal: listening.signal });
    document.addEventListener('pointerdown', forget, { capture: true, signal: listening.signal });
    const observer = new MutationObserver(rescue);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [part]);
}

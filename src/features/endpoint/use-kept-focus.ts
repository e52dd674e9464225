import { type RefObject, useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the focus in a part of the page when what has it goes away, such as "Cancel" at the end of a load: it
 * moves to the nearest element before, else after it. A removed element would hand it to the whole page.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = part.current;
    if (root === null) return;
    let focused: HTMLElement | null = null;
    let nearest: readonly HTMLElement[] = [];

    function remember({ target }: Event): void {
      if (root === null || !(target instanceof HTMLElement)) return;
      focused = target;
      const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
      const at = all.indexOf(target);
      nearest = at === -1 ? all : [...all.slice(0, at).reverse(), ...all.slice(at + 1)];
    }

    function rescue(): void {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.activeElement !== document.body) return;
      nearest.find((element) => element.isConnected)?.focus({ preventScroll: true });
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

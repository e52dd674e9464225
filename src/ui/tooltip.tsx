import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface Shown {
  text: string;
  anchor: HTMLElement;
  /** A tooltip shown by the pointer can itself be hovered; one shown by focus lets the pointer through. */
  byPointer: boolean;
}

const SHOW_AFTER_MS = 350;
/** The bubble invisibly covers this gap, so that the pointer can reach it without leaving. */
const GAP = 6;

function anchorOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null;
}

/**
 * Shows the `data-tooltip` of whatever is hovered or focused. Mounted once at the root: a tooltip then
 * costs an attribute and no component of its own, which keeps the first paint light.
 */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  const bubble = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending: HTMLElement | null = null;
    const show = (anchor: HTMLElement, byPointer: boolean) => {
      clearTimeout(timer);
      pending = anchor;
      timer = setTimeout(
        () => {
          const text = anchor.dataset.tooltip;
          if (text && anchor.isConnected) setShown({ text, anchor, byPointer });
        },
        byPointer ? SHOW_AFTER_MS : 0,
      );
    };
    const hide = () => {
      clearTimeout(timer);
      pending = null;
      setShown(null);
    };
    // The text may change while the pointer stays, for example when a button's run ends.
    let watched: { anchor: HTMLElement; byPointer: boolean } | null = null;
    const changes = new MutationObserver(() => {
      if (watched !== null) show(watched.anchor, watched.byPointer);
    });
    const watch = (anchor: HTMLElement | null, byPointer: boolean) => {
      if (anchor === watched?.anchor) return;
      changes.disconnect();
      watched = anchor === null ? null : { anchor, byPointer };
      if (anchor !== null) changes.observe(anchor, { attributeFilter: ['data-tooltip'] });
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      if (event.target instanceof Node && bubble.current?.contains(event.target)) return;
      const anchor = anchorOf(event.target);
      watch(anchor, true);
      if (anchor === null) hide();
      else if (anchor !== pending) show(anchor, true);
    };
    // A finger can't hover, so a tap shows the tooltip of elements that don't use the tap otherwise.
    const tap = (event: PointerEvent) => {
      const anchor = anchorOf(event.target);
      if (event.pointerType === 'touch' && anchor !== null && !anchor.matches('button, a'))
        show(anchor, false);
    };
    const focus = (event: FocusEvent) => {
      const anchor = anchorOf(event.target);
      if (anchor?.matches(':focus-visible')) {
        watch(anchor, false);
        show(anchor, false);
      } else hide();
    };
    // Between two stops nothing has the focus; a dialog that loses an element then takes the focus to itself.
    const blur = () => {
      clearTimeout(timer);
      timer = setTimeout(hide);
      if (watched?.byPointer === false) watch(null, false);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('click', tap);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', blur);
    document.addEventListener('keydown', key);
    document.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('click', tap);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', blur);
      document.removeEventListener('keydown', key);
      document.removeEventListener('scroll', hide, true);
    };
  }, []);

  useEffect(() => {
    const element = bubble.current;
    if (shown === null || element === null) return;
    const place = () => {
      element.style.left = '0';
      element.style.top = '0';
      const box = shown.anchor.getBoundingClientRect();
      // A popover that is moved by a transform is what its fixed elements start from, instead of the window.
      const own = element.getBoundingClientRect();
      const below = box.bottom + GAP;
      const top = below + own.height > innerHeight ? box.top - GAP - own.height : below;
      const middle = box.left + box.width / 2 - own.width / 2;
      const left = Math.max(GAP, Math.min(middle, innerWidth - own.width - GAP));
      element.style.left = `${left - own.left}px`;
      element.style.top = `${Math.max(GAP, top) - own.top}px`;
      element.style.visibility = 'visible';
    };
    place();
    // While a dialog opens, it's moved by its animation too.
    document.addEventListener('animationend', place);
    return () => document.removeEventListener('animationend', place);
  }, [shown]);

  if (shown === null) return null;
  // Rendered in the landmark or dialog of its anchor, where people will look for it.
  return createPortal(
    <div
      ref={bubble}
      role="tooltip"
      className={`${shown.byPointer ? 'pointer-events-auto' : 'pointer-events-none'} invisible fixed top-0 left-0 z-100 w-max before:absolute before:-inset-2 max-w-70 rounded-md bg-primary px-2 py-1 text-[12px] font-medium break-words whitespace-pre-line text-on-primary shadow-pop outline-1 outline-transparent`}
      key={shown.text}
    >
      {shown.text}
    </div>,
    shown.anchor.closest('header, main, footer, [role="dialog"]') ?? document.body,
  );
}

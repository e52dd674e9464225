import { useState } from 'react';

const LAYERS = '[role="dialog"], [role="menu"]';
const openers = new WeakMap<Element, Element>();

/** Says from where a dialog, menu or popover was opened, for whatever is opened from within it. */
export function tieToOpener(layer: Element | null, opener: Element | null | undefined): void {
  if (layer !== null && opener) openers.set(layer, opener);
}

/** Keeps a click on the opener from closing what it opened: it closes it by itself, and would open it again. */
export function leaveToOpener(event: Event, opener: Element | null): void {
  if (event.target instanceof Node && opener?.contains(event.target)) event.preventDefault();
}

/**
 * Whether nothing took the focus while a menu or popover closed: neither what was clicked or asked for instead, nor what
 * an entry opened.
 */
export function isLeftAlone(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest(LAYERS) !== null;
}

/** An element, and after it what opened the layer that it lies in, outwards. */
function trailOf(element: Element | null | undefined): Element[] {
  if (!element) return [];
  const layer = element.closest(LAYERS);
  return [element, ...trailOf(layer === null ? null : openers.get(layer))];
}

/**
 * For what takes the focus to itself: `layer` is the ref of its element, `giveBack` puts the focus where it
 * came from. Where that is gone, for example a dialog's own button, it goes to what had opened that dialog;
 * where all of it is gone, to the main content.
 */
export function useReturnFocus(): { layer: (element: Element | null) => void; giveBack: () => void } {
  const [trail] = useState(() => trailOf(document.activeElement));
  return {
    layer: (element) => tieToOpener(element, trail[0]),
    giveBack() {
      const place = trail.find((element) => element.isConnected && element !== document.body);
      if (place instanceof HTMLElement) place.focus();
      else document.querySelector('main')?.focus();
    },
  };
}

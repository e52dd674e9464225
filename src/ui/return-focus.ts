import { useState } from 'react';

const LAYERS = '[role="dialog"], [role="menu"]';
const openers = new WeakMap<Element, Element>();

/** Records where a dialog, menu or popover was opened from, for anything opened from within it. */
export function tieToOpener(layer: Element | null, opener: Element | null | undefined): void {
  if (layer !== null && opener) openers.set(layer, opener);
}

/** Ignores a click on the opener as an outside click: the opener closes the layer itself, and would reopen it. */
export function leaveToOpener(event: Event, opener: Element | null): void {
  if (event.target instanceof Node && opener?.contains(event.target)) event.preventDefault();
}

/**
 * True if nothing took the focus while a menu or popover closed: not what was clicked instead, and not what an entry
 * opened.
 */
export function isLeftAlone(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest(LAYERS) !== null;
}

/** An element, then the opener of the layer it's in, then that opener's layer's opener, and so on outwards. */
function trailOf(element: Element | null | undefined): Element[] {
  if (!element) return [];
  const layer = element.closest(LAYERS);
  return [element, ...trailOf(layer === null ? null : openers.get(layer))];
}

/**
 * For layers that take the focus: `layer` is the ref of the layer's element, `giveBack` returns the focus to where it
 * came from. If that is gone, for example a dialog's own button, the focus goes to whatever opened that dialog;
 * if all of those are gone, it goes to the main content.
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

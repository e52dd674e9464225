import { useEffect, useEffectEvent, useRef } from 'react';
import { fromPointer, type Path, toPointer } from '../../../json/path.ts';
import { samePath } from '../../../state/document/selection.ts';
import type { Picked } from '../component-actions.ts';
import type { Canvas, CanvasPlace } from './canvas.ts';
import type { CanvasSelection } from './canvas-selection.ts';

interface CanvasEvents {
  canvas: Canvas;
  selection: CanvasSelection | null;
  onSelect: (path: Path) => void;
  onMenu: (at: { left: number; top: number }) => void;
  onEdit: () => void;
  /** Handles a key pressed on the drawing. Returns false if it does nothing to the selection. */
  onKey: (key: string, picked: Picked) => boolean;
  /** Called for a letter or digit, which does nothing. */
  onLetter: () => void;
  onPaste: (picked: Picked, json: string) => void;
  onCut: (picked: Picked) => void;
  onCopied: (picked: Picked) => void;
  jsonOf: (picked: Picked) => string | null;
}

/** Handles the drawing's menu, double-clicks, keys and clipboard. */
export function useCanvasEvents(props: CanvasEvents): void {
  const { canvas, selection, onSelect, onMenu, onEdit, onKey } = props;
  const { column } = canvas;

  const askForMenu = useEffectEvent((event: MouseEvent) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      // After a long press, the menu opens when the finger is lifted.
      event.preventDefault();
      return;
    }
    if (isInPlace(event.target)) return;
    const byKey = event.target === cardsIn(column);
    const first = selection?.paths[0];
    const place = byKey && first !== undefined ? canvas.find(toPointer(first)) : canvas.at(event.target);
    if (place === null) return;
    event.preventDefault();
    const path = fromPointer(place.path);
    if (!selection?.paths.some((each) => samePath(each, path))) onSelect(path);
    const box = place.element.getBoundingClientRect();
    onMenu(byKey ? { left: box.left, top: box.bottom } : { left: event.clientX, top: event.clientY });
  });
  /** Where the last two presses were. The browser also calls two quick taps on different things a double-click. */
  const presses = useRef<readonly (string | null)[]>([]);
  const notePress = useEffectEvent(({ target }: Event) => {
    presses.current = [...presses.current.slice(-1), canvas.at(target)?.path ?? null];
  });
  const doubleClick = useEffectEvent((event: MouseEvent) => {
    const place = canvas.at(event.target);
    const [former, latter] = presses.current;
    if (former !== latter) return;
    if (place === null || isInPlace(event.target) || !hasWords(place, event.target)) return;
    event.preventDefault();
    onEdit();
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (selection === null || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!onKey(event.key, selection.picked)) {
      if (/^[\p{L}\p{N}]$/u.test(event.key)) props.onLetter();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  const clip = useEffectEvent((event: ClipboardEvent) => {
    if (selection === null || !isHere(document.activeElement) || event.clipboardData === null) return;
    const { picked } = selection;
    if (event.type === 'paste') {
      event.preventDefault();
      props.onPaste(picked, event.clipboardData.getData('text/plain'));
      return;
    }
    const json = props.jsonOf(picked);
    if (json === null || String(document.getSelection()) !== '') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', json);
    if (event.type === 'cut') props.onCut(picked);
    else props.onCopied(picked);
  });

  const keepsLetters = selection !== null;
  useEffect(() => {
    const cards = cardsIn(column);
    if (cards === null || !keepsLetters) return;
    cards.dataset.keepsLetters = '';
    return () => {
      delete cards.dataset.keepsLetters;
    };
  }, [column, keepsLetters]);

  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    column.addEventListener('contextmenu', (event) => askForMenu(event), { signal });
    document.addEventListener('pointerdown', (event) => notePress(event), { signal, capture: true });
    column.addEventListener('dblclick', (event) => doubleClick(event), { signal });
    cardsIn(column)?.addEventListener('keydown', (event) => press(event), { signal });
    for (const type of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(type, (event) => clip(event), { signal });
    }
    // The listeners are in place: the drawing is ready to use.
    column.dataset.canvas = 'ready';
    return () => {
      until.abort();
      delete column.dataset.canvas;
    };
  }, [column]);
}

/** The element that has the focus while someone works on the drawing. */
export function cardsIn(column: HTMLElement): HTMLElement | null {
  return column.querySelector<HTMLElement>('.preview-cards');
}

/**
 * Whether keys for the clipboard are meant for the drawing or the outline. The focus decides, since Firefox sends these
 * events to wherever the caret was last, such as the editor.
 */
function isHere(focused: Element | null): boolean {
  if (focused === null || focused === document.body) return true;
  const isText = focused.closest('input, textarea, [contenteditable]') !== null;
  return !isText && focused.closest('.preview-panel, [role="tree"]') !== null;
}

function isInPlace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-in-place]') !== null;
}

/** Whether there's text to edit at `target`: anywhere in a component, but only in the title of a card. */
function hasWords({ element }: CanvasPlace, target: EventTarget | null): boolean {
  if (element.dataset.component !== undefined) return true;
  return target instanceof Element && target.closest('.card-title') !== null;
}

import { DragDropManager, Draggable, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom';
import { scrollAtEdges, scrollViewOf } from './scroll-view.ts';

/** What to do when a drag starts, moves and ends. */
export interface DragHandlers {
  /** Returns false if there's nothing to drag here. */
  start(target: Element, byTouch: boolean): boolean;
  move(point: Point): void;
  /** `moved` is false if a finger was only held down. */
  end(dropped: boolean, moved: boolean): void;
}

export interface Point {
  x: number;
  y: number;
  target: Element | null;
}

/** How long a finger has to rest before it drags. Until then, it scrolls. */
const LONG_PRESS_MS = 300;
const STILL = 8;
const MOUSE_STARTS_AFTER = 5;

/**
 * Makes everything in `element` draggable by mouse, pen and touch. Returns a function that stops this. For the
 * library, all of `element` is one draggable. What is dragged is looked up under the pointer, so that a thousand
 * components cost as much as one.
 */
export function watchDrags(element: HTMLElement, handlers: DragHandlers): () => void {
  let pressed: { target: Element; at: { x: number; y: number }; byTouch: boolean } | null = null;
  let moved = false;
  let keys = new AbortController();
  let isGivenUp = false;
  let last: { x: number; y: number } | null = null;
  let stopScrolling = () => {};
  const follow = () => {
    if (last === null) return;
    handlers.move({ ...last, target: element.ownerDocument.elementFromPoint(last.x, last.y) });
  };
  const moveTo = (at: { x: number; y: number }) => {
    // A finger that's held down trembles. That isn't a drag yet.
    moved ||= pressed === null || Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) > STILL;
    if (!moved) return;
    last = at;
    follow();
  };
  const manager = new DragDropManager({ plugins: [], sensors: [] });
  const draggable = new Draggable(
    {
      id: 'place',
      element,
      sensors: [
        PointerSensor.configure({
          activationConstraints: ({ pointerType }) =>
            pointerType === 'touch'
              ? [new PointerActivationConstraints.Delay({ value: LONG_PRESS_MS, tolerance: STILL })]
              : [new PointerActivationConstraints.Distance({ value: MOUSE_STARTS_AFTER })],
          preventActivation(event) {
            const { target, clientX: x, clientY: y, pointerType } = event;
            pressed =
              target instanceof Element ? { target, at: { x, y }, byTouch: pointerType === 'touch' } : null;
            return (
              pressed === null || pressed.target.closest('input, textarea, select, [data-in-place]') !== null
            );
          },
        }),
      ],
    },
    manager,
  );
  const holdKey = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key !== 'Escape') return;
    isGivenUp = true;
    void manager.actions.stop({ event, canceled: true });
  };
  const stopped = [
    manager.monitor.addEventListener('beforedragstart', (event) => {
      if (pressed === null || !handlers.start(pressed.target, pressed.byTouch)) {
        event.preventDefault();
        return;
      }
      moved = !pressed.byTouch;
      keys = new AbortController();
      isGivenUp = false;
      last = null;
      element.dataset.dragging = '';
      stopScrolling = scrollAtEdges(scrollViewOf(element), () => last, follow);
      // Runs before all other listeners, so that Escape ends the drag and does nothing else.
      addEventListener('keydown', holdKey, { capture: true, signal: keys.signal });
    }),
    manager.monitor.addEventListener('dragmove', ({ to, by, operation }) => {
      const { current } = operation.position;
      moveTo(to ?? { x: current.x + (by?.x ?? 0), y: current.y + (by?.y ?? 0) });
    }),
    manager.monitor.addEventListener('dragend', ({ canceled, nativeEvent }) => {
      // The library reports moves once per frame, so the last one before the drop may be missing.
      if (!canceled && nativeEvent instanceof PointerEvent) {
        moveTo({ x: nativeEvent.clientX, y: nativeEvent.clientY });
      }
      keys.abort();
      stopScrolling();
      delete element.dataset.dragging;
      handlers.end(!canceled && moved, moved || isGivenUp);
      if (moved || isGivenUp) swallowClick(element.ownerDocument, isGivenUp);
    }),
  ];
  return () => {
    keys.abort();
    stopScrolling();
    for (const stop of stopped) stop();
    draggable.destroy();
    manager.destroy();
  };
}

/** Ignores the click that ends a drag. After Escape, it comes only when the button is released. */
function swallowClick(document: Document, isStillDown: boolean): void {
  const until = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const soonOver = () => setTimeout(() => until.abort(), 0);
  document.addEventListener('click', swallow, { capture: true, once: true, signal: until.signal });
  if (isStillDown) document.addEventListener('pointerup', soonOver, { capture: true, once: true });
  else soonOver();
}

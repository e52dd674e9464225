import { DragDropManager, Draggable, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom';
import { scrollAtEdges, scrollViewOf } from './scroll-view.ts';

/** What a place makes of a drag that starts, moves and ends in it. */
export interface DragHandlers {
  /** Null: there is nothing to drag here. Otherwise what is shown at the pointer. */
  start(target: Element): boolean;
  move(point: Point): void;
  /** `moved`: false where a finger was only held down. */
  end(dropped: boolean, moved: boolean): void;
}

export interface Point {
  x: number;
  y: number;
  target: Element | null;
}

/** A finger that rests for so long drags; until then it scrolls. */
const LONG_PRESS_MS = 300;
const STILL = 8;
const MOUSE_STARTS_AFTER = 5;

/**
 * Lets what is in `element` be dragged, by mouse, pen and touch. The whole place is one draggable of the library:
 * what is dragged is found under the pointer, so that a thousand components cost as much as one.
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
    // A finger that is held down trembles; that is no drag yet.
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
      if (pressed === null || !handlers.start(pressed.target)) {
        event.preventDefault();
        return;
      }
      moved = !pressed.byTouch;
      keys = new AbortController();
      isGivenUp = false;
      last = null;
      element.dataset.dragging = '';
      stopScrolling = scrollAtEdges(scrollViewOf(element), () => last, follow);
      // Before whatever else hears the key: Escape is to end the drag and nothing more.
      addEventListener('keydown', holdKey, { capture: true, signal: keys.signal });
    }),
    manager.monitor.addEventListener('dragmove', ({ to, by, operation }) => {
      const { current } = operation.position;
      moveTo(to ?? { x: current.x + (by?.x ?? 0), y: current.y + (by?.y ?? 0) });
    }),
    manager.monitor.addEventListener('dragend', ({ canceled, nativeEvent }) => {
      // The library reports moves once a frame: the last one before letting go may be missing.
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

/** The click that ends a drag selects nothing; after Escape it comes once the button is let go. */
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

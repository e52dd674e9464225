import {
  AutoScroller,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom';

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
  let pressed: Element | null = null;
  let moved = false;
  const manager = new DragDropManager({ plugins: [AutoScroller], sensors: [] });
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
            const { target } = event;
            pressed = target instanceof Element ? target : null;
            return pressed === null || pressed.closest('input, textarea, select, [data-in-place]') !== null;
          },
        }),
      ],
    },
    manager,
  );
  const stopped = [
    manager.monitor.addEventListener('beforedragstart', (event) => {
      moved = false;
      if (pressed === null || !handlers.start(pressed)) event.preventDefault();
    }),
    manager.monitor.addEventListener('dragmove', ({ to, by, operation }) => {
      const { current } = operation.position;
      const point = to ?? { x: current.x + (by?.x ?? 0), y: current.y + (by?.y ?? 0) };
      moved = true;
      handlers.move({ ...point, target: element.ownerDocument.elementFromPoint(point.x, point.y) });
    }),
    manager.monitor.addEventListener('dragend', ({ canceled }) => {
      handlers.end(!canceled && moved, moved);
      if (moved) swallowClick(element.ownerDocument);
    }),
  ];
  return () => {
    for (const stop of stopped) stop();
    draggable.destroy();
    manager.destroy();
  };
}

/** The click that ends a drag selects nothing. */
function swallowClick(document: Document): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
}

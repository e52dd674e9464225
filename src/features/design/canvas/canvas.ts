/** A drawn component or card. */
export interface CanvasPlace {
  element: HTMLElement;
  /** JSON pointer. */
  path: string;
}

/** What Design needs to know about the drawing. */
export interface Canvas {
  /** The positioned element that contains the cards and everything on top of them. */
  column: HTMLElement;
  /** What is drawn at the JSON pointer, or else around it. */
  find(path: string): CanvasPlace | null;
  /** The component or card that an event happened in. */
  at(target: EventTarget | null): CanvasPlace | null;
}

/** Where an element is, in pixels from the column's corner. */
export function boxIn(column: HTMLElement, element: Element) {
  const outer = column.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left - outer.left, top: top - outer.top, width, height };
}

/** A drawn component or card. */
export interface CanvasPlace {
  element: HTMLElement;
  /** JSON pointer. */
  path: string;
}

/** The drawing, as far as the design mode needs to know it. */
export interface Canvas {
  /** The positioned element that the cards are in; what is laid over them is in it too. */
  column: HTMLElement;
  /** What is drawn for the JSON pointer, or else what is around it. */
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

/** A point of the window, in CSS pixels from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** The page itself, or the first page in a frame in it. */
export type Frame = 'page' | 'framed';

/** One tab of a new browser profile. It does only what a person's hands can do. */
export interface Tab {
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  click(point: Point): Promise<void>;
  doubleClick(point: Point): Promise<void>;
  /** Presses the mouse button at one point and moves to another, where it stays down. */
  dragTo(from: Point, to: Point): Promise<void>;
  /** Releases the mouse button. */
  drop(): Promise<void>;
  /** One key, with its modifiers before it: `Tab`, `Shift+Tab`, `Control+f`. */
  press(chord: string): Promise<void>;
  /** One key after the other. */
  type(text: string): Promise<void>;
  /** The window as a PNG. */
  picture(): Promise<Buffer>;
  /** The value of an expression in the page. It must be JSON. */
  evaluate(expression: string, frame: Frame): Promise<unknown>;
  /** The files that the person has downloaded. */
  readonly downloads: string;
  /** Console errors and warnings, thrown errors, violations of the page's policy. */
  troubles(): readonly string[];
  close(): Promise<void>;
}

export interface Browser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** The points that a hand passes on its way from one point to another. */
export function pointsBetween(from: Point, to: Point): readonly Point[] {
  const STEPS = 12;
  return Array.from({ length: STEPS }, (_, index) => {
    const share = (index + 1) / STEPS;
    return {
      x: Math.round(from.x + (to.x - from.x) * share),
      y: Math.round(from.y + (to.y - from.y) * share),
    };
  });
}

export const WINDOW = { width: 1440, height: 900 };

import type { ComponentPlace } from '../cards/edit/place.ts';
import type { Path } from '../json/path.ts';

/** What the person is about to do on the canvas. */
export interface DesignSlice {
  /** Where the palette of components is open. */
  inserting: ComponentPlace | null;
  /** The component, or card, whose words are edited in place. */
  editing: Path | null;
  /** A phone shows the properties only when they are asked for. */
  sheet: boolean;
}

export const FIRST_DESIGN: DesignSlice = { inserting: null, editing: null, sheet: false };

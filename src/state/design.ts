import type { ComponentPlace } from '../cards/edit/place.ts';
import type { Path } from '../json/path.ts';

/** The state of the canvas. */
export interface DesignSlice {
  /** Where the palette of components is open. */
  inserting: ComponentPlace | null;
  /** The component or card whose text is edited in place. */
  editing: Path | null;
  /** Whether a phone shows the properties; they're hidden until someone opens them. */
  sheet: boolean;
  /** Whether a click or tap selects everything from the selection up to it, as with Shift. */
  several: boolean;
}

export const FIRST_DESIGN: DesignSlice = {
  inserting: null,
  editing: null,
  sheet: false,
  several: false,
};

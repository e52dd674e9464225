import { scrollViewOf } from '../scroll-view.ts';
import { boxIn } from './canvas.ts';

/** In pixels from the column's corner. */
export interface ToolbarPlace {
  left: number;
  top: number;
  /** Whether it's next to the cards, as two columns of buttons, where it doesn't cover any card. */
  isBeside: boolean;
}

const GAP = 10;
const EDGE = 8;
/** The width of two columns of buttons, with their frame. */
const BESIDE_WIDTH = 60;
/** The gaps to the cards and to the view's edge. With these, it just fits into a window 1280 pixels wide. */
const BESIDE_GAP = 5;
const BESIDE_EDGE = 3;

/**
 * Next to the cards, level with the selection, if there's room. Otherwise above the selection, or below it if there's
 * no room above; there it may cover what's next to the selection.
 */
export function toolbarPlace(column: HTMLElement, target: HTMLElement, bar: HTMLElement): ToolbarPlace {
  const { left, top, width, height } = boxIn(column, target);
  const outer = column.getBoundingClientRect();
  const cards = (column.querySelector('.preview-cards') ?? column).getBoundingClientRect();
  const view = scrollViewOf(column).getBoundingClientRect();
  if (view.right - cards.right >= BESIDE_WIDTH + BESIDE_GAP + BESIDE_EDGE) {
    const lowest = Math.max(view.bottom, cards.bottom) - outer.top - bar.offsetHeight - EDGE;
    return {
      left: cards.right - outer.left + BESIDE_GAP,
      top: Math.max(0, Math.min(top, lowest)),
      isBeside: true,
    };
  }
  const most = view.right - outer.left - EDGE - bar.offsetWidth;
  const least = view.left - outer.left + EDGE;
  const above = top - bar.offsetHeight - GAP;
  return {
    left: Math.max(least, Math.min(left + width / 2 - bar.offsetWidth / 2, most)),
    top: above > 0 && above + outer.top >= view.top ? above : top + height + GAP,
    isBeside: false,
  };
}

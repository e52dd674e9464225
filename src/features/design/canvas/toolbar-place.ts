import { scrollViewOf } from '../scroll-view.ts';
import { boxIn } from './canvas.ts';

/** In pixels from the column's corner. */
export interface ToolbarPlace {
  left: number;
  top: number;
  /** At the side of the cards, where it covers none of them, as two columns of buttons. */
  isBeside: boolean;
}

const GAP = 10;
const EDGE = 8;
/** How wide two columns of buttons are, with their frame. */
const BESIDE_WIDTH = 60;
/** What it keeps clear of the cards and of the view's edge: a window of 1280 pixels has just room for it. */
const BESIDE_GAP = 5;
const BESIDE_EDGE = 3;

/**
 * Beside the cards, as high as what is selected, where there is room. Else above it, or below it where the view
 * ends above; there it may cover what is next to it.
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

import { startTransition, useEffect, useRef, useState } from 'react';
import type { DrawnComponent } from '../../cards/format/drawn.ts';

/** How many components are drawn at once. The rest follow in steps, with typing taking priority. */
const STEP = 120;
/**
 * Each step is twice as large as the one before, because every step also costs a frame, up to this many components. A
 * key that's pressed meanwhile discards the unfinished step, so it must be quick to draw again.
 */
const LARGEST_STEP = 960;

/** How much there is to draw in a component. The deep contents of a large one are drawn in their own steps. */
export function weightOf(component: DrawnComponent): number {
  switch (component.kind) {
    case 'componentRow':
      return 1 + component.rowMainContent.length + component.rowAsideContent.length;
    case 'componentContainer':
      return 1 + Math.min(STEP, component.containerContent.length * 2);
    default:
      return 1;
  }
}

function countWithin<T>(items: readonly T[], weigh: (item: T) => number, budget: number): number {
  let spent = 0;
  for (const [index, item] of items.entries()) {
    if (spent >= budget) return index;
    spent += weigh(item);
  }
  return items.length;
}

/**
 * How many of the items to draw now: the first ones at once, and soon all of them. Items that have been drawn stay
 * drawn when the items change, so that an edit costs only what it changed. While someone types, the steps stay small.
 */
export function useGradualCount<T>(items: readonly T[], weigh: (item: T) => number): number {
  const [budget, setBudget] = useState(STEP);
  const last = useRef({ items, step: STEP });
  const count = countWithin(items, weigh, budget);
  const complete = count === items.length;
  useEffect(() => {
    if (complete) return;
    // After a change, a small step also replaces the one that it has interrupted.
    const step = last.current.items === items ? last.current.step : STEP;
    last.current = { items, step: Math.min(step * 2, LARGEST_STEP) };
    // The effect depends on the budget so that each step schedules the next one. A timer would leave a pause, in which
    // the browser begins what is meant for when the page is idle.
    startTransition(() => setBudget(budget + step));
  }, [complete, budget, items]);
  return count;
}

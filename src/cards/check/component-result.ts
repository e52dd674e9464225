import type { Json } from '../../json/json.ts';
import type { Placement } from '../format/components/define.ts';
import type { DrawnComponent } from '../format/drawn.ts';
import type { Tally } from './tally.ts';

/** A checked component: what to draw, and the findings, with paths that begin at the component. */
export interface ComponentResult {
  drawn: DrawnComponent;
  tally: Tally;
}

/** Checks a component in its place. Passed to the code that checks the content of rows and containers. */
export type CheckComponent = (value: Json, placement: Placement) => ComponentResult;

import type { ReactNode } from 'react';
import type { DrawnComponent } from '../../../cards/format/drawn.ts';

export interface ViewProps<C> {
  component: C;
  /** JSON pointer of the component in the text. */
  path: string;
  /** Draws the components inside this one; `path` is that of their array. */
  drawAll: (components: readonly DrawnComponent[], path: string) => ReactNode;
}

/** The attributes of every drawn component's element, which link the text and the card. */
export function placeOf(component: DrawnComponent, path: string) {
  return { 'data-component': component.kind, 'data-path': path } as const;
}

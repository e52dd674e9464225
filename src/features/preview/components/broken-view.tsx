import type { BrokenComponent } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

/** Placeholder for what can't be drawn. The panel handles clicks and leads to its JSON. */
export function BrokenView({ component, path }: ViewProps<BrokenComponent>) {
  return (
    <button type="button" className="card-broken" {...placeOf(component, path)}>
      {component.meant === null ? null : <b>{component.meant}: </b>}
      {component.message}
    </button>
  );
}

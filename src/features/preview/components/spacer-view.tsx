import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function SpacerView({ component, path }: ViewProps<Drawn<'componentSpacer'>>) {
  return <div className="card-spacer" data-space={component.spacerSize} {...placeOf(component, path)} />;
}

import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function DividerView({ component, path }: ViewProps<Drawn<'componentDivider'>>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr's margins collapse, so it can't have the space around its line
    <div
      className="card-divider"
      role="separator"
      data-space={component.dividerSpacingSize}
      {...placeOf(component, path)}
    />
  );
}

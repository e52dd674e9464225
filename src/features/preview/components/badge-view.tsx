import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function BadgeView({ component, path }: ViewProps<Drawn<'componentBadge'>>) {
  return (
    <div className="card-badge-line" {...placeOf(component, path)}>
      <span className="card-badge" data-color={component.badgeColor}>
        <span dir="auto">{component.badgeLabel}</span>
      </span>
    </div>
  );
}

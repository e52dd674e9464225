import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function ContainerView({ component, path, drawAll }: ViewProps<Drawn<'componentContainer'>>) {
  const list = `${path}/componentContainer/containerContent`;
  return (
    <div className="card-container" {...placeOf(component, path)} data-list={list}>
      {drawAll(component.containerContent, list)}
    </div>
  );
}

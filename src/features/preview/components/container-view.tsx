import type { Drawn } from '../../../cards/drawn.ts';
import { placeOf, type ViewProps } from '../component-place.ts';

export function ContainerView({ component, path, drawAll }: ViewProps<Drawn<'componentContainer'>>) {
  return (
    <div className="card-container" {...placeOf(component, path)}>
      {drawAll(component.containerContent, `${path}/componentContainer/containerContent`)}
    </div>
  );
}

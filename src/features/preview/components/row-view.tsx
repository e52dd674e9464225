import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function RowView({ component, path, drawAll }: ViewProps<Drawn<'componentRow'>>) {
  const main = `${path}/componentRow/rowMainContent`;
  const aside = `${path}/componentRow/rowAsideContent`;
  return (
    <div className="card-row" {...placeOf(component, path)}>
      <div className="card-main" data-list={main}>
        {drawAll(component.rowMainContent, main)}
      </div>
      <div className="card-aside" data-list={aside}>
        {drawAll(component.rowAsideContent, aside)}
      </div>
    </div>
  );
}

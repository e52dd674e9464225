import type { Drawn } from '../../../cards/drawn.ts';
import { placeOf, type ViewProps } from '../component-place.ts';

export function RowView({ component, path, drawAll }: ViewProps<Drawn<'componentRow'>>) {
  return (
    <div className="card-row" {...placeOf(component, path)}>
      <div className="card-main">
        {drawAll(component.rowMainContent, `${path}/componentRow/rowMainContent`)}
      </div>
      {component.rowAsideContent.length === 0 ? null : (
        <div className="card-aside">
          {drawAll(component.rowAsideContent, `${path}/componentRow/rowAsideContent`)}
        </div>
      )}
    </div>
  );
}

import type { CSSProperties } from 'react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';
import { longestWord } from '../drawing/longest-word.ts';

/** How much room each side keeps, as long as the row has enough. */
function roomOf({ rowMainContent, rowAsideContent }: Drawn<'componentRow'>): CSSProperties {
  const room: CSSProperties & Record<`--${string}`, string> = {
    '--main-word': `${longestWord(rowMainContent).toFixed(1)}em`,
    '--aside-word': `${longestWord(rowAsideContent).toFixed(1)}em`,
  };
  return room;
}

export function RowView({ component, path, drawAll }: ViewProps<Drawn<'componentRow'>>) {
  const main = `${path}/componentRow/rowMainContent`;
  const aside = `${path}/componentRow/rowAsideContent`;
  return (
    <div className="card-row" style={roomOf(component)} {...placeOf(component, path)}>
      <div className="card-main" data-list={main}>
        {drawAll(component.rowMainContent, main)}
      </div>
      <div className="card-aside" data-list={aside}>
        {drawAll(component.rowAsideContent, aside)}
      </div>
    </div>
  );
}

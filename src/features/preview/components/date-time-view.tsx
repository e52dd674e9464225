import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';
import { localTime, localZone } from '../drawing/local-time.ts';

export function DateTimeView({ component, path }: ViewProps<Drawn<'componentDateTime'>>) {
  const written = component.dateTimeIso8601;
  const at = Date.parse(written.replace(',', '.'));
  return (
    <div className="card-text" {...placeOf(component, path)}>
      <time
        dateTime={written}
        data-tooltip={`Written as ${written}\nShown in your time zone, ${localZone()}`}
      >
        {Number.isNaN(at) ? written : localTime(at)}
      </time>
    </div>
  );
}

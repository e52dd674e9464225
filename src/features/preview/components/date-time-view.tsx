import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';
import { localTime, localZone } from '../drawing/local-time.ts';

export function DateTimeView({ component, path }: ViewProps<Drawn<'componentDateTime'>>) {
  const written = component.dateTimeIso8601;
  const at = Date.parse(written.replace(',', '.'));
  const says = `Written as ${written}\nShown in your time zone, ${localZone()}`;
  return (
    <div className="card-text" {...placeOf(component, path)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to reach its tooltip */}
      <time dateTime={written} data-tooltip={says} aria-description={says} tabIndex={0}>
        {Number.isNaN(at) ? written : localTime(at)}
      </time>
    </div>
  );
}

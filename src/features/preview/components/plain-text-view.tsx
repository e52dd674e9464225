import type { Drawn } from '../../../cards/format/drawn.ts';
import { unixLines } from '../../../json/normal-text.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function PlainTextView({ component, path }: ViewProps<Drawn<'componentPlainText'>>) {
  return (
    <div
      className="card-text"
      dir="auto"
      data-size={component.plainTextSize}
      data-color={component.plainTextColor}
      {...placeOf(component, path)}
    >
      {unixLines(component.plainText)}
    </div>
  );
}

import { readFile } from 'node:fs/promises';
import { componentLibrary } from '../../src/examples/cards/component-library.ts';
import { type Measures, measuresSchema } from './look.ts';

const WITHIN_PX = 1;
const SIDES = ['left', 'top', 'width', 'height'] as const;
/** Inside rows, only these sides are compared, since WebKitGTK rounds the width of each letter to whole pixels. */
const UPRIGHT = ['top', 'height'] as const;

/** The component library without one row, whose caption may or may not wrap depending on the width of its letters. */
export const MEASURED_CARD = {
  ...componentLibrary.card,
  components: (componentLibrary.card.components ?? []).filter(
    (component) => !JSON.stringify(component).includes('machineUserId'),
  ),
};

/** The boxes that all browsers are compared with. `npm run test:browsers -- --measures` saves Chromium's. */
export async function readMeasures(): Promise<Measures> {
  return measuresSchema.parse(
    JSON.parse(await readFile(new URL('card-measures.json', import.meta.url), 'utf8')),
  );
}

/** One line for each side of a box that is more than a pixel off, and for each box that only one side has. */
export function differences(found: Measures, wanted: Measures): string[] {
  const names = new Set([...found, ...wanted].map(({ what }) => what));
  return [...names].flatMap((name) => {
    const a = found.find(({ what }) => what === name);
    const b = wanted.find(({ what }) => what === name);
    if (a === undefined || b === undefined)
      return [`${name}: ${a === undefined ? 'missing' : 'not expected'}`];
    const sides = /\/row(Main|Aside)Content\//.test(name) ? UPRIGHT : SIDES;
    return sides
      .filter((side) => Math.abs(a[side] - b[side]) > WITHIN_PX)
      .map((side) => `${name}: ${side} ${a[side].toFixed(2)} instead of ${b[side].toFixed(2)}`);
  });
}

import { componentTable, isComponentKind } from '../../cards/format/components/table.ts';
import type { Path } from '../../json/path.ts';

const SIDES: Readonly<Record<string, string>> = { rowMainContent: 'Main', rowAsideContent: 'Aside' };

/** What a component is in, from the outside in: "Container › Row › Aside". Null if it's directly in a card. */
export function placeInWords(path: Path): string | null {
  const words = path.slice(0, -1).flatMap((step) => {
    if (typeof step !== 'string') return [];
    if (isComponentKind(step)) return [componentTable[step].name];
    return SIDES[step] ?? [];
  });
  return words.length === 0 ? null : words.join('\u00a0› ');
}

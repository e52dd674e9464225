import type { Crumb } from '../../cards/assist/breadcrumb.ts';
import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { readText } from '../../json/read-text.ts';

/** A longer menu wouldn't help. */
const MOST = 100;

function child(value: Json, step: string | number): Json {
  if (isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** One word for an item of a list: the key of a card, or the name of a component. */
function hint(item: Json): string {
  if (!isObject(item)) return '';
  if (typeof item.key === 'string') return ` ${item.key}`;
  return ` ${Object.keys(item)[0] ?? ''}`;
}

/** The siblings of the value at `path`, including itself. */
export function siblingsAt(text: string, path: Path): readonly Crumb[] {
  const above = path.slice(0, -1);
  const parent = above.reduce<Json>(child, readText(text).value);
  if (isArray(parent)) {
    return parent
      .slice(0, MOST)
      .map((item, index) => ({ label: `${index}${hint(item)}`, path: [...above, index] }));
  }
  if (!isObject(parent)) return [];
  return Object.keys(parent)
    .slice(0, MOST)
    .map((key) => ({ label: key, path: [...above, key] }));
}

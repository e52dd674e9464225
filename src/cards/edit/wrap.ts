import { indentOf, reindented } from '../../json/indentation.ts';
import { nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { kindOf } from '../assist/kind-of.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { type Edited, laidOutAt, listAt } from './list-edit.ts';
import { mayStand, placementAt, placementOf, placeOf } from './place.ts';

/** What stands at the right of a new row, selected so that it can be typed over. */
const ASIDE_TEXT = 'Value';

/** Puts a component into a new row or container in its place. Null where neither may stand. */
export function wrapComponent(
  text: string,
  path: Path,
  wrapper: 'componentRow' | 'componentContainer',
): Edited | null {
  const { root } = readJson(text, wantPaths([path]));
  const node = root === null ? null : (nodeAt(root, path)?.node ?? null);
  const kind = kindOf(node);
  const place = placeOf(path);
  const outer = place === null ? 'card' : placementOf(text, place.list);
  if (node === null || kind === null || outer === null) return null;
  if (!mayWrap(kind, path, wrapper)) return null;
  const written = text.slice(node.start, node.end);
  const indent = indentOf(text, node.start);
  const content = `\n${indent}      ${reindented(written, indent, `${indent}      `)}\n${indent}    `;
  const aside = `\n${indent}      { "componentText": { "text": "${ASIDE_TEXT}" } }\n${indent}    `;
  const fields =
    wrapper === 'componentRow'
      ? `"rowMainContent": [${content}],\n${indent}    "rowAsideContent": [${aside}]`
      : `"containerContent": [${content}]`;
  const wrapped = `{\n${indent}  "${wrapper}": {\n${indent}    ${fields}\n${indent}  }\n${indent}}`;
  const edits = [{ start: node.start, end: node.end, text: wrapped }];
  if (wrapper === 'componentContainer') {
    return { edits, select: { start: node.start, end: node.start + wrapped.length } };
  }
  const start = node.start + wrapped.lastIndexOf(`"${ASIDE_TEXT}"`) + 1;
  return { edits, select: { start, end: start + ASIDE_TEXT.length } };
}

/** Whether a component of this kind may be put into a new row or container where it stands. */
export function mayWrap(
  kind: ComponentKind,
  path: Path,
  wrapper: 'componentRow' | 'componentContainer',
): boolean {
  const placement = placementAt(path);
  const inner = wrapper === 'componentRow' ? 'row' : 'container';
  return placement !== null && mayStand(wrapper, placement) && mayStand(kind, inner);
}

/** Puts what a row or container holds in its place. Null for others, for empty ones and for the root. */
export function unwrapComponent(text: string, path: Path): Edited | null {
  const place = placeOf(path);
  const list = place === null ? null : listAt(text, place.list);
  const item = place === null ? undefined : list?.items[place.index];
  const kind = kindOf(item?.value ?? null);
  if (item === undefined || (kind !== 'componentRow' && kind !== 'componentContainer')) return null;
  const names = componentTable[kind].contentFields;
  const indent = indentOf(text, item.start);
  const parts = names
    .flatMap((name) => listAt(text, [...path, kind, name])?.items ?? [])
    .map(({ start, end }) => laidOutAt(text.slice(start, end), indent));
  if (parts.length === 0) return null;
  const unwrapped = parts.join(`,\n${indent}`);
  return {
    edits: [{ start: item.start, end: item.end, text: unwrapped }],
    select: { start: item.start, end: item.start + unwrapped.length },
  };
}

import { indentOf, reindented } from '../../json/indentation.ts';
import { type JsonNode, nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { kindOf } from '../assist/kind-of.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { type Edited, laidOutAt, listAt } from './list-edit.ts';
import { mayStand, placementAt, placeOf } from './place.ts';

export type Wrapper = 'componentRow' | 'componentContainer';

/** The text on the right of a new row, selected so that it can be typed over. */
const ASIDE_TEXT = 'Value';

/** Wraps components in a new row or container. Null if they aren't allowed in one. */
export function wrapComponents(text: string, path: Path, wrapper: Wrapper, count = 1): Edited | null {
  const { root } = readJson(text, wantPaths([path.slice(0, -1), path]));
  const nodes = nodesFrom(root, path, count);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined || nodes.length < count) return null;
  if (!nodes.every((node) => mayWrapNode(node, path, wrapper))) return null;
  const indent = indentOf(text, first.start);
  const inner = `${indent}      `;
  const written = nodes.map(({ start, end }) =>
    reindented(text.slice(start, end), indentOf(text, start), inner),
  );
  const content = `\n${inner}${written.join(`,\n${inner}`)}\n${indent}    `;
  const aside = `\n${inner}{ "componentText": { "text": "${ASIDE_TEXT}" } }\n${indent}    `;
  const fields =
    wrapper === 'componentRow'
      ? `"rowMainContent": [${content}],\n${indent}    "rowAsideContent": [${aside}]`
      : `"containerContent": [${content}]`;
  const wrapped = `{\n${indent}  "${wrapper}": {\n${indent}    ${fields}\n${indent}  }\n${indent}}`;
  const edits = [{ start: first.start, end: last.end, text: wrapped }];
  if (wrapper === 'componentContainer') {
    return { edits, select: { start: first.start, end: first.start + wrapped.length }, path };
  }
  const start = first.start + wrapped.lastIndexOf(`"${ASIDE_TEXT}"`) + 1;
  return { edits, select: { start, end: start + ASIDE_TEXT.length }, path };
}

function nodesFrom(root: JsonNode | null, path: Path, count: number): readonly JsonNode[] {
  if (root === null) return [];
  const place = placeOf(path);
  if (place === null) return [nodeAt(root, path)?.node ?? []].flat();
  const members = nodeAt(root, place.list)?.node?.members ?? [];
  return members.slice(place.index, place.index + count).flatMap(({ value }) => value ?? []);
}

function mayWrapNode(node: JsonNode, path: Path, wrapper: Wrapper): boolean {
  const kind = kindOf(node);
  return kind !== null && mayWrap(kind, path, wrapper);
}

/** Whether a component of this kind can be wrapped in a new row or container at `path`. */
export function mayWrap(kind: ComponentKind, path: Path, wrapper: Wrapper): boolean {
  const placement = placementAt(path);
  const inner = wrapper === 'componentRow' ? 'row' : 'container';
  return placement !== null && mayStand(wrapper, placement) && mayStand(kind, inner);
}

/** Replaces a row or container with its content. Null for other components, empty ones and the root. */
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
    path,
  };
}

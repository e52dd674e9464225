import { indentOf, reindented, spaceBefore } from '../../json/indentation.ts';
import { type JsonNode, memberOf, nodeAt } from '../../json/json-node.ts';
import { appendMember, removeMembers } from '../../json/member-edits.ts';
import type { Path } from '../../json/path.ts';
import type { TextEdit } from '../../json/problem.ts';
import { componentTable } from '../format/components/table.ts';
import type { Renaming } from './finding.ts';

/** Gives an object's fields their right names. */
export function renameAll(node: JsonNode | null, renamings: readonly Renaming[]): TextEdit[] {
  return renamings.flatMap(({ from, to }) => {
    const key = node === null ? null : (memberOf(node, from)?.key ?? null);
    return key === null ? [] : [{ ...key, text: JSON.stringify(to) }];
  });
}

/** Moves properties that stand beside a component's key into its object. */
export function moveUnder(
  text: string,
  item: JsonNode | null,
  kind: string,
  fields: readonly string[],
): TextEdit[] {
  const body = item && memberOf(item, kind)?.value;
  const strays = fields.map((field) => item && memberOf(item, field)).filter((member) => member !== null);
  if (!item || !body) return [];
  const within = body.type === 'object' ? body : null;
  const fresh = strays.filter(({ name }) => within === null || memberOf(within, name) === null);
  const raw = fresh.map(({ start, end }) => text.slice(start, end)).join(', ');
  const added =
    within === null
      ? [{ start: body.start, end: body.end, text: `{ ${raw} }` }]
      : fresh.length === 0
        ? []
        : [appendMember(text, within, raw)];
  return [...removeMembers(item, strays), ...added];
}

/** Moves a component that stands in the card itself into its list. */
export function moveIntoComponents(text: string, card: JsonNode | null, path: Path): TextEdit[] {
  const stray = card && memberOf(card, path.at(-1) ?? '');
  if (!card || !stray?.key) return [];
  const item = `{ ${text.slice(stray.start, stray.end)} }`;
  const list = memberOf(card, 'components')?.value;
  if (list === undefined) {
    return [
      { start: stray.start, end: stray.start, text: '"components": [{ ' },
      { start: stray.end, end: stray.end, text: ' }]' },
    ];
  }
  if (list?.type !== 'array') return [];
  return [...removeMembers(card, [stray]), appendMember(text, list, item)];
}

/** An object with several components becomes one object for each; only in a list. */
export function splitComponents(text: string, root: JsonNode, path: Path): TextEdit[] {
  const item = nodeAt(root, path.slice(0, -1));
  const members = item?.node?.members ?? [];
  if (!item?.node || typeof item.member?.name !== 'number') return [];
  const split = members.map(({ start, end }) => `{ ${text.slice(start, end)} }`).join(', ');
  return [{ start: item.node.start, end: item.node.end, text: split }];
}

/** Puts the content of a row or container where it stands itself. */
export function lift(text: string, root: JsonNode, path: Path): TextEdit[] {
  const place = nodeAt(root, path.slice(0, -1));
  const list = nodeAt(root, path.slice(0, -2))?.node ?? null;
  const body = nodeAt(root, path)?.node;
  if (!place?.node || !place.member || list?.type !== 'array' || !body) return [];
  const names = Object.values(componentTable).flatMap(({ contentFields }) => contentFields);
  const items = names.flatMap((name) => memberOf(body, name)?.value?.members ?? []);
  if (items.length === 0) return removeMembers(list, [place.member]);
  const first = list.members?.[0]?.start ?? list.start + 1;
  const space = spaceBefore(text, list.start + 1, first) || ' ';
  const indent = indentOf(text, place.node.start);
  let from = { at: place.node.start, indent };
  const raw = items
    .map(({ start, end }) => {
      // Only what is between two items can begin another line: on one long line nothing is searched twice.
      if (text.slice(from.at, start).includes('\n')) from = { at: start, indent: indentOf(text, start) };
      else from = { at: Math.max(from.at, start), indent: from.indent };
      return reindented(text.slice(start, end), from.indent, indent);
    })
    .join(`,${space}`);
  return [{ start: place.node.start, end: place.node.end, text: raw }];
}

import { indentOf, reindented, spaceBefore } from '../../json/indentation.ts';
import { type JsonMember, type JsonNode, memberOf, nodeAt } from '../../json/json-node.ts';
import { appendMember, removeMembers } from '../../json/member-edits.ts';
import type { Path } from '../../json/path.ts';
import type { TextEdit } from '../../json/problem.ts';
import type { Renaming } from '../check/finding.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** Renames fields of an object. */
export function renameAll(node: JsonNode | null, renamings: readonly Renaming[]): TextEdit[] {
  return renamings.flatMap(({ from, to }) => {
    const key = node === null ? null : (memberOf(node, from)?.key ?? null);
    return key === null ? [] : [{ ...key, text: JSON.stringify(to) }];
  });
}

/** Moves properties next to a component's key into its object, under their current names. */
export function moveUnder(
  text: string,
  item: JsonNode | null,
  kind: ComponentKind,
  fields: readonly string[],
): TextEdit[] {
  const body = item && memberOf(item, kind)?.value;
  const strays = fields.map((field) => item && memberOf(item, field)).filter((member) => member !== null);
  if (!item || !body) return [];
  const within = body.type === 'object' ? body : null;
  const { deprecated } = componentTable[kind];
  const written = new Map<string, string>();
  for (const { name, start, end, key } of strays) {
    const today = deprecated[name] ?? String(name);
    const former = Object.keys(deprecated).find((old) => deprecated[old] === today) ?? today;
    const isThere = within !== null && [today, former].some((known) => memberOf(within, known) !== null);
    if (isThere || key === null) continue;
    const value = text.slice(key.end, end);
    written.set(today, today === name ? text.slice(start, end) : JSON.stringify(today) + value);
  }
  const raw = [...written.values()].join(', ');
  const added =
    within === null
      ? [{ start: body.start, end: body.end, text: `{ ${raw} }` }]
      : written.size === 0
        ? []
        : [appendMember(text, within, raw)];
  return [...removeMembers(item, strays), ...added];
}

/** Moves a component in the card itself into the card's list. If there's no list, moves all of them into a new one. */
export function moveIntoComponents(text: string, card: JsonNode | null, path: Path): TextEdit[] {
  const stray = card && memberOf(card, path.at(-1) ?? '');
  if (!card || !stray?.key) return [];
  const itemOf = ({ start, end }: JsonMember) => `{ ${text.slice(start, end)} }`;
  const list = memberOf(card, 'components')?.value;
  if (list === undefined) {
    const strays = (card.members ?? []).filter(({ name }) => isComponentKind(String(name)));
    const [first = stray, ...others] = strays;
    const items = strays.map(itemOf).join(', ');
    return [
      { start: first.start, end: first.end, text: `"components": [${items}]` },
      ...removeMembers(card, others),
    ];
  }
  if (list?.type !== 'array') return [];
  return [...removeMembers(card, [stray]), appendMember(text, list, itemOf(stray))];
}

/** Splits an object with several components into one object for each. Its other fields stay with the first. */
export function splitComponents(
  text: string,
  root: JsonNode,
  path: Path,
  kinds: readonly ComponentKind[],
): TextEdit[] {
  const item = nodeAt(root, path.slice(0, -1));
  const members = item?.node?.members ?? [];
  if (!item?.node) return [];
  const [first, ...others] = kinds;
  const isOther = ({ name }: JsonMember) => others.some((kind) => kind === name);
  const isGone = ({ name }: JsonMember) =>
    typeof name === 'string' && isComponentKind(name) && !kinds.includes(name);
  const written = (part: readonly JsonMember[]) =>
    `{ ${part.map(({ start, end }) => text.slice(start, end)).join(', ')} }`;
  const stays = members.filter((member) => !isOther(member) && !isGone(member));
  const split = [written(stays), ...members.filter(isOther).map((member) => written([member]))].join(', ');
  const inList = typeof item.member?.name === 'number';
  if (first === undefined || (!inList && item.member !== null)) return [];
  return [{ start: item.node.start, end: item.node.end, text: inList ? split : `[${split}]` }];
}

/** Replaces a row or container with its content. */
export function lift(text: string, root: JsonNode, path: Path): TextEdit[] {
  const place = nodeAt(root, path.slice(0, -1));
  const list = nodeAt(root, path.slice(0, -2))?.node ?? null;
  const body = nodeAt(root, path)?.node;
  if (!place?.node || !place.member || list?.type !== 'array' || !body) return [];
  const names = Object.values(componentTable).flatMap(({ contentFields }) => contentFields);
  const items = names
    .map((name) => memberOf(body, name)?.value)
    .flatMap((content) => (content?.type === 'array' ? (content.members ?? []) : []));
  if (items.length === 0) return removeMembers(list, [place.member]);
  const first = list.members?.[0]?.start ?? list.start + 1;
  const space = spaceBefore(text, list.start + 1, first) || ' ';
  const indent = indentOf(text, place.node.start);
  let from = { at: place.node.start, indent };
  const raw = items
    .map(({ start, end }) => {
      // Only the text between two items can begin a new line, so a long line isn't searched twice.
      if (text.slice(from.at, start).includes('\n')) from = { at: start, indent: indentOf(text, start) };
      else from = { at: Math.max(from.at, start), indent: from.indent };
      return reindented(text.slice(start, end), from.indent, indent);
    })
    .join(`,${space}`);
  return [{ start: place.node.start, end: place.node.end, text: raw }];
}

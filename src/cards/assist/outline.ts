import {
  type JsonMember,
  type JsonNode,
  memberOf,
  WANT_EVERYTHING,
  wantPaths,
} from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { tokenText } from '../../json/places/json-tokens.ts';
import { createNodeReader } from '../../json/places/node-reader.ts';
import { readJson } from '../../json/read-json.ts';
import { excessOf } from '../../json/read-text.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { kindOf } from './kind-of.ts';

/** A card or component of the outline. */
export interface OutlineNode {
  kind: ComponentKind | 'card' | 'unknown';
  /** The name shown to people: "Row", "Card". */
  name: string;
  /** A few words of its content, such as its text; empty if there are none. */
  summary: string;
  path: Path;
  children: readonly OutlineNode[];
}

const SUMMARY_LENGTH = 60;

/** The cards and components of a text, broken or not, in order; none if it's too large. Takes linear time. */
export function outlineOf(text: string): OutlineNode[] {
  if (excessOf(text) !== null) return [];
  const { root } = readJson(text, WANT_EVERYTHING);
  if (root === null) return [];
  if (root.type === 'array') return componentsIn(text, root, []);
  const cards = memberOf(root, 'cards')?.value;
  if (cards?.type === 'array') {
    return (cards.members ?? []).flatMap((member, index) => cardNode(text, member.value, ['cards', index]));
  }
  if (memberOf(root, 'components') !== null || memberOf(root, 'key') !== null)
    return cardNode(text, root, []);
  return kindOf(root) === null ? [] : [componentNode(text, root, [])];
}

/**
 * Outlines successive versions of a text. If the text is valid, only the cards that changed are read, and all
 * others keep the same nodes.
 */
export function createOutline(): (text: string) => readonly OutlineNode[] {
  const read = createNodeReader(wantPaths([], [['cards']]));
  let former: readonly OutlinedCard[] = [];
  let outline: readonly OutlineNode[] = [];
  return (text) => {
    const { root, isRight } = excessOf(text) === null ? read(text) : { root: null, isRight: false };
    const cards = root?.type === 'object' && isRight ? memberOf(root, 'cards')?.value : null;
    if (cards?.type !== 'array') return outlineOf(text);
    former = (cards.members ?? []).map(({ start, end }, index) => {
      const written = text.slice(start, end);
      const before = former[index];
      if (before?.written === written) return before;
      const { root: card } = readJson(written, WANT_EVERYTHING);
      return { written, nodes: cardNode(written, card, ['cards', index]) };
    });
    const nodes = former.flatMap((card) => card.nodes);
    const isSame = nodes.length === outline.length && nodes.every((node, index) => node === outline[index]);
    if (!isSame) outline = nodes;
    return outline;
  };
}

interface OutlinedCard {
  written: string;
  nodes: readonly OutlineNode[];
}

function cardNode(text: string, node: JsonNode | null, path: Path): OutlineNode[] {
  if (node === null) return [];
  const components = memberOf(node, 'components')?.value ?? null;
  const children = components === null ? [] : componentsIn(text, components, [...path, 'components']);
  const summary = shortText(text, memberOf(node, 'key'));
  return [{ kind: 'card', name: 'Card', summary, path, children }];
}

function componentsIn(text: string, list: JsonNode, path: Path): OutlineNode[] {
  return (list.members ?? []).flatMap(({ value }, index) =>
    value === null ? [] : [componentNode(text, value, [...path, index])],
  );
}

function componentNode(text: string, node: JsonNode, path: Path): OutlineNode {
  const kind = kindOf(node);
  if (kind === null) return { path, kind: 'unknown', name: 'Unknown component', summary: '', children: [] };
  const body = memberOf(node, kind)?.value ?? null;
  const lists = body === null ? [] : (body.members ?? []).filter(({ value }) => value?.type === 'array');
  const children = lists.flatMap(({ name, value }) =>
    value === null ? [] : componentsIn(text, value, [...path, kind, name]),
  );
  const { fields, name } = componentTable[kind];
  const [main] = Object.keys(fields);
  const summary =
    body === null || main === undefined ? '' : shortText(text, memberOf(body, main) ?? identifier(body));
  return { path, kind, name, summary, children };
}

/** The option that's set in `userIdentifier` and similar fields. */
function identifier(body: JsonNode): JsonMember | null {
  return body.members?.[0]?.value?.members?.[0] ?? null;
}

function shortText(text: string, member: JsonMember | null): string {
  if (member?.value?.type === 'object') return shortText(text, member.value.members?.[0] ?? null);
  if (member?.value?.type !== 'other') return '';
  const { start, end } = member.value;
  const whole = tokenText(text.slice(start, Math.min(end, start + SUMMARY_LENGTH * 6))).replaceAll(
    /\s+/g,
    ' ',
  );
  return whole.length > SUMMARY_LENGTH ? `${whole.slice(0, SUMMARY_LENGTH - 1)}…` : whole;
}

import { indentOf } from '../../json/indentation.ts';
import { type JsonMember, type JsonNode, nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import { readJson } from '../../json/read-json.ts';
import { layOut } from './layout.ts';

/** Edits, and what to select in the text after them. */
export interface Edited {
  edits: TextEdit[];
  select: TextRange;
  /** The tab stops to fill in, in the text after the edits, in Tab order. */
  stops?: readonly TextRange[];
  /** The new path of the edited component or card, or of the first of several; null if it's gone. */
  path?: Path | null;
}

export interface List {
  node: JsonNode;
  items: readonly JsonMember[];
}

/** The array at `path`, with the places of its items; null if there isn’t one. */
export function listAt(text: string, path: Path): List | null {
  const { root } = readJson(text, wantPaths([path]));
  const node = root === null ? null : (nodeAt(root, path)?.node ?? null);
  return node === null || node.type !== 'array' || node.members === null
    ? null
    : { node, items: node.members };
}

/** Inserts JSON as an item; `item` is formatted for its place. `at` in the result is where it begins. */
export function insertItem(
  text: string,
  list: List,
  index: number,
  item: (indent: string) => string,
): { edit: TextEdit; at: number; length: number } {
  return insertItems(text, list, index, (indent) => [item(indent)]);
}

/** Inserts JSON as items, one after another in the list's own layout. */
export function insertItems(
  text: string,
  { node, items }: List,
  index: number,
  written: (indent: string) => readonly string[],
): { edit: TextEdit; at: number; length: number } {
  const following = items[index];
  const previous = items[Math.min(index, items.length) - 1];
  if (following !== undefined) {
    const indent = indentOf(text, following.start);
    const gap = isOnOwnLine(text, following.start) ? `,\n${indent}` : ', ';
    return make(following.start, following.start, '', written(indent).join(gap), gap);
  }
  if (previous !== undefined) {
    const indent = indentOf(text, previous.start);
    const gap = isOnOwnLine(text, previous.start) ? `,\n${indent}` : ', ';
    return make(previous.end, previous.end, gap, written(indent).join(gap), '');
  }
  const outer = indentOf(text, node.start);
  const indent = `${outer}  `;
  const inside = text.slice(node.start + 1, node.end - 1);
  const isClosed = text.charAt(node.end - 1) === ']';
  const end = isClosed && inside.trim() === '' ? node.end - 1 : node.start + 1;
  const inner = written(indent).join(`,\n${indent}`);
  return make(node.start + 1, end, `\n${indent}`, inner, isClosed ? `\n${outer}` : '');
}

function make(start: number, end: number, before: string, item: string, after: string) {
  return {
    edit: { start, end, text: before + item + after },
    at: start + before.length,
    length: item.length,
  };
}

/** Removes items together with their commas. */
export function removeItems(
  text: string,
  { node, items }: List,
  index: number,
  count: number,
): TextEdit | null {
  const [first, last] = [items[index], items[index + count - 1]];
  if (first === undefined || last === undefined) return null;
  const next = items[index + count];
  if (next !== undefined) return { start: first.start, end: next.start, text: '' };
  const previous = items[index - 1];
  if (previous !== undefined) return { start: previous.end, end: last.end, text: '' };
  const isAll =
    text.slice(node.start + 1, first.start).trim() === '' && text.slice(last.end, node.end - 1).trim() === '';
  return isAll
    ? { start: node.start + 1, end: node.end - 1, text: '' }
    : { start: first.start, end: last.end, text: '' };
}

/** Whether there's only white space before the offset on its line. */
export function isOnOwnLine(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return lineStart > 0 && text.slice(lineStart, offset).trim() === '';
}

/** JSON formatted for a place with this indentation; its first line isn't indented. */
export function laidOutAt(json: string, indent: string): string {
  const steps = Math.floor(indent.length / 2);
  const spaces = '  '.repeat(steps);
  const laidOut = layOut(json, Math.max(1, steps)) ?? json;
  if (spaces === indent && steps > 0) return laidOut;
  return laidOut.replaceAll(
    /\n( *)/g,
    (_, found: string) => `\n${indent}${found.slice(Math.max(2, spaces.length))}`,
  );
}

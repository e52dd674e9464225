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
}

export interface List {
  node: JsonNode;
  items: readonly JsonMember[];
}

/** The array at `path`, with the places of its items; null where there is none. */
export function listAt(text: string, path: Path): List | null {
  const { root } = readJson(text, wantPaths([path]));
  const node = root === null ? null : (nodeAt(root, path)?.node ?? null);
  return node === null || node.type !== 'array' || node.members === null
    ? null
    : { node, items: node.members };
}

/** Inserts JSON as an item; `item` is laid out for its place. `at` in the result is where it begins. */
export function insertItem(
  text: string,
  { node, items }: List,
  index: number,
  item: (indent: string) => string,
): { edit: TextEdit; at: number; length: number } {
  const following = items[index];
  const previous = items[Math.min(index, items.length) - 1];
  if (following !== undefined) {
    const indent = indentOf(text, following.start);
    const written = item(indent);
    const gap = isOnOwnLine(text, following.start) ? `,\n${indent}` : ', ';
    return make(following.start, following.start, '', written, gap);
  }
  if (previous !== undefined) {
    const indent = indentOf(text, previous.start);
    const gap = isOnOwnLine(text, previous.start) ? `,\n${indent}` : ', ';
    return make(previous.end, previous.end, gap, item(indent), '');
  }
  const outer = indentOf(text, node.start);
  const indent = `${outer}  `;
  const inside = text.slice(node.start + 1, node.end - 1);
  const isClosed = text.charAt(node.end - 1) === ']';
  const end = isClosed && inside.trim() === '' ? node.end - 1 : node.start + 1;
  return make(node.start + 1, end, `\n${indent}`, item(indent), isClosed ? `\n${outer}` : '');
}

function make(start: number, end: number, before: string, item: string, after: string) {
  return {
    edit: { start, end, text: before + item + after },
    at: start + before.length,
    length: item.length,
  };
}

/** Takes an item out, together with the comma that held it. */
export function removeItem(text: string, { node, items }: List, index: number): TextEdit | null {
  const item = items[index];
  if (item === undefined) return null;
  const next = items[index + 1];
  if (next !== undefined) return { start: item.start, end: next.start, text: '' };
  const previous = items[index - 1];
  if (previous !== undefined) return { start: previous.end, end: item.end, text: '' };
  const isOnly =
    text.slice(node.start + 1, item.start).trim() === '' && text.slice(item.end, node.end - 1).trim() === '';
  return isOnly
    ? { start: node.start + 1, end: node.end - 1, text: '' }
    : { start: item.start, end: item.end, text: '' };
}

/** Only white space stands before the offset on its line. */
export function isOnOwnLine(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return lineStart > 0 && text.slice(lineStart, offset).trim() === '';
}

/** JSON laid out for a place with this indentation; its first line has none. */
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

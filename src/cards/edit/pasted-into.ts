import { indentOf } from '../../json/indentation.ts';
import { nodeAt, WANT_EVERYTHING } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { isFollowedBy } from '../../json/places/json-tokens.ts';
import { locate } from '../../json/places/locate.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import { readJson } from '../../json/read-json.ts';
import { contextsOf } from '../assist/context.ts';
import { recognise } from '../check/recognise.ts';
import { responseAround } from '../check/wrap-as-response.ts';
import { isOnOwnLine, laidOutAt } from './list-edit.ts';
import { fencedText, pastedDocument } from './pasted-document.ts';

/**
 * The edits that make pasted text fit its place in a document: they remove a code fence, and turn components or
 * cards pasted into a list into items with commas. `pasted` is its range in `text`. Null if there's nothing
 * to change, and inside a string.
 */
export function pastedInto(text: string, pasted: TextRange): TextEdit[] | null {
  const raw = text.slice(pasted.start, pasted.end);
  const document = pastedDocument(raw);
  if (document === null) return null;
  const before = text.slice(0, pasted.start) + text.slice(pasted.end);
  const { frames, role, token } = locate(before, pasted.start);
  if (token !== null) return null;
  const frame = frames.at(-1);
  const context = contextsOf(frames).at(-1);
  const isClean = document.cleaned.every((what) => what === 'code-fence');
  const items = isClean && frame?.type === 'array' ? itemsFor(context?.is, document.text) : null;
  if (items === null || frame === undefined) {
    const inner = fencedText(raw);
    return inner === null ? null : [{ ...pasted, text: inner.trim() }];
  }
  const indent = indentOf(text, pasted.start);
  const written = items.map((item) => (item.includes('\n') ? laidOutAt(item, indent) : item));
  const gap = isOnOwnLine(text, pasted.start) ? `,\n${indent}` : ', ';
  const comma = isFollowedBy(before, pasted.start, ['{', '[', 'string', 'word']) ? gap : '';
  const result = written.join(gap) + comma;
  const first = role === 'after' && frame.lastEnd !== null ? frame.lastEnd : null;
  const edits = [
    ...(first === null ? [] : [{ start: first, end: first, text: ',' }]),
    ...(result === raw ? [] : [{ ...pasted, text: result }]),
  ];
  return edits.length === 0 ? null : edits;
}

/** The pasted JSON as items of a list of components or cards; null if it can't be without losing a part. */
export function itemsFor(list: string | undefined, json: string): string[] | null {
  const { value } = readJson(json);
  const shape = recognise(value);
  if (list === 'components') {
    if (shape === 'component') return [json];
    return shape === 'components' ? itemsAt(json, []) : null;
  }
  if (list !== 'cards') return null;
  if (shape === 'card') return [json];
  if (shape === 'cards') return itemsAt(json, []);
  if (shape === 'response') return itemsAt(json, ['cards']);
  if (shape !== 'components' && shape !== 'component') return null;
  const [before, after] = responseAround(shape);
  return itemsAt(before + json + after, ['cards']);
}

function itemsAt(json: string, path: Path): string[] | null {
  const { root } = readJson(json, WANT_EVERYTHING);
  const members = root === null ? null : nodeAt(root, path)?.node?.members;
  if (members === null || members === undefined || members.length === 0) return null;
  return members.map(({ start, end }) => json.slice(start, end));
}

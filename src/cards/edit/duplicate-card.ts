import { applyEdits } from '../../json/apply-edits.ts';
import { indentOf, reindented } from '../../json/indentation.ts';
import { isObject } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { uniqueKey } from './card-keys.ts';
import { type Edited, insertItem } from './list-edit.ts';
import { setMember } from './set-member.ts';
import { siblingsFrom } from './siblings.ts';

/** Inserts a copy right after the card at `path`, under a new key; `keys` maps the former key to the new one. */
export function duplicateCard(
  text: string,
  path: Path,
): (Edited & { keys: { from: string; to: string } | null }) | null {
  const siblings = siblingsFrom(text, path, 1);
  if (siblings === null || siblings.listPath.at(-1) !== 'cards') return null;
  const { list, listPath, index, first } = siblings;
  const written = text.slice(first.start, first.end);
  const { value } = readJson(written);
  const key = isObject(value) && typeof value.key === 'string' ? value.key : null;
  const keys = key === null ? null : { from: key, to: uniqueKey(text, `${key}-copy`) };
  const renamed = keys === null ? null : setMember(written, [], 'key', JSON.stringify(keys.to));
  const copy = applyEdits(written, renamed?.edits ?? []);
  const { edit, at, length } = insertItem(text, list, index + 1, (there) =>
    reindented(copy, indentOf(text, first.start), there),
  );
  return { edits: [edit], select: { start: at, end: at + length }, path: [...listPath, index + 1], keys };
}

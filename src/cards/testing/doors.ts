// Support for tests.

import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import { breadcrumbAt } from '../assist/breadcrumb.ts';
import { completionsAt } from '../assist/completions.ts';
import { componentAt, highlightOf } from '../assist/component-at.ts';
import { hoverAt } from '../assist/hover.ts';
import { outlineOf } from '../assist/outline.ts';
import { checkDocument } from '../check.ts';
import { deleteComponents } from '../edit/delete-components.ts';
import { duplicateComponents } from '../edit/duplicate-components.ts';
import { fixAll } from '../edit/fix-all.ts';
import { formatDocument, minifyDocument } from '../edit/format.ts';
import { insertComponent } from '../edit/insert.ts';
import { moveComponents } from '../edit/move-components.ts';
import { pastedDocument } from '../edit/pasted-document.ts';
import { unwrapComponent, wrapComponents } from '../edit/wrap.ts';
import { COMPONENT_KINDS } from '../format/components/table.ts';

const PATHS: readonly Path[] = [
  [],
  [0],
  ['cards', 0],
  ['cards', 0, 'components', 0],
  ['__proto__'],
  ['a', 3],
];

/** Everything the editor and its commands do with a text. */
export const DOORS: Readonly<Record<string, (text: string) => unknown>> = {
  check: (text) => checkDocument(text),
  'check as an answer': (text) => checkDocument(text, { as: 'response' }),
  complete: (text) => everywhere(text, completionsAt),
  hover: (text) => everywhere(text, hoverAt),
  breadcrumb: (text) => everywhere(text, breadcrumbAt),
  select: (text) => everywhere(text, componentAt),
  outline: outlineOf,
  highlight: (text) => PATHS.map((path) => [rangeOf(text, path), highlightOf(text, path)]),
  format: (text) => applyEdits(text, formatDocument(text)),
  minify: (text) => applyEdits(text, minifyDocument(text)),
  paste: pastedDocument,
  'fix all': (text) => applyEdits(text, fixAll(checkDocument(text).problems) ?? []),
  insert: (text) => COMPONENT_KINDS.map((kind) => insertComponent(text, kind, text.length >> 1)),
  move: (text) => PATHS.map((path) => [moveComponents(text, path, 1), moveComponents(text, path, -1)]),
  duplicate: (text) => PATHS.map((path) => duplicateComponents(text, path)),
  delete: (text) => PATHS.map((path) => deleteComponents(text, path)),
  wrap: (text) =>
    PATHS.map((path) => [
      wrapComponents(text, path, 'componentContainer'),
      wrapComponents(text, path, 'componentRow'),
      unwrapComponent(text, path),
    ]),
  compare: (text) => difference(text, text.slice(1)),
};

function everywhere(text: string, ask: (text: string, offset: number) => unknown): unknown[] {
  return [0, text.length >> 1, text.length].map((offset) => ask(text, offset));
}

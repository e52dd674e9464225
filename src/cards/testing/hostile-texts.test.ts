import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import { rangeOf } from '../../json/find.ts';
import type { Path } from '../../json/path.ts';
import { breadcrumbAt } from '../assist/breadcrumb.ts';
import { completionsAt } from '../assist/completions.ts';
import { componentAt, highlightOf } from '../assist/component-at.ts';
import { hoverAt } from '../assist/hover.ts';
import { outlineOf } from '../assist/outline.ts';
import { checkDocument } from '../check.ts';
import { fixAll } from '../edit/fix-all.ts';
import { formatDocument, minifyDocument } from '../edit/format.ts';
import { insertComponent } from '../edit/insert.ts';
import { deleteComponent, duplicateComponent, moveComponent } from '../edit/move.ts';
import { pastedDocument } from '../edit/pasted-document.ts';
import { unwrapComponent, wrapComponent } from '../edit/wrap.ts';
import { COMPONENT_KINDS } from '../format/components/table.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from './arbitrary-documents.ts';
import { HOSTILE_TEXTS, ODD_TEXTS } from './hostile-texts.ts';

vi.setConfig({ testTimeout: 60_000 });

const PATHS: readonly Path[] = [
  [],
  [0],
  ['cards', 0],
  ['cards', 0, 'components', 0],
  ['__proto__'],
  ['a', 3],
];

/** Everything the editor and its commands ask of a text. */
const DOORS: Readonly<Record<string, (text: string) => unknown>> = {
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
  move: (text) => PATHS.map((path) => [moveComponent(text, path, 1), moveComponent(text, path, -1)]),
  duplicate: (text) => PATHS.map((path) => duplicateComponent(text, path)),
  delete: (text) => PATHS.map((path) => deleteComponent(text, path)),
  wrap: (text) =>
    PATHS.map((path) => [
      wrapComponent(text, path, 'componentContainer'),
      wrapComponent(text, path, 'componentRow'),
      unwrapComponent(text, path),
    ]),
  compare: (text) => difference(text, text.slice(1)),
};

function everywhere(text: string, ask: (text: string, offset: number) => unknown): unknown[] {
  return [0, text.length >> 1, text.length].map((offset) => ask(text, offset));
}

/** Processor time in milliseconds, so that a busy machine does not count. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('whatever the text, the editor’s doors', () => {
  test.each(Object.entries(DOORS))('%s: does not throw, and takes less than 200 ms', (_door, open) => {
    const texts = [...ODD_TEXTS, ...Object.values(HOSTILE_TEXTS).map((make) => make(2_500))];
    for (const text of texts) {
      expect(
        spent(() => open(text)),
        text.slice(0, 60),
      ).toBeLessThan(200);
    }
  });

  test('are passed by documents with mistakes, and by halves of documents', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryDocument, arbitraryMutatedDocument), fc.nat(), (document, at) => {
        const whole = JSON.stringify(document, null, 2);
        for (const text of [whole, whole.slice(0, at % (whole.length + 1))]) {
          for (const open of Object.values(DOORS)) open(text);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a text of a megabyte', () => {
  const MEGABYTE = 1_048_576;
  const hostile = (name: string, length = MEGABYTE) => HOSTILE_TEXTS[name]?.(length) ?? '';

  test.each([
    'empty objects',
    'empty lists',
    'nulls',
    'unknown components',
    'commas in a list',
    'keys without values',
    'opening brackets',
    'brackets that fit no other',
  ])('with far more values than cards can have (%s) is one problem, and nothing is drawn', (name) => {
    const checked = checkDocument(hostile(name));
    expect(checked.problems.map(({ code }) => code)).toEqual(['too-many-parts']);
    expect(checked.problemCount).toBe(1);
    expect(checked.cards).toEqual([]);
    expect(outlineOf(hostile(name))).toEqual([]);
  });

  test.each(['{"componentDivider":{}}', '{"componentText":{"text":"a","size":"S","color":"MUTED"}}'])(
    'full of the shortest components (%s) is checked and drawn',
    (component) => {
      const count = Math.floor((MEGABYTE - 2) / (component.length + 1));
      const checked = checkDocument(`[${Array(count).fill(component).join(',')}]`);
      expect(checked.errorCount).toBe(0);
      expect(checked.cards[0]?.components).toHaveLength(count);
    },
  );

  // What took seconds, or all memory, before it was bounded. The bound is far above what it takes now.
  test.each<[string, string, number]>([
    ['check', 'one key again and again', MEGABYTE / 2],
    ['check', 'ever new keys in a component', MEGABYTE / 2],
    ['check', 'ever new keys in a card', MEGABYTE / 2],
    ['breadcrumb', 'brackets that fit no other', MEGABYTE / 4],
    ['format', 'unclosed strings', MEGABYTE / 16],
    ['fix all', 'raw tabs in a string', MEGABYTE],
  ])('%s is quick with a text of %s', (door, name, length) => {
    const text = hostile(name, length);
    expect(spent(() => DOORS[door]?.(text))).toBeLessThan(1_500);
  });
});

test('of one string at most 1000 mistakes are told', () => {
  const text = HOSTILE_TEXTS['unknown escapes']?.(10_000) ?? '';
  expect(checkDocument(text).problemCount).toBeLessThan(1_010);
});

test('among the first hundred keys of an object a misspelt component is found, among thousands none is looked for', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
  const codes = (count: number) =>
    checkDocument(`[{${keys(count)},"componentTxt":{"text":"a"}}]`).problems.map(({ code }) => code);
  expect(codes(50)).toEqual(['misspelt-component']);
  expect(codes(5_000)).toEqual(['unknown-component']);
});

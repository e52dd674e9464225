import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits, inOrder } from '../../json/apply-edits.ts';
import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import { JsonTokens } from '../../json/places/json-tokens.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import { wrapAsResponse } from '../check/wrap-as-response.ts';
import { checkDocument } from '../check.ts';
import { COMPONENT_KINDS } from '../format/components/table.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from '../testing/arbitrary-documents.ts';
import { deleteComponents } from './delete-components.ts';
import { duplicateComponents } from './duplicate-components.ts';
import { fixAll } from './fix-all.ts';
import { formatDocument, minifyDocument } from './format.ts';
import { insertComponent, insertComponentAt } from './insert.ts';
import { moveComponents } from './move-components.ts';
import { fewestIn } from './place.ts';
import { unwrapComponent, wrapComponents } from './wrap.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LISTS = ['components', 'rowMainContent', 'rowAsideContent', 'containerContent'];

/** The paths of all lists of components. */
function listsIn(value: Json, path: Path = []): Path[] {
  if (isArray(value)) {
    const isList = path.length === 0 || LISTS.includes(String(path.at(-1)));
    return [...(isList ? [path] : []), ...value.flatMap((item, index) => listsIn(item, [...path, index]))];
  }
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => listsIn(item, [...path, key])) : [];
}

const documents = fc
  .tuple(
    fc.oneof(arbitraryDocument, arbitraryMutatedDocument),
    fc.constantFrom(undefined, 1, 2, 4, '\t'),
    fc.constantFrom('', '\n', '  '),
  )
  .map(([value, space, around]) => around + JSON.stringify(value, null, space) + around);

interface Choice {
  text: string;
  /** A list of components, and a place in it. */
  list: Path;
  index: number;
  path: Path;
  kind: (typeof COMPONENT_KINDS)[number];
  caret: number;
}

const choices = fc
  .tuple(documents, fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...COMPONENT_KINDS))
  .map(([text, a, b, caret, kind]): Choice => {
    const value: Json = JSON.parse(text);
    const lists = listsIn(value);
    const list = lists[a % lists.length] ?? [];
    const lengthOf = (path: Path) => {
      const at = path.reduce<Json>((part, step) => stepInto(part, step), value);
      return isArray(at) ? at.length : 0;
    };
    const index = b % Math.max(1, lengthOf(list));
    return {
      text,
      list,
      index,
      path: [...list, index],
      kind,
      caret: caret % (text.length + 1),
    };
  });

function stepInto(part: Json, step: string | number): Json {
  if (isArray(part)) return part[Number(step)];
  return isObject(part) ? part[step] : undefined;
}

/** From the first of these values to the last, as they stand in the text. */
function around(text: string, ...paths: Path[]): TextRange {
  const ranges = paths.map((path) => rangeOf(text, path) ?? { start: 0, end: text.length });
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}

/** From the end of the item before `from` to the beginning of the item at `to`: no byte of another item. */
function between(text: string, list: Path, from: number, to = from): TextRange {
  const whole = around(text, list);
  return {
    start: (from > 0 ? rangeOf(text, [...list, from - 1])?.end : null) ?? whole.start + 1,
    end: rangeOf(text, [...list, to])?.start ?? whole.end - 1,
  };
}

function expectWithin(text: string, edits: readonly TextEdit[], place: TextRange): void {
  const result = applyEdits(text, edits);
  expect(result.startsWith(text.slice(0, place.start))).toBe(true);
  expect(result.endsWith(text.slice(place.end))).toBe(true);
  expect(result.length).toBeGreaterThanOrEqual(place.start + text.length - place.end);
  let last = place.start;
  for (const edit of inOrder(edits)) {
    expect(edit.start).toBeGreaterThanOrEqual(last);
    expect(edit.end).toBeLessThanOrEqual(place.end);
    last = edit.end;
  }
}

type Command = (choice: Choice) => { edits: readonly TextEdit[] | undefined; place: TextRange };

/** Every command of toolbar, palette, outline and preview, and the only range it may change. */
const COMMANDS: Record<string, Command> = {
  'insert at a place': ({ text, list, index, kind }) => ({
    edits: insertComponentAt(text, kind, { list, index })?.edits,
    place: between(text, list, index),
  }),
  move: ({ text, list, index, path }) => ({
    edits: moveComponents(text, path, index === 0 ? 1 : -1)?.edits,
    place: around(text, path, [...list, index === 0 ? 1 : index - 1]),
  }),
  duplicate: ({ text, list, index, path }) => ({
    edits: duplicateComponents(text, path)?.edits,
    place: between(text, list, index + 1),
  }),
  delete: ({ text, list, index, path }) => ({
    edits: deleteComponents(text, path)?.edits,
    // With its last component a row or container goes, and its place is among that one's siblings.
    place:
      index === 0 && fewestIn(list) > 0
        ? around(text, list.slice(0, -3))
        : between(text, list, index, index + 1),
  }),
  'wrap in a row': ({ text, path }) => ({
    edits: wrapComponents(text, path, 'componentRow')?.edits,
    place: around(text, path),
  }),
  'wrap in a container': ({ text, path }) => ({
    edits: wrapComponents(text, path, 'componentContainer')?.edits,
    place: around(text, path),
  }),
  unwrap: ({ text, path }) => ({ edits: unwrapComponent(text, path)?.edits, place: around(text, path) }),
};

describe('every edit keeps all bytes outside its place', () => {
  test.each(Object.keys(COMMANDS))('%s', (name) => {
    let done = 0;
    fc.assert(
      fc.property(choices, (choice) => {
        const { edits, place } = COMMANDS[name]?.(choice) ?? { edits: undefined, place: around('') };
        if (edits === undefined) return;
        done += 1;
        expectWithin(choice.text, edits, place);
      }),
      { numRuns: 150 },
    );
    // Otherwise the rule could hold because there were no edits.
    expect(done).toBeGreaterThan(5);
  });

  test('inserting at the caret takes nothing away but white space and null', () => {
    let done = 0;
    fc.assert(
      fc.property(choices, ({ text, kind, caret }) => {
        const edits = insertComponent(text, kind, caret)?.edits ?? [];
        for (const { start, end } of edits) {
          expect(['', 'null', '{}']).toContain(text.slice(start, end).trim());
        }
        done += edits.length;
      }),
    );
    expect(done).toBeGreaterThan(5);
  });

  test('wrapping as a response adds before the text and behind it', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const edits = wrapAsResponse(text) ?? [];
        expect(edits.every(({ start, end }) => start === end)).toBe(true);
        expect(applyEdits(text, edits)).toContain(text.trim());
      }),
    );
  });

  test.each([
    ['format', formatDocument],
    ['minify', minifyDocument],
  ])('%s changes white space alone', (_, work) => {
    fc.assert(
      fc.property(documents, (text) => {
        const edits = work(text);
        for (const edit of edits) {
          expect(edit.text.trim()).toBe('');
          expect(text.slice(edit.start, edit.end).trim()).toBe('');
        }
        expect(tokensOf(applyEdits(text, edits))).toEqual(tokensOf(text));
      }),
    );
  });

  test('a quick fix stays in its component, or in the list around it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(documents, (text) => {
        for (const { code, path, fixes } of checkDocument(text).problems) {
          for (const { edits } of fixes) {
            expectWithin(text, edits, placeOfProblem(text, path));
            seen.add(code);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(5);
  });

  test('fixing all changes the places of the problems alone', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { problems } = checkDocument(text);
        for (const edit of fixAll(problems) ?? []) {
          const places = problems.map(({ path }) => placeOfProblem(text, path));
          expect(places.some(({ start, end }) => edit.start >= start && edit.end <= end)).toBe(true);
        }
      }),
    );
  });
});

function tokensOf(text: string): string[] {
  const tokens = new JsonTokens(text);
  const found: string[] = [];
  while (tokens.next()) found.push(text.slice(tokens.start, tokens.end));
  return found;
}

/** The innermost component around the problem, with its list where the component itself is the problem. */
function placeOfProblem(text: string, path: readonly (string | number)[]): TextRange {
  const depth = path.findLastIndex(
    (step, at) =>
      typeof step === 'number' &&
      (at === 0 || LISTS.includes(String(path[at - 1])) || path[at - 1] === 'cards'),
  );
  if (depth === -1) return { start: 0, end: text.length };
  const isAtComponent = path.length <= depth + 2;
  return around(text, path.slice(0, isAtComponent ? depth : depth + 1));
}

test('what is to be filled in of an inserted component is in the order of Tab, the first selected', () => {
  const text = '[]';
  const inserted = insertComponent(text, 'componentLinkButton', 1);
  const after = applyEdits(text, inserted?.edits ?? []);
  const stops = inserted?.stops?.map(({ start, end }) => after.slice(start, end));
  expect(stops).toEqual(['Open', 'https://example.com']);
  expect(inserted?.select).toEqual(inserted?.stops?.[0]);
});

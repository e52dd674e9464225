import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { applyEdits, inOrder } from '../../json/apply-edits.ts';
import { isArray, isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import type { TextRange } from '../../json/problem.ts';
import { readText } from '../../json/read-text.ts';
import { checkDocument } from '../check.ts';
import { componentTable, isComponentKind, kindsAllowedIn } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { arbitraryDocument } from '../testing/arbitrary-documents.ts';
import { addCard } from './add-card.ts';
import { cardAround } from './card-keys.ts';
import { copiedText } from './copied-text.ts';
import { deleteComponents } from './delete-components.ts';
import { duplicateCard } from './duplicate-card.ts';
import { duplicateComponents } from './duplicate-components.ts';
import { insertComponentAt } from './insert.ts';
import { placeByKey } from './keyboard-place.ts';
import type { Edited } from './list-edit.ts';
import { moveComponents } from './move-components.ts';
import { pasteComponents } from './paste-components.ts';
import { placementOf } from './place.ts';
import { relocateComponents } from './relocate-components.ts';
import { resetField, resetMember } from './reset-member.ts';
import { setField } from './set-field.ts';
import { setMember } from './set-member.ts';
import { unwrapComponent, wrapComponents } from './wrap.ts';

// `npm run long-run` asks for 10,000.
const RUNS = Number(process.env.EDIT_RUNS ?? 500);
vi.setConfig({ testTimeout: 600_000 });

/** A component of the document, with its siblings picked from it on, another place, and what may be written. */
interface Choice {
  text: string;
  path: Path;
  kind: ComponentKind;
  count: number;
  place: { list: Path; index: number };
  inserted: ComponentKind;
  field: string;
}

function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((part, step) => {
    if (isArray(part)) return typeof step === 'number' ? part[step] : undefined;
    return isObject(part) ? part[step] : undefined;
  }, value);
}

function kindOfValue(value: Json): ComponentKind | null {
  const name = isObject(value) ? Object.keys(value)[0] : undefined;
  return name !== undefined && isComponentKind(name) ? name : null;
}

/** The paths of all components, and of all lists that they are in. */
function placesIn(value: Json, path: Path = []): { components: Path[]; lists: Path[] } {
  const found: { components: Path[]; lists: Path[] } = { components: [], lists: [] };
  const visit = (part: Json, at: Path) => {
    if (isArray(part)) {
      if (at.at(-1) !== 'cards') found.lists.push(at);
      for (const [index, item] of part.entries()) visit(item, [...at, index]);
    } else if (isObject(part)) {
      if (kindOfValue(part) !== null) found.components.push(at);
      for (const [name, item] of Object.entries(part)) visit(item, [...at, name]);
    }
  };
  visit(value, path);
  return found;
}

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat());

const choices: fc.Arbitrary<Choice | null> = fc
  .tuple(arbitraryDocument, fc.constantFrom(undefined, 1, 2, 4, '\t'), numbers)
  .map(([value, space, [a, b, c, d, e, f]]) => {
    const { components, lists } = placesIn(value);
    const path = components[a % Math.max(1, components.length)];
    const list = lists[b % Math.max(1, lists.length)];
    if (path === undefined || list === undefined) return null;
    const kind = kindOfValue(valueAt(value, path));
    const siblings = valueAt(value, path.slice(0, -1));
    const target = valueAt(value, list);
    if (kind === null || !isArray(target)) return null;
    const text = JSON.stringify(value, null, space);
    const placement = placementOf(text, list) ?? 'card';
    const kinds = kindsAllowedIn(placement);
    const fields = Object.keys(componentTable[kind].fields);
    const left = isArray(siblings) ? siblings.length - Number(path.at(-1)) : 1;
    return {
      text,
      path,
      kind,
      count: 1 + (c % Math.min(3, left)),
      place: { list, index: d % (target.length + 1) },
      inserted: kinds[e % kinds.length] ?? 'componentText',
      field: fields[f % Math.max(1, fields.length)] ?? '',
    };
  });

/** A value that the field takes; null for lists, which have their own edits. */
function exampleOf({ kind, field }: Choice): Json {
  const found = componentTable[kind].fields[field];
  return found === undefined || found.rule.kind === 'content' ? undefined : found.example;
}

function isOptional({ kind, field }: Choice): boolean {
  return componentTable[kind].fields[field]?.required === false;
}

const ACTIONS: Record<string, (choice: Choice) => Edited | null> = {
  'move up': ({ text, path, count }) => moveComponents(text, path, -1, count),
  'move down': ({ text, path, count }) => moveComponents(text, path, 1, count),
  'move out': ({ text, path, count }) => byKey(text, path, count, 'left'),
  'move in': ({ text, path, count }) => byKey(text, path, count, 'right'),
  relocate: ({ text, path, count, place }) => relocateComponents(text, path, count, place),
  duplicate: ({ text, path, count }) => duplicateComponents(text, path, count),
  delete: ({ text, path, count }) => deleteComponents(text, path, count),
  'wrap in a row': ({ text, path, count }) => wrapComponents(text, path, 'componentRow', count),
  'wrap in a container': ({ text, path, count }) => wrapComponents(text, path, 'componentContainer', count),
  unwrap: ({ text, path }) => unwrapComponent(text, path),
  insert: ({ text, place, inserted }) => insertComponentAt(text, inserted, place),
  paste: ({ text, path, count, place }) => pasteComponents(text, place, copiedText(text, path, count) ?? ''),
  'set a field': (choice) => {
    const value = exampleOf(choice);
    return value === undefined ? null : setField(choice.text, choice.path, choice.kind, choice.field, value);
  },
  'reset a field': (choice) =>
    isOptional(choice) ? resetField(choice.text, choice.path, choice.kind, choice.field) : null,
  'set the time to live': ({ text, path }) =>
    onCard(text, path, (card) => setMember(text, card, 'timeToLiveSeconds', '90', ['key'])),
  'reset the time to live': ({ text, path }) =>
    onCard(text, path, (card) => resetMember(text, card, ['timeToLiveSeconds'])),
  'rename a key': ({ text, path }) =>
    onCard(text, path, (card) => setMember(text, card, 'key', '"renamed"', [])),
  'no data': ({ text, path }) =>
    onCard(text, path, (card) => setMember(text, card, 'components', 'null', ['key'])),
  'add a card': ({ text }) => addCard(text),
  'duplicate a card': ({ text, path }) => duplicateCard(text, cardAround(path)),
  'move a card': ({ text, path }) => moveComponents(text, cardAround(path), 1),
  'delete a card': ({ text, path }) => deleteComponents(text, cardAround(path)),
};

function byKey(text: string, path: Path, count: number, key: 'left' | 'right'): Edited | null {
  const place = placeByKey(text, path, count, key);
  return place === null ? null : relocateComponents(text, path, count, place);
}

function onCard(text: string, path: Path, work: (card: Path) => Edited | null): Edited | null {
  const card = cardAround(path);
  return isObject(valueAt(readText(text).value, card)) && rangeOf(text, [...card, 'components']) !== null
    ? work(card)
    : null;
}

function expectWhole(text: string, { edits, select }: Edited, name: string): void {
  const result = applyEdits(text, edits);
  const ordered = inOrder(edits);
  let last = 0;
  for (const edit of ordered) {
    expect(edit.start, name).toBeGreaterThanOrEqual(last);
    expect(edit.end, name).toBeGreaterThanOrEqual(edit.start);
    last = edit.end;
  }
  expect(last, name).toBeLessThanOrEqual(text.length);
  const [first] = ordered;
  expect(result.startsWith(text.slice(0, first?.start ?? 0)), name).toBe(true);
  expect(result.endsWith(text.slice(last)), name).toBe(true);
  expect(select.start, name).toBeGreaterThanOrEqual(0);
  expect(select.end, name).toBeLessThanOrEqual(result.length);
  const errors = checkDocument(result).problems.filter(({ severity }) => severity === 'error');
  expect(errors, `${name}:\n${text}\n→\n${result}`).toEqual([]);
}

test('every edit of a valid document leaves a valid document, and all text outside its range as it was', () => {
  const done = new Set<string>();
  const names = Object.keys(ACTIONS);
  fc.assert(
    fc.property(choices, (choice) => {
      if (choice === null) return;
      for (const name of names) {
        const edited = ACTIONS[name]?.(choice) ?? null;
        if (edited === null) continue;
        done.add(name);
        expectWhole(choice.text, edited, name);
      }
    }),
    { numRuns: Math.ceil(RUNS / names.length) * 4 },
  );
  // Otherwise the rule could hold because there were no edits.
  expect(done.size).toBeGreaterThan(names.length / 2);
});

test('what was moved, wrapped, duplicated, inserted or pasted is where the edit says it is', () => {
  const checks = ['move up', 'move down', 'move out', 'move in', 'relocate', 'duplicate', 'insert', 'paste'];
  fc.assert(
    fc.property(choices, fc.constantFrom(...checks), (choice, name) => {
      const edited = choice === null ? null : (ACTIONS[name]?.(choice) ?? null);
      if (choice === null || edited === null) return;
      const result: Json = JSON.parse(applyEdits(choice.text, edited.edits));
      const found = valueAt(result, edited.path ?? []);
      if (name === 'insert') expect(kindOfValue(found)).toBe(choice.inserted);
      else expect(found).toEqual(valueAt(JSON.parse(choice.text), choice.path));
    }),
    { numRuns: RUNS },
  );
});

test('an edit in one card does the same while another card’s JSON is broken', () => {
  const broken = [
    '{"key": "late", "components": [{"componentText": {"text": ',
    '{"key": "late", "compo',
    '[}',
  ];
  fc.assert(
    fc.property(
      choices,
      fc.constantFrom(...Object.keys(ACTIONS)),
      fc.constantFrom(...broken),
      (choice, name, tail) => {
        // Whatever needs to know all keys, or adds behind the last card, looks at the broken one too.
        if (choice === null || choice.path[0] !== 'cards' || name.includes('card')) return;
        const cards = rangeOf(choice.text, ['cards']) ?? { start: 0, end: 0 };
        const text = `${choice.text.slice(0, cards.end - 1)}, ${tail}`;
        const whole = ACTIONS[name]?.(choice) ?? null;
        const edited = ACTIONS[name]?.({ ...choice, text }) ?? null;
        if (whole?.edits.every(({ end }) => end < cards.end - 1)) {
          expect(edited?.edits, name).toEqual(whole.edits);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

const COMPACT = '{"cards":[{"key":"a","components":[{"componentBadge":{"badgeLabel":"Pro"}}]}]}';
const BADGE: Path = ['cards', 0, 'components', 0];

function after(text: string, edited: Edited | null): string {
  return edited === null ? 'refused' : applyEdits(text, edited.edits);
}

test('a field is written behind those before it, under a former spelling while only that is there', () => {
  expect(after(COMPACT, setField(COMPACT, BADGE, 'componentBadge', 'badgeColor', 'RED'))).toContain(
    '{"badgeLabel":"Pro", "badgeColor": "RED"}',
  );
  const former = '[{"componentText":{"text":"a","size":"S"}}]';
  expect(after(former, setField(former, [0], 'componentText', 'textSize', 'L'))).toBe(
    '[{"componentText":{"text":"a","size":"L"}}]',
  );
  expect(after(former, resetField(former, [0], 'componentText', 'textSize'))).toBe(
    '[{"componentText":{"text":"a"}}]',
  );
});

test('the only component of a container takes the container along; a row’s main side isn’t left empty', () => {
  const text = '[{"componentContainer":{"containerContent":[{"componentSpacer":{"spacerSize":"S"}}]}}]';
  expect(after(text, deleteComponents(text, [0, 'componentContainer', 'containerContent', 0]))).toBe('[]');
  const row =
    '[{"componentRow":{"rowMainContent":[{"componentSpacer":{"spacerSize":"S"}}],"rowAsideContent":[{"componentSpacer":{"spacerSize":"M"}}]}}]';
  expect(after(row, deleteComponents(row, [0, 'componentRow', 'rowMainContent', 0]))).toBe('refused');
});

test('a duplicated or pasted card gets a key of its own', () => {
  const copied = after(COMPACT, duplicateCard(COMPACT, ['cards', 0]));
  expect(checkDocument(copied).cards.map(({ key }) => key)).toEqual(['a', 'a-copy']);
  const card = copiedText(COMPACT, ['cards', 0]) ?? '';
  const pasted = after(COMPACT, pasteComponents(COMPACT, { list: ['cards'], index: 1 }, card));
  expect(checkDocument(pasted).cards.map(({ key }) => key)).toEqual(['a', 'a-2']);
});

test('adding a card to a card, a list of components or a component makes a response of it first', () => {
  for (const text of [
    '',
    '{}',
    '{"key":"a","components":null}',
    '[]',
    '{"componentSpacer":{"spacerSize":"S"}}',
  ]) {
    const { shape, cards, errorCount } = checkDocument(after(text, addCard(text)));
    expect([shape, cards.at(-1)?.key, errorCount], text).toEqual(['response', 'new-card', 0]);
  }
});

function within(text: string, range: TextRange | null): string {
  return range === null ? '' : text.slice(range.start, range.end);
}

test('several components are copied as a list that can be pasted, without their indentation', () => {
  const text = JSON.stringify([{ componentText: { text: 'a' } }, { componentText: { text: 'b' } }], null, 2);
  expect(JSON.parse(copiedText(text, [0], 2) ?? '')).toEqual(JSON.parse(text));
  expect(copiedText(text, [1])).toBe(within(text, rangeOf(text, [1])).replaceAll('\n  ', '\n'));
});

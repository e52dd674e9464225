import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits, inOrder, invertEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { JsonObject } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { COMPONENT_KINDS, componentTable, kindsAllowedIn } from '../format/components/table.ts';
import { deleteComponents } from './delete-components.ts';
import { duplicateComponents } from './duplicate-components.ts';
import { fixAll } from './fix-all.ts';
import { formatDocument, minifyDocument } from './format.ts';
import { insertComponent, insertComponentAt } from './insert.ts';
import type { Edited } from './list-edit.ts';
import { moveComponents } from './move-components.ts';
import { pastedDocument } from './pasted-document.ts';
import { unwrapComponent, wrapComponents } from './wrap.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const leaf = fc
  .tuple(fc.constantFrom(...kindsAllowedIn('row')), fc.string())
  .map(
    ([kind, words]): JsonObject =>
      kind === 'componentText' ? { componentText: { text: words } } : componentTable[kind].example,
  );
const row = fc.tuple(fc.array(leaf, { minLength: 1, maxLength: 3 }), fc.array(leaf, { maxLength: 3 })).map(
  ([rowMainContent, rowAsideContent]): JsonObject => ({
    componentRow: { rowMainContent, rowAsideContent },
  }),
);
const container = fc
  .array(fc.oneof(leaf, row), { minLength: 1, maxLength: 3 })
  .map((containerContent): JsonObject => ({ componentContainer: { containerContent } }));
const components = fc.array(fc.oneof(leaf, row, container), { minLength: 1, maxLength: 6 });
const spacing = fc.constantFrom(undefined, 1, 2, 4, '\t');
const document = fc.tuple(components, components, spacing).map(([first, second, space]) =>
  JSON.stringify(
    {
      cards: [
        { key: 'a', components: first },
        { key: 'b', components: second },
      ],
    },
    null,
    space,
  ),
);

interface Shape {
  cards: { key: string; components: JsonObject[] }[];
}
const parsed = (text: string): Shape => JSON.parse(text);
const LIST: Path = ['cards', 0, 'components'];

/** The document after the edits; only what lies within them changed. */
function resultOf(text: string, edited: Edited | null): string {
  if (edited === null) throw new Error('The edit was refused.');
  const result = applyEdits(text, edited.edits);
  const edits = inOrder(edited.edits);
  expect(applyEdits(result, invertEdits(text, edits))).toBe(text);
  expect(edited.select.start).toBeLessThanOrEqual(edited.select.end);
  expect(edited.select.end).toBeLessThanOrEqual(result.length);
  return result;
}

describe('structural edits keep everything outside their place', () => {
  test('insert adds one component at its index', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(...COMPONENT_KINDS), fc.nat(), (text, kind, at) => {
        const before = parsed(text);
        const index = at % ((before.cards[0]?.components.length ?? 0) + 1);
        const edited = insertComponentAt(text, kind, { list: LIST, index });
        const result = parsed(resultOf(text, edited));
        const list = result.cards[0]?.components ?? [];
        expect(Object.keys(list[index] ?? {})).toEqual([kind]);
        list.splice(index, 1);
        expect(result).toEqual(before);
        expect(edited?.edits).toHaveLength(1);
        expect(edited?.edits[0]?.start).toBe(edited?.edits[0]?.end);
      }),
    );
  });

  test('move swaps two neighbours and selects the moved one', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (text, at, by) => {
        const before = parsed(text);
        const list = before.cards[0]?.components ?? [];
        const index = at % list.length;
        const edited = moveComponents(text, [...LIST, index], by);
        const [one, other] = [list[index], list[index + by]];
        if (one === undefined || other === undefined) {
          expect(edited).toBeNull();
          return;
        }
        const result = resultOf(text, edited);
        [list[index], list[index + by]] = [other, one];
        expect(parsed(result)).toEqual(before);
        expect(JSON.parse(result.slice(edited?.select.start, edited?.select.end))).toEqual(one);
      }),
    );
  });

  test('duplicate puts an equal one after it', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, at) => {
        const before = parsed(text);
        const list = before.cards[0]?.components ?? [];
        const index = at % list.length;
        const result = resultOf(text, duplicateComponents(text, [...LIST, index]));
        const copy = list[index];
        if (copy !== undefined) list.splice(index, 0, copy);
        expect(parsed(result)).toEqual(before);
      }),
    );
  });

  test('delete takes it out with its comma', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, at) => {
        const before = parsed(text);
        const list = before.cards[0]?.components ?? [];
        const index = at % list.length;
        const result = resultOf(text, deleteComponents(text, [...LIST, index]));
        list.splice(index, 1);
        expect(parsed(result)).toEqual(before);
      }),
    );
  });

  test('wrapping in a container and unwrapping gives the same document', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, at) => {
        const before = parsed(text);
        const list = before.cards[0]?.components ?? [];
        const index = at % list.length;
        const path = [...LIST, index];
        const edited = wrapComponents(text, path, 'componentContainer');
        const one = list[index];
        if (one === undefined || 'componentContainer' in one) {
          expect(edited).toBeNull();
          return;
        }
        const wrapped = resultOf(text, edited);
        expect(parsed(wrapped).cards[0]?.components[index]).toEqual({
          componentContainer: { containerContent: [one] },
        });
        expect(parsed(resultOf(wrapped, unwrapComponent(wrapped, path)))).toEqual(before);
      }),
    );
  });

  test('wrapping in a row leaves the new text selected', () => {
    const text = '[{ "componentText": { "text": "Plan" } }]';
    const edited = wrapComponents(text, [0], 'componentRow');
    const result = resultOf(text, edited);
    expect(JSON.parse(result)[0].componentRow.rowMainContent).toEqual([{ componentText: { text: 'Plan' } }]);
    expect(result.slice(edited?.select.start, edited?.select.end)).toBe('Value');
  });

  test('a row is wrapped in no row, and nothing in a row in a container', () => {
    const text =
      '[{"componentRow":{"rowMainContent":[{"componentText":{"text":"a"}}],"rowAsideContent":[]}}]';
    expect(wrapComponents(text, [0], 'componentRow')).toBeNull();
    const inner = [0, 'componentRow', 'rowMainContent', 0];
    expect(wrapComponents(text, inner, 'componentContainer')).toBeNull();
    expect(wrapComponents(text, inner, 'componentRow')).toBeNull();
  });
});

describe('inserting at the caret', () => {
  test.each(COMPONENT_KINDS)('%s goes into an empty document, formatted', (kind) => {
    const result = resultOf('', insertComponent('', kind, 0));
    expect(Object.keys(parsed(result).cards[0]?.components[0] ?? {})).toEqual([kind]);
    expect(formatDocument(result)).toEqual([]);
  });
  test('the text to be typed first is selected', () => {
    const edited = insertComponent('[]', 'componentText', 1);
    expect(resultOf('[]', edited).slice(edited?.select.start, edited?.select.end)).toBe('Text');
  });
  test('a whole example is selected, without the comma behind it', () => {
    const text = `[\n  { "componentDivider": {} }\n]`;
    const edited = insertComponentAt(text, 'componentBadge', { list: [], index: 0 }, 'example');
    const result = resultOf(text, edited);
    expect(JSON.parse(result.slice(edited?.select.start, edited?.select.end))).toEqual(
      componentTable.componentBadge.example,
    );
  });
  test('it goes after the component the caret is in', () => {
    const text = '[{"componentText":{"text":"a"}},{"componentText":{"text":"b"}}]';
    const result = JSON.parse(resultOf(text, insertComponent(text, 'componentDivider', 20)));
    expect(Object.keys(result[1])).toEqual(['componentDivider']);
  });
  test('a container goes beside the row that the caret is in, not into it', () => {
    const text =
      '[{"componentRow":{"rowMainContent":[{"componentText":{"text":"a"}}],"rowAsideContent":[]}}]';
    const result = JSON.parse(
      resultOf(text, insertComponent(text, 'componentContainer', text.indexOf('"a"'))),
    );
    expect(Object.keys(result[1])).toEqual(['componentContainer']);
  });
  test('a card without data gets its first component', () => {
    const text = '{"cards":[{"key":"a","components":null}]}';
    const result = parsed(resultOf(text, insertComponent(text, 'componentBadge', 15)));
    expect(result.cards[0]?.components).toHaveLength(1);
  });
  test('a response without cards gets a card', () => {
    const text = '{"cards":[]}';
    expect(parsed(resultOf(text, insertComponent(text, 'componentBadge', 0))).cards).toHaveLength(1);
  });
});

describe('format and minify', () => {
  test('both keep every value and are stable', () => {
    fc.assert(
      fc.property(document, (text) => {
        const formatted = applyEdits(text, formatDocument(text));
        expect(JSON.parse(formatted)).toEqual(JSON.parse(text));
        expect(formatDocument(formatted)).toEqual([]);
        const minified = applyEdits(formatted, minifyDocument(formatted));
        expect(minified).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
  test('numbers, repeated keys and escapes stay as written', () => {
    const text = '{"a":1.0,"a":12345678901234567890,"b":"\\u00e9","c":1e999}';
    expect(applyEdits(text, formatDocument(text)).replaceAll(/\s/g, '')).toBe(text);
  });
  test('a component that fits is on one line, one that holds others isn’t', () => {
    const text =
      '[{"componentRow":{"rowMainContent":[{"componentText":{"text":"Plan"}}],"rowAsideContent":[]}}]';
    const formatted = applyEdits(text, formatDocument(text));
    expect(formatted).toContain('\n        { "componentText": { "text": "Plan" } }\n');
  });
  test('a text with comments keeps them', () => {
    const text = '{ // what\n"a":1}';
    expect(applyEdits(text, formatDocument(text))).toContain('// what');
    expect(minifyDocument(text)).toEqual([]);
  });
});

describe('edits', () => {
  test('the difference turns one text into the other and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, next) => {
        const edit = difference(before, next);
        expect(edit === null ? before : applyEdits(before, [edit])).toBe(next);
      }),
    );
    expect(difference('a😀', 'a😁')).toEqual({ start: 1, end: 3, text: '😁' });
  });
  test('all is fixed only where every fix is safe', () => {
    const problem = (start: number, safe: boolean) => ({
      severity: 'error' as const,
      code: 'x',
      message: 'x',
      path: [],
      range: { start, end: start + 1 },
      fixes: [{ title: 'Fix', safe, edits: [{ start, end: start + 1, text: 'y' }] }],
    });
    expect(fixAll([problem(0, true), problem(2, true)])).toHaveLength(2);
    expect(fixAll([problem(0, true), problem(2, false)])).toBeNull();
    expect(fixAll([problem(0, true), problem(0, true)])).toHaveLength(1);
  });
});

describe('pasting', () => {
  test('a fenced code block gives its JSON', () => {
    expect(pastedDocument('Try this:\n```json\n{"cards":[]}\n```\nbye')).toEqual({
      text: '{"cards":[]}',
      cleaned: ['code-fence'],
    });
  });
  test('comments and trailing commas are cleaned and told', () => {
    const pasted = pastedDocument('{"cards":[ // none\n],}');
    expect(JSON.parse(pasted?.text ?? '')).toEqual({ cards: [] });
    expect(pasted?.cleaned).toEqual(['comment', 'trailing-comma']);
  });
  test('a string that holds comment marks is left alone', () => {
    const text = '[{"componentText":{"text":"http://a /* b */"}}]';
    expect(pastedDocument(text)).toEqual({ text, cleaned: [] });
  });
  test('other text is not a document', () => {
    expect(pastedDocument('hello')).toBeNull();
    expect(pastedDocument('"a"')).toBeNull();
    expect(pastedDocument('{"a":')).toBeNull();
  });
});

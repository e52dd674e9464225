import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find, rangeOf } from '../../json/places/find.ts';
import { layOut } from '../edit/layout.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import { breadcrumbAt } from './breadcrumb.ts';
import { componentAt, highlightOf } from './component-at.ts';
import { hoverAt } from './hover.ts';
import { createOutline, outlineOf } from './outline.ts';

const components = COMPONENT_KINDS.map((kind) => componentTable[kind].example);
const text =
  layOut(
    JSON.stringify({
      cards: [
        { key: 'a', components },
        { key: 'b', components: null },
      ],
    }),
  ) ?? '';

test('the caret on each component’s key is in that component', () => {
  for (const [index, kind] of COMPONENT_KINDS.entries()) {
    const range = rangeOf(text, ['cards', 0, 'components', index]);
    const offset = text.indexOf(`"${kind}"`, range?.start) + 3;
    expect(componentAt(text, offset)).toEqual(['cards', 0, 'components', index]);
    expect(componentAt(text, range?.start ?? 0)).toEqual(['cards', 0, 'components', index]);
    expect(componentAt(text, range?.end ?? 0)).toEqual(['cards', 0, 'components', index]);
  }
});

test('the caret in one side of a row is in the component there, between them in the row', () => {
  const row = COMPONENT_KINDS.indexOf('componentRow');
  const path = ['cards', 0, 'components', row];
  const inner = rangeOf(text, [...path, 'componentRow', 'rowAsideContent', 0]);
  expect(componentAt(text, (inner?.start ?? 0) + 4)).toEqual([...path, 'componentRow', 'rowAsideContent', 0]);
  expect(componentAt(text, text.indexOf('"rowAsideContent"') + 2)).toEqual(path);
});

test('outside of components there isn’t one', () => {
  expect(componentAt(text, text.indexOf('"key"'))).toBeNull();
  expect(componentAt('', 0)).toBeNull();
});

test('a component alone is the root', () => {
  expect(componentAt('{"componentText":{"text":"a"}}', 25)).toEqual([]);
});

test('it holds while the text is broken before and after', () => {
  const broken = text.replace('"key": "a",', '"key": ').replace(/\]\s*\}\s*$/, '');
  const offset = broken.indexOf('"badgeLabel"');
  expect(componentAt(broken, offset)).toEqual(['cards', 0, 'components', 2]);
  expect(rangeOf(broken, ['cards', 0, 'components', 2])).not.toBeNull();
});

test('the highlight runs from the key to the end of its fields', () => {
  const range = highlightOf('[{ "componentText": { "text": "a" } }]', [0]);
  expect(range).toEqual({ start: 3, end: 35 });
});

test('every value of a generated document is found where it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const written = JSON.stringify(value, null, 1);
      const visit = (part: unknown, path: (string | number)[]) => {
        const found = find(written, path);
        if (part !== null && typeof part === 'object') {
          for (const [key, item] of Object.entries(part))
            visit(item, [...path, Array.isArray(part) ? Number(key) : key]);
        }
        expect(JSON.parse(written.slice(found?.value.start, found?.value.end))).toEqual(part);
      };
      visit(JSON.parse(written), []);
    }),
  );
});

test('nothing throws at any place of a cut-off text', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (cut, offset, noise) => {
      const broken = text.slice(0, cut) + noise;
      const at = Math.min(offset, broken.length);
      componentAt(broken, at);
      hoverAt(broken, at);
      breadcrumbAt(broken, at);
      outlineOf(broken);
    }),
  );
});

test('the breadcrumb names the way to the caret', () => {
  const offset = text.indexOf('"rowMainContent"') + 3;
  expect(
    breadcrumbAt(text, offset)
      .map(({ label }) => label)
      .slice(0, 3),
  ).toEqual(['cards', '0', 'components']);
});

test('hover tells limits, default and values of a field, on its key and on its value', () => {
  for (const place of ['"textColor"', '"NORMAL"']) {
    const hover = hoverAt(text, text.indexOf(place) + 2);
    expect(hover?.markdown).toContain('textColor');
    expect(hover?.markdown).toContain('Default: NORMAL');
    expect(hover?.markdown).toContain('`MUTED`');
  }
});

test('hover on a former name tells today’s name', () => {
  expect(hoverAt('[{"componentText":{"color":"MUTED"}}]', 21)?.markdown).toContain(
    '`color` is its former name',
  );
});

test('hover on a component says where it goes', () => {
  expect(hoverAt(text, text.indexOf('"componentContainer"') + 3)?.markdown).toContain('Goes in a card');
});

test('the outline lists cards and components in order, with a few words of each', () => {
  const [card, empty] = outlineOf(text);
  expect(card?.summary).toBe('a');
  expect(card?.children.map(({ kind }) => kind)).toEqual(COMPONENT_KINDS);
  expect(card?.children[0]?.summary).toBe('On the **Pro** plan since March');
  expect(empty?.children).toEqual([]);
});

test('after a key the outline has the same nodes for all other cards, and what a new one would have', () => {
  const cards = Array.from({ length: 4 }, (_, index) => ({
    key: `card-${index}`,
    components: [{ componentText: { text: `Text ${index}` } }],
  }));
  const first = JSON.stringify({ cards });
  const outline = createOutline();
  const versions = [
    first.replace('Text 1', 'Text 1a'),
    first.replace('{"componentText":{"text":"Text 1"}}', '{"componentDivider":{}},{"componentSpacer":{}}'),
    first.replace('{"key":"card-1",', '{"key":"card-0"},{"key":"card-1",'),
    first.replace('Text 1"', 'Text 1'),
    first,
  ];
  expect(versions.map(outline)).toEqual(versions.map(outlineOf));
  const before = outline(first);
  const after = outline(first.replace('Text 1', 'Text 1a'));
  expect(after.map((node, index) => node === before[index])).toEqual([true, false, true, true]);
  expect(outline(first.replace('Text 1', 'Text 1a'))).toBe(after);
});

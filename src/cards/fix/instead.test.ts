import { describe, expect, test } from 'vitest';
import type { Json } from '../../json/json.ts';
import { keyForCard, keyFrom } from './card-key.ts';
import { dateInstead, eachOf, wholeUrl, write } from './value-fixes.ts';

const LONG = 'x'.repeat(500);

describe('a key', () => {
  test.each<[string, string[], string | null]>([
    ['a b', [], 'a-b'],
    [' a  &  b ', [], 'a-b'],
    ['Zoë’s plan', [], 'Zoe-s-plan'],
    ['a_B-1', [], 'a_B-1'],
    ['a', ['a'], 'a-2'],
    ['a', ['a', 'a-2', 'a-3'], 'a-4'],
    [`${LONG}y`, [], LONG],
    [LONG, [LONG], `${'x'.repeat(498)}-2`],
    ['!!', [], null],
    ['--', [], null],
    ['', [], null],
  ])('of %j, where %j are taken, is %j', (words, taken, key) => {
    expect(keyFrom(words, new Set(taken))).toBe(key);
  });

  const text = (words: string) => ({ componentText: { text: words } });

  test.each<[Json, string]>([
    [{}, 'my-card'],
    [5, 'my-card'],
    [null, 'my-card'],
    [{ title: 'My Title' }, 'my-title'],
    [{ name: 5, label: 'L' }, 'l'],
    [{ id: 'ID 5', name: 'The name' }, 'the-name'],
    [{ heading: 'H', components: [text('t')] }, 'h'],
    [{ components: [text('**Deep** [link](https://e.com)')] }, 'deep-link'],
    [{ components: [{ componentBadge: { badgeLabel: 'b' } }, text('t')] }, 'b'],
    [{ components: [{ componentDivider: {} }, { componentRow: { rowMainContent: [text('In')] } }] }, 'in'],
    [{ components: [text('…'), text('ok')] }, 'ok'],
    [{ components: [{ componentLinkButton: { linkButtonUrl: 'u', linkButtonLabel: 'Open' } }] }, 'open'],
    [{ components: 'x' }, 'my-card'],
    // Up to 40 characters of it, whole words where there are any.
    [{ components: [text('w'.repeat(41))] }, 'w'.repeat(40)],
    [{ components: [text('word '.repeat(20))] }, Array(8).fill('word').join('-')],
    [{ components: [text(`${'w'.repeat(39)} w w`)] }, 'w'.repeat(39)],
  ])('for a card such as %j is %j', (card, key) => {
    expect(keyForCard(card, new Set())).toBe(key);
    expect(keyForCard(card, new Set([key]))).toMatch(/-2$/);
  });
});

test.each<[Json, string]>([
  ['MUTED', 'Write MUTED'],
  ['a b', 'Write "a b"'],
  ['', 'Write ""'],
  ['x'.repeat(60), `Write ${'x'.repeat(60)}`],
  ['x'.repeat(61), `Write "${'x'.repeat(39)}…"`],
  [5, 'Write 5'],
  [null, 'Write null'],
  [undefined, 'Write null'],
  [{ a: 1 }, 'Write {"a":1}'],
])('%j is offered as %s', (value, title) => {
  expect(write(value)).toEqual({ title, written: JSON.stringify(value) ?? 'null' });
});

test('the likeliest value comes first, the others in their order', () => {
  expect(eachOf(['A', 'B', 'C'], 'B').map(({ written }) => written)).toEqual(['"B"', '"A"', '"C"']);
  expect(eachOf(['A', 'B', 'C']).map(({ written }) => written)).toEqual(['"A"', '"B"', '"C"']);
});

test.each([
  ['a.com', 'https://a.com'],
  [' a.com ', 'https://a.com'],
  ['a-b.c/x y', 'https://a-b.c/x%20y'],
  ['localhost:3', 'https://localhost:3'],
  ['//a.com/x', 'https://a.com/x'],
  ['/x', 'https://example.com/x'],
  ['/', 'https://example.com/'],
  ['http://a.com/ x', 'http://a.com/%20x'],
  ['HTTP://a.com/ x', 'HTTP://a.com/%20x'],
  ['a', null],
  ['https://a b', null],
  ['mailto:a b', null],
  ['javascript:x', null],
  ['ftp://a.com/ x', null],
  ['//', null],
  ['-.', null],
])('%j is completed to %j', (url, whole) => {
  expect(wholeUrl(url)).toBe(whole);
});

test.each([
  ['2026-03-04', 'Add a time in UTC', '2026-03-04T00:00:00Z'],
  ['2026-03-04T09:30', 'Read it as UTC', '2026-03-04T09:30Z'],
  ['2026-03-04 09:30', 'Read it as UTC', '2026-03-04T09:30Z'],
  ['2026-02-30', 'Write 2026-02-28T00:00:00Z', '2026-02-28T00:00:00Z'],
  // Seconds up to eleven digits, milliseconds above.
  ['123456789', 'Write 1973-11-29T21:33:09Z', '1973-11-29T21:33:09Z'],
  ['99999999999', 'Write 5138-11-16T09:46:39Z', '5138-11-16T09:46:39Z'],
  ['100000000000', 'Write 1973-03-03T09:46:40Z', '1973-03-03T09:46:40Z'],
  ['1234567890123', 'Write 2009-02-13T23:31:30.123Z', '2009-02-13T23:31:30.123Z'],
])('instead of %j: %s', (text, title, written) => {
  expect(dateInstead(text)).toEqual([{ title, written: JSON.stringify(written) }]);
});

test.each(['12345678', '12345678901234', 'x', ''])('instead of %j nothing can be told', (text) => {
  expect(dateInstead(text)).toEqual([]);
});

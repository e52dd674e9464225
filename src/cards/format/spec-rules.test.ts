import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import type { ComponentKind } from './drawn.ts';

// By hand from SPEC.md §2 and §3, as a second opinion on the table of components.

const list = (kind: ComponentKind, body: object) => JSON.stringify([{ [kind]: body }]);

function severities(text: string): string[] {
  return checkDocument(text).problems.map(({ severity, code }) => `${severity} ${code}`);
}

/** Fields that make each component complete. */
const WHOLE: Record<ComponentKind, Record<string, unknown>> = {
  componentText: { text: 'a' },
  componentPlainText: { plainText: 'a' },
  componentBadge: { badgeLabel: 'a' },
  componentCopyButton: { copyButtonValue: 'a' },
  componentLinkButton: { linkButtonLabel: 'a', linkButtonUrl: 'https://example.com' },
  componentWorkflowButton: {
    workflowButtonLabel: 'a',
    workflowButtonWorkflowIdentifier: { workflowId: 'w' },
  },
  componentDivider: {},
  componentSpacer: { spacerSize: 'M' },
  componentDateTime: { dateTimeIso8601: '2026-03-04T09:30:00Z' },
  componentUser: { userIdentifier: { userId: 'u' } },
  componentRow: {
    rowMainContent: [{ componentDivider: {} }],
    rowAsideContent: [{ componentDivider: {} }],
  },
  componentContainer: { containerContent: [{ componentDivider: {} }] },
};
const KINDS = Object.keys(WHOLE).filter((kind): kind is ComponentKind => kind in WHOLE);

test.each(KINDS)('a %s with the fields it needs has no problem', (kind) => {
  expect(severities(list(kind, WHOLE[kind]))).toEqual([]);
});

test.each(KINDS.flatMap((kind) => Object.keys(WHOLE[kind]).map((field) => [kind, field] as const)))(
  'a %s without %s is refused',
  (kind, field) => {
    const { [field]: _, ...others } = WHOLE[kind];
    expect(severities(list(kind, others))).toEqual(['error missing-field']);
  },
);

describe('lengths', () => {
  test.each<[ComponentKind, string, number, number]>([
    ['componentText', 'text', 1, 10_000],
    ['componentPlainText', 'plainText', 1, 10_000],
    ['componentBadge', 'badgeLabel', 0, 500],
    ['componentCopyButton', 'copyButtonValue', 0, 1_000],
    ['componentCopyButton', 'copyButtonTooltipLabel', 0, 500],
    ['componentLinkButton', 'linkButtonLabel', 0, 500],
    ['componentWorkflowButton', 'workflowButtonLabel', 0, 500],
  ])('%s.%s has %i to %i characters', (kind, field, min, max) => {
    const withLength = (length: number) => list(kind, { ...WHOLE[kind], [field]: 'x'.repeat(length) });
    expect(severities(withLength(max))).toEqual([]);
    expect(severities(withLength(max + 1))).toEqual(['error too-long']);
    expect(severities(withLength(0))).toEqual(min === 0 ? [] : ['error empty-text']);
  });

  test('count UTF-16 units, so that an emoji is two', () => {
    const badge = (label: string) => list('componentBadge', { badgeLabel: label });
    expect(severities(badge('😀'.repeat(250)))).toEqual([]);
    expect(severities(badge(`${'😀'.repeat(250)}x`))).toEqual(['error too-long']);
  });

  test('a card’s key has 1 to 500 letters, digits, hyphens and underscores', () => {
    const card = (key: string) => JSON.stringify({ key, components: [] });
    expect(severities(card(`aZ09_-${'k'.repeat(494)}`))).toEqual([]);
    expect(severities(card('k'.repeat(501)))).toEqual(['error too-long']);
    expect(severities(card(''))).toEqual(['error empty-text']);
    for (const key of ['a b', 'a.b', 'é', 'a\n', '😀']) {
      expect(severities(card(key))).toEqual(['error card-key-characters']);
    }
  });
});

describe('choices', () => {
  const SIZES = ['S', 'M', 'L'];
  const COLORS = ['NORMAL', 'MUTED', 'SUCCESS', 'WARNING', 'ERROR'];
  const SPACES = ['XS', 'S', 'M', 'L', 'XL'];
  const optional: [ComponentKind, string, string[], string][] = [
    ['componentText', 'textSize', SIZES, 'M'],
    ['componentText', 'textColor', COLORS, 'NORMAL'],
    ['componentPlainText', 'plainTextSize', SIZES, 'M'],
    ['componentPlainText', 'plainTextColor', COLORS, 'NORMAL'],
    ['componentBadge', 'badgeColor', ['GREY', 'GREEN', 'YELLOW', 'RED', 'BLUE'], 'GREY'],
    ['componentDivider', 'dividerSpacingSize', SPACES, 'S'],
  ];

  test.each(optional)('%s.%s is one of %j; absent and null mean %s', (kind, field, values, fallback) => {
    const drawnWith = (fields: object) => {
      const { cards, problems } = checkDocument(list(kind, { ...WHOLE[kind], ...fields }));
      expect(problems).toEqual([]);
      return Reflect.get(cards[0]?.components?.[0] ?? {}, field);
    };
    for (const value of values) expect(drawnWith({ [field]: value })).toBe(value);
    expect(drawnWith({ [field]: null })).toBe(fallback);
    expect(drawnWith({})).toBe(fallback);
    expect(severities(list(kind, { ...WHOLE[kind], [field]: 'HUGE' }))).toEqual(['error unknown-value']);
  });

  test('a spacer needs a size: null is refused', () => {
    for (const size of SPACES) expect(severities(list('componentSpacer', { spacerSize: size }))).toEqual([]);
    expect(severities(list('componentSpacer', { spacerSize: null }))).toEqual(['error null-not-allowed']);
  });

  test('a copy button’s tooltip is its value where there’s no other', () => {
    const tooltip = (label: unknown) =>
      checkDocument(list('componentCopyButton', { copyButtonValue: 'v', copyButtonTooltipLabel: label }))
        .cards[0]?.components?.[0];
    expect(tooltip('Copy')).toMatchObject({ copyButtonTooltipLabel: 'Copy' });
    expect(tooltip(null)).toMatchObject({ copyButtonTooltipLabel: 'v' });
    expect(tooltip(undefined)).toMatchObject({ copyButtonTooltipLabel: 'v' });
  });
});

describe('former names', () => {
  const former: [ComponentKind, string, string, unknown][] = [
    ['componentText', 'size', 'textSize', 'S'],
    ['componentText', 'color', 'textColor', 'MUTED'],
    ['componentLinkButton', 'url', 'linkButtonUrl', 'https://example.com/a'],
    ['componentLinkButton', 'label', 'linkButtonLabel', 'b'],
    ['componentSpacer', 'size', 'spacerSize', 'L'],
    ['componentDivider', 'spacingSize', 'dividerSpacingSize', 'L'],
  ];

  test.each(former)(
    '%s.%s is drawn as %s, with a warning; both at once are refused',
    (kind, old, today, value) => {
      const { [today]: _, ...others } = WHOLE[kind];
      const text = list(kind, { ...others, [old]: value });
      expect(severities(text)).toEqual(['warning deprecated-field']);
      expect(checkDocument(text).cards[0]?.components?.[0]).toMatchObject({ kind, [today]: value });
      expect(severities(list(kind, { ...others, [old]: value, [today]: value }))).toEqual([
        'error both-spellings',
      ]);
    },
  );
});

describe('places', () => {
  const around: Record<string, (item: object) => object> = {
    card: (item) => item,
    container: (item) => ({ componentContainer: { containerContent: [item] } }),
    'main side': (item) => ({
      componentRow: { rowMainContent: [item], rowAsideContent: [{ componentDivider: {} }] },
    }),
    aside: (item) => ({
      componentRow: { rowMainContent: [{ componentDivider: {} }], rowAsideContent: [item] },
    }),
  };
  const refused: Record<string, string> = {
    'componentRow in main side': 'error nested-row',
    'componentRow in aside': 'error nested-row',
    'componentContainer in container': 'error nested-container',
    'componentContainer in main side': 'error container-in-row',
    'componentContainer in aside': 'error container-in-row',
  };

  test.each(KINDS.flatMap((kind) => Object.keys(around).map((place) => [kind, place] as const)))(
    'a %s in a %s',
    (kind, place) => {
      const item = around[place]?.({ [kind]: WHOLE[kind] }) ?? {};
      const expected = refused[`${kind} in ${place}`];
      expect(severities(JSON.stringify([item]))).toEqual(expected === undefined ? [] : [expected]);
    },
  );

  test('a container and a row’s main side need a component; an empty aside is a warning', () => {
    const D = { componentDivider: {} };
    expect(severities(list('componentContainer', { containerContent: [] }))).toEqual(['error empty-content']);
    expect(severities(list('componentRow', { rowMainContent: [], rowAsideContent: [D] }))).toEqual([
      'error empty-content',
    ]);
    expect(severities(list('componentRow', { rowMainContent: [D], rowAsideContent: [] }))).toEqual([
      'warning empty-aside',
    ]);
  });
});

describe('who and what is meant', () => {
  test.each<[ComponentKind, string, string[]]>([
    ['componentUser', 'userIdentifier', ['userId', 'emailAddress', 'machineUserId']],
    ['componentWorkflowButton', 'workflowButtonWorkflowIdentifier', ['workflowId', 'workflowKey']],
  ])('%s.%s has exactly one of %j, the others absent or null', (kind, field, options) => {
    const check = (identifier: object) => severities(list(kind, { ...WHOLE[kind], [field]: identifier }));
    const nulls = Object.fromEntries(options.map((option) => [option, null]));
    for (const option of options) {
      expect(check({ [option]: 'x' })).toEqual([]);
      expect(check({ ...nulls, [option]: 'x' })).toEqual([]);
      expect(check({ [option]: '' })).toEqual(['error empty-text']);
    }
    expect(check({})).toEqual(['error identifier-missing']);
    expect(check(nulls)).toEqual(['error identifier-missing']);
    expect(check(Object.fromEntries(options.map((option) => [option, 'x'])))).toEqual([
      'error identifier-several',
    ]);
  });
});

describe('beside what the format knows', () => {
  test.each([
    ['a response', '{"cards":[],"x":1}'],
    ['a card', '{"key":"k","components":[],"x":1}'],
    ['a component', '[{"componentDivider":{"x":1}}]'],
    ['a component’s name', '[{"componentDivider":{},"x":1}]'],
    ['an identifier', '[{"componentUser":{"userIdentifier":{"userId":"u","x":1}}}]'],
  ])('an unknown field of %s is a warning', (_, text) => {
    expect(severities(text)).toEqual(['warning unknown-field']);
  });

  test('an unknown component, none, and two are refused, and so is one that is null', () => {
    expect(severities('[{"componentGraph":{}}]')).toEqual(['error unknown-component']);
    expect(severities('[{}]')).toEqual(['error no-component']);
    expect(severities('[{"componentDivider":{},"componentText":{"text":"a"}}]')).toEqual([
      'error two-components',
    ]);
    expect(severities('[{"componentDivider":{},"componentText":null}]')).toEqual(['error null-sibling']);
  });
});

test('a time to live is a whole number of seconds; outside of 15 s to a year it is a warning', () => {
  const card = (seconds: unknown) =>
    severities(JSON.stringify({ key: 'k', timeToLiveSeconds: seconds, components: [] }));
  for (const seconds of [15, 3_600, 31_536_000, null, undefined]) expect(card(seconds)).toEqual([]);
  for (const seconds of [0, 14, 31_536_001]) expect(card(seconds)).toEqual(['warning seconds-out-of-range']);
  expect(card(-1)).toEqual(['error seconds-negative']);
  expect(card(1.5)).toEqual(['error seconds-fraction']);
  expect(card('60')).toEqual(['error wrong-type']);
});

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { COMPONENT_KINDS, componentTable, kindsAllowedIn } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Field } from '../format/field.ts';
import { completionsAt } from './completions.ts';
import { hoverAt } from './hover.ts';

const labelsIn = (before: string, after: string) =>
  completionsAt(before + after, before.length).map(({ label }) => label);

const LEAVES = kindsAllowedIn('row');
const IN_CONTAINER = kindsAllowedIn('container');
const ALL = kindsAllowedIn('card');
const CARD = ['key', 'timeToLiveSeconds', 'components'];

const SIZES = ['S', 'M', 'L', 'null'];
const COLORS = ['NORMAL', 'MUTED', 'SUCCESS', 'WARNING', 'ERROR', 'null'];
const SPACES = ['XS', 'S', 'M', 'L', 'XL'];

/** By hand from SPEC.md §3, as a second opinion: the fields of each component, and what is offered as their values. */
const BY_HAND: Partial<Record<ComponentKind, Record<string, readonly string[]>>> = {
  componentText: { text: [], textSize: SIZES, textColor: COLORS },
  componentPlainText: { plainText: [], plainTextSize: SIZES, plainTextColor: COLORS },
  componentBadge: { badgeLabel: [], badgeColor: ['GREY', 'GREEN', 'YELLOW', 'RED', 'BLUE', 'null'] },
  componentCopyButton: { copyButtonValue: [], copyButtonTooltipLabel: ['null'] },
  componentLinkButton: { linkButtonLabel: [], linkButtonUrl: [] },
  componentWorkflowButton: { workflowButtonLabel: [], workflowButtonWorkflowIdentifier: ['{ }'] },
  componentDivider: { dividerSpacingSize: [...SPACES, 'null'] },
  componentSpacer: { spacerSize: SPACES },
  componentDateTime: { dateTimeIso8601: ['2026-03-04T09:30:00Z'] },
  componentUser: { userIdentifier: ['{ }'] },
  componentRow: { rowMainContent: ['[ ]'], rowAsideContent: ['[ ]'] },
  componentContainer: { containerContent: ['[ ]'] },
};

/** What the table says is offered as a field's value, for a component that isn't written down above. */
function offeredBy({ rule, nullable }: Field): readonly string[] {
  const values = rule.kind === 'choice' ? rule.values : [];
  return nullable ? [...values, 'null'] : values;
}

function fieldsOf(kind: ComponentKind): Record<string, readonly string[]> {
  const fromTable = Object.entries(componentTable[kind].fields).map(
    ([name, field]): [string, readonly string[]] => [name, offeredBy(field)],
  );
  return BY_HAND[kind] ?? Object.fromEntries(fromTable);
}

/** What a list holds, an object's key, or a property's value: the text before and behind it. */
type Place = [what: string, before: string, after: string, offered: readonly string[]];

const inRow = (side: string) => [`[{"componentRow":{"${side}":[`, ']}}]'] as const;
const inContainer = ['[{"componentContainer":{"containerContent":[', ']}}]'] as const;

const items: Place[] = [
  ['the list of cards', '{"cards":[', ']}', ['card']],
  ['the components of a card', '{"cards":[{"key":"a","components":[', ']}]}', ALL],
  ['the components of a card alone', '{"key":"a","components":[', ']}', ALL],
  ['components alone', '[', ']', ALL],
  ['the main side of a row', ...inRow('rowMainContent'), LEAVES],
  ['the aside of a row', ...inRow('rowAsideContent'), LEAVES],
  ['a container', ...inContainer, IN_CONTAINER],
  [
    'a row in a container',
    `${inContainer[0]}{"componentRow":{"rowMainContent":[`,
    `]}}${inContainer[1]}`,
    LEAVES,
  ],
];

const keys: Place[] = [
  ['the document', '{', '}', ['cards', ...CARD, ...ALL]],
  ['a card', '{"cards":[{', '}]}', CARD],
  ['a card with a key', '{"cards":[{"key":"a",', '}]}', ['timeToLiveSeconds', 'components']],
  ['a card alone', '{"key":"a",', '}', ['timeToLiveSeconds', 'components']],
  ['a component of a card', '{"key":"a","components":[{', '}]}', ALL],
  ['a component of a list alone', '[{', '}]', ALL],
  ['a component in a row', `${inRow('rowAsideContent')[0]}{`, `}${inRow('rowAsideContent')[1]}`, LEAVES],
  ['a component in a container', `${inContainer[0]}{`, `}${inContainer[1]}`, IN_CONTAINER],
  ['a component that is there already', '[{"componentDivider":{},', '}]', []],
  [
    'a user’s identifier',
    '[{"componentUser":{"userIdentifier":{',
    '}}}]',
    ['userId', 'emailAddress', 'machineUserId'],
  ],
  [
    'a workflow’s identifier',
    '[{"componentWorkflowButton":{"workflowButtonWorkflowIdentifier":{',
    '}}}]',
    ['workflowId', 'workflowKey'],
  ],
  ...COMPONENT_KINDS.map((kind): Place => [kind, `[{"${kind}":{`, '}}]', Object.keys(fieldsOf(kind))]),
  ...COMPONENT_KINDS.map((kind): Place => {
    const [first, ...others] = Object.keys(fieldsOf(kind));
    return [`${kind} without what it has`, `[{"${kind}":{"${first}":null,`, '}}]', others];
  }),
];

const values: Place[] = [
  ['cards', '{"cards":', '}', ['[ ]']],
  ['a card’s key', '{"key":', '}', []],
  ['timeToLiveSeconds', '{"key":"a","timeToLiveSeconds":', '}', ['300', '3600', '86400', 'null']],
  ['components', '{"key":"a","components":', '}', ['[ ]', 'null']],
  ...COMPONENT_KINDS.map((kind): Place => [kind, `[{"${kind}":`, '}]', [kind]]),
  ...COMPONENT_KINDS.flatMap((kind) =>
    Object.entries(fieldsOf(kind)).map(
      ([field, offered]): Place => [`${kind}.${field}`, `[{"${kind}":{"${field}":`, '}}]', offered],
    ),
  ),
];

/** How the place may look while it is written: what is before the caret and behind it. */
const STATES: [string, string, string][] = [
  ['nothing', '', ''],
  ['a space', ' ', ''],
  ['a new line', '\n  ', '\n'],
  ['a comment', '/* here */ ', ''],
  ['quotes around the caret', '"', '"'],
  ['one quote', '"', '\n'],
  ['the first letters in quotes', '"co', '"'],
  ['the first letters, not closed', '"te', '\n'],
  ['the first letters without quotes', 'co', ''],
];

describe.each([
  ['an item of', items],
  ['a key of', keys],
  ['a value of', values],
] as const)('as %s', (_, places) => {
  test.each(places)('%s: %s|%s', (_what, before, after, offered) => {
    for (const [state, typed, behind] of STATES) {
      expect(labelsIn(before + typed, behind + after), state).toEqual(offered);
      expect(labelsIn(before + typed, ''), `${state}, and nothing closed behind it`).toEqual(offered);
    }
  });
});

/** The text with each completion taken in turn, its tab stops filled in. */
function taken(before: string, after: string): string[] {
  const text = before + after;
  return completionsAt(text, before.length).map(({ snippet, replace, also }) => {
    const plain = snippet
      .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll(/\$\d/g, '');
    return applyEdits(text, [...also, { ...replace, text: plain }]);
  });
}

test('whatever is taken leaves JSON that can be read, in quotes and without', () => {
  for (const [what, before, after] of [...items, ...keys, ...values]) {
    for (const [typed, behind] of [
      ['', ''],
      ['"', '"'],
      ['"te', '"'],
      ['co', ''],
    ] as const) {
      for (const result of taken(before + typed, behind + after)) {
        expect(() => JSON.parse(result), `${what}: ${result}`).not.toThrow();
      }
    }
  }
});

test('hovering tells of every component and every field, at its key and at its value', () => {
  for (const kind of COMPONENT_KINDS) {
    for (const field of Object.keys(fieldsOf(kind))) {
      const text = `[{"${kind}":{"${field}":"x"}}]`;
      expect(hoverAt(text, 4)?.markdown, kind).toContain(componentTable[kind].summary);
      for (const at of [text.indexOf(field), text.indexOf('x"}')]) {
        expect(hoverAt(text, at)?.markdown, field).toContain(componentTable[kind].fields[field]?.about);
      }
    }
  }
});

test('an empty document is offered whole ones, and every component', () => {
  for (const text of ['', ' ', '\n']) {
    expect(labelsIn(text, '')).toEqual(['response', 'card', 'components', ...ALL]);
  }
});

test('nothing is offered where only a comma or a colon may follow', () => {
  for (const before of ['{"key" ', '{"key":"a" ']) expect(labelsIn(before, '}')).not.toContain('null');
  expect(labelsIn('{"key" ', '}')).toEqual([]);
});

test('what is written down by hand above has every field that the table has', () => {
  for (const kind of COMPONENT_KINDS) {
    const byHand = BY_HAND[kind];
    if (byHand !== undefined) expect(Object.keys(byHand)).toEqual(Object.keys(componentTable[kind].fields));
  }
});

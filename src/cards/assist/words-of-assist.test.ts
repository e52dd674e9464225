import { describe, expect, test } from 'vitest';
import type { Path } from '../../json/path.ts';
import { cardFields, responseFields } from '../format/card-fields.ts';
import { componentTable } from '../format/components/table.ts';
import { breadcrumbAt } from './breadcrumb.ts';
import { componentAt, highlightOf } from './component-at.ts';
import { componentDocs, fieldDocs, inWords } from './docs.ts';
import { hoverAt } from './hover.ts';
import { createOutline, type OutlineNode, outlineOf } from './outline.ts';
import { secondsFromWords, secondsInWords } from './seconds-words.ts';
import { partAt } from './value-at.ts';

/** The text and where the `|` is in it. */
function caretIn(marked: string): [string, number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

test.each<[string, Path]>([
  ['|', []],
  ['[|]', []],
  ['[1|]', [0]],
  ['[1, |]', []],
  ['[1, 2| ]', [1]],
  ['{"a|":1}', ['a']],
  ['{"a|', ['a']],
  ['{"a" |: 1}', ['a']],
  ['{"a": |1}', ['a']],
  ['{"a": 1 |}', ['a']],
  ['{"a": 1, |}', []],
  ['{"a": 1, b|}', ['b']],
  ['{"cards": [|{}]}', ['cards', 0]],
  ['{"cards": [{}|]}', ['cards', 0]],
  [
    '{"cards": [{"components": [{"componentText": {"text": "|"',
    ['cards', 0, 'components', 0, 'componentText', 'text'],
  ],
])('the way to the caret in %j is %j', (marked, path) => {
  const crumbs = breadcrumbAt(...caretIn(marked));
  expect(crumbs.map(({ label }) => label)).toEqual(path.map(String));
  expect(crumbs.map((crumb) => crumb.path)).toEqual(path.map((_, depth) => path.slice(0, depth + 1)));
});

test('the way to the caret has 32 steps at most', () => {
  expect(breadcrumbAt('['.repeat(100), 100)).toHaveLength(32);
});

test.each<[string, Path | null]>([
  ['|', null],
  ['[|]', null],
  ['[{|}]', [0]],
  ['[|{"componentText":{}}]', [0]],
  ['[{"componentText":{}}|]', [0]],
  ['[{"componentText":{}},| {}]', null],
  ['[{"zzz":|1}]', [0]],
  ['{"componentText":{|}}', []],
  ['{|"componentText":{}}', null],
  ['{"zzz":{|}}', null],
  ['{"key":"k|","components":[]}', null],
  ['[{"componentRow":{"rowMainContent":[{"componentText":{|}}]}}]', [0, 'componentRow', 'rowMainContent', 0]],
  ['[{"componentRow":{|"rowMainContent":[{"componentText":{}}]}}]', [0]],
  ['[{"componentRow":{"rowMainContent":[|]}}]', [0]],
])('the component around the caret in %s is %j', (marked, path) => {
  expect(componentAt(...caretIn(marked))).toEqual(path);
});

test.each<[string, Path, string | null]>([
  ['[{"componentText":{"text":"a"}}]', [0], '"componentText":{"text":"a"}'],
  ['[{"componentText":{"text":[1]} , "b":2}]', [0], '"componentText":{"text":[1]}'],
  ['[{}]', [0], '{}'],
  ['[{1:2}]', [0], '{1:2}'],
  ['[{"a" 1}]', [0], '{"a" 1}'],
  ['[{"a":1', [0], '"a":1'],
  ['[5]', [0], '5'],
  ['[]', [0], null],
])('of %s what is marked at %j is %j', (text, path, marked) => {
  const range = highlightOf(text, path);
  expect(range && text.slice(range.start, range.end)).toBe(marked);
});

test.each<[string, Path, ReturnType<typeof partAt>]>([
  ['[1]', [0], { value: 1, broken: false }],
  ['[1]', [1], null],
  ['[@]', [0], null],
  ['{"a":[1,]}', ['a'], { value: [1], broken: true }],
])('what is at a place of %s: %j', (text, path, part) => {
  expect(partAt(text, path)).toEqual(part);
});

describe('the outline', () => {
  /** Each node on a line, indented by its depth. */
  function lines(nodes: readonly OutlineNode[], depth = 0): string[] {
    return nodes.flatMap(({ kind, name, summary, path, children }) => [
      `${'  '.repeat(depth)}${kind}, ${name}: ${summary} /${path.join('/')}`,
      ...lines(children, depth + 1),
    ]);
  }

  test.each<[string, string[]]>([
    ['', []],
    ['5', []],
    ['[]', []],
    ['{"a":1}', []],
    ['{"cards":5}', []],
    ['{"components":null}', ['card, Card:  /']],
    ['{"key":"k"}', ['card, Card: k /']],
    ['{"componentText":{"text":"x"}}', ['componentText, Text: x /']],
    [
      '{"cards":[{"key":"a","components":[{"componentText":{"text":"hi\\nyou"}},{"zzz":1},5]},{"key":5},1]}',
      [
        'card, Card: a /cards/0',
        '  componentText, Text: hi you /cards/0/components/0',
        '  unknown, Unknown component:  /cards/0/components/1',
        '  unknown, Unknown component:  /cards/0/components/2',
        'card, Card: 5 /cards/1',
        'card, Card:  /cards/2',
      ],
    ],
    [
      '{"components":[{"componentRow":{"rowMainContent":[{"componentBadge":{"badgeLabel":"b"}}],"rowAsideContent":[{"componentUser":{"userIdentifier":{"emailAddress":"a@b.c"}}}]}}]}',
      [
        'card, Card:  /',
        '  componentRow, Row:  /components/0',
        '    componentBadge, Badge: b /components/0/componentRow/rowMainContent/0',
        '    componentUser, User: a@b.c /components/0/componentRow/rowAsideContent/0',
      ],
    ],
    [
      '[{"componentDivider":{}},{"componentSpacer":{"spacerSize":"M"}},{"componentText":null},{"componentText":{}}]',
      [
        'componentDivider, Divider:  /0',
        'componentSpacer, Spacer: M /1',
        'componentText, Text:  /2',
        'componentText, Text:  /3',
      ],
    ],
    ['[{"componentText":{"text":"a', ['componentText, Text: a /0']],
    [
      '[{"componentText":{"text":, "textSize": "S"}}, @]',
      ['componentText, Text:  /0', 'unknown, Unknown component:  /1'],
    ],
  ])('of %s', (text, expected) => {
    expect(lines(outlineOf(text))).toEqual(expected);
    expect(lines(createOutline()(text))).toEqual(expected);
  });

  test('has up to 60 characters of a text', () => {
    const summary = (length: number) =>
      outlineOf(`[{"componentText":{"text":"${'x'.repeat(length)}"}}]`)[0]?.summary;
    expect(summary(60)).toBe('x'.repeat(60));
    expect(summary(61)).toBe(`${'x'.repeat(59)}…`);
    expect(summary(1_000)).toBe(`${'x'.repeat(59)}…`);
  });

  test('of a text that is too large is empty', () => {
    const large = `{"cards":[{"key":"a"}${' '.repeat(1_048_576)}]}`;
    expect(outlineOf(large)).toEqual([]);
    expect(createOutline()(large)).toEqual([]);
  });

  test('stays the same while nothing in it changes, and follows what is broken, fixed and moved', () => {
    const outline = createOutline();
    const text = (first: string, more = '') => `{"cards":[${more}{"key":"${first}"},{"key":"b"}]}`;
    const before = outline(text('a'));
    expect(outline(`${text('a')} `)).toBe(before);
    expect(outline(text('c'))[1]).toBe(before[1]);
    expect(lines(outline(text('c', '{"key":"new"},')))).toEqual([
      'card, Card: new /cards/0',
      'card, Card: c /cards/1',
      'card, Card: b /cards/2',
    ]);
    expect(lines(outline('{"cards":[{"key":"a"},{'))).toEqual([
      'card, Card: a /cards/0',
      'card, Card:  /cards/1',
    ]);
    expect(lines(outline(text('d')))).toEqual(['card, Card: d /cards/0', 'card, Card: b /cards/1']);
    expect(lines(outline('{"cards":[{"key":"d"}]}'))).toEqual(['card, Card: d /cards/0']);
  });
});

describe('what a field or component is', () => {
  test('says where a component goes, its fields and an example', () => {
    expect(componentDocs('componentDivider')).toBe(
      [
        '**Divider** · A horizontal line with space above and below.',
        'Goes in a card, a container or one side of a row.',
        '- `dividerSpacingSize`, default S',
        '```json\n{"componentDivider":{"dividerSpacingSize":"M"}}\n```',
      ].join('\n\n'),
    );
    expect(componentDocs('componentRow')).toContain(
      'Goes in a card or a container.\n\n- `rowMainContent`, required\n- `rowAsideContent`, required\n\n',
    );
  });

  test('says of a field whether it is needed, its limits, values, default and an example', () => {
    expect(fieldDocs('textSize', fieldOf('textSize'), 'size')).toBe(
      [
        '**textSize** · Optional, may be `null`',
        '`size` is its former name.',
        'The size of the text.',
        'Values: `S` · `M` · `L`',
        'Default: M',
        '```json\n{"textSize":"S"}\n```',
      ].join('\n\n'),
    );
    expect(fieldDocs('text', fieldOf('text')).split('\n\n')).toEqual([
      '**text** · Required, 1 to 10,000 characters',
      expect.stringContaining('**Bold**'),
      '```json\n{"text":"On the **Pro** plan since March"}\n```',
    ]);
    const [key, cards] = [cardFields.key, responseFields.cards];
    expect(key && fieldDocs('key', key)).toMatch(/^\*\*key\*\* · Required, 1 to 500 of the letters/);
    expect(cards && fieldDocs('cards', cards)).toMatch(/^\*\*cards\*\* · Required\n\n/);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j is listed as %j', (words, listed) => {
    expect(inWords(words, 'or')).toBe(listed);
  });

  function fieldOf(name: string) {
    const field = componentTable.componentText.fields[name];
    if (field === undefined) throw new Error(`There's no field ${name}.`);
    return field;
  }
});

test.each<[string, string | null]>([
  ['{"ca|rds":[]}', '"cards": Response, **cards** · Required'],
  [
    '{"cards":[{"k|ey":"a"}]}',
    '"key": Card, **key** · Required, 1 to 500 of the letters a to z and A to Z, digits, _ and -',
  ],
  [
    '{"timeToLiveSeconds":|5}',
    '5: Card, **timeToLiveSeconds** · Optional, may be `null`, a whole number, 15 to 31,536,000 (a year)',
  ],
  ['{"componentText":{"te|xt":"a"}}', '"text": Text, **text** · Required, 1 to 10,000 characters'],
  [
    '{"compo|nentDivider":{}}',
    '"componentDivider": Divider, **Divider** · A horizontal line with space above and below.',
  ],
  [
    '[{"componentDivider":"|a"}]',
    '"a": Divider, **Divider** · A horizontal line with space above and below.',
  ],
  ['[{"componentText":{"si|ze":"S"}}]', '"size": Text, **textSize** · Optional, may be `null`'],
  ['[{"componentText":{"size":S|}}]', 'S: Text, **textSize** · Optional, may be `null`'],
  [
    '[{"componentUser":{"userIdentifier":{"userI|d":"a"}}}]',
    '"userId": User, **userIdentifier** · Required, exactly one of userId, emailAddress, machineUserId',
  ],
  ['[{"componentUser":{"userIdentifier":{"zz|z":"a"}}}]', null],
  ['[{"componentText":{"zz|z":"S"}}]', null],
  ['[{"zz|z":1}]', null],
  ['[{"key|":"a"}]', null],
  ['{"cards":[{"cards|":[]}]}', null],
  ['[1|]', null],
  ['{"key" |: 1}', null],
  ['|', null],
])('hovering over %s tells of %j', (marked, told) => {
  const [text, offset] = caretIn(marked);
  const hover = hoverAt(text, offset);
  const [first] = hover?.markdown.split('\n') ?? [];
  expect(hover && `${text.slice(hover.range.start, hover.range.end)}: ${hover.topicName}, ${first}`).toBe(
    told,
  );
});

test('hovering over a former name tells that it is one, and over today’s name nothing of it', () => {
  expect(hoverAt('[{"componentText":{"size":"S"}}]', 22)?.markdown).toContain('`size` is its former name.');
  expect(hoverAt('[{"componentText":{"textSize":"S"}}]', 22)?.markdown).not.toContain('former');
});

describe('a time in words', () => {
  test.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [90, '1 minute 30 seconds'],
    [3_600, '1 hour'],
    [7_260, '2 hours 1 minute'],
    [86_400, '1 day'],
    [90_001, '1 day 1 hour 1 second'],
    [31_536_000, '365 days'],
  ])('%i s is %s, and back', (seconds, words) => {
    expect(secondsInWords(seconds)).toBe(words);
    expect(secondsFromWords(words)).toBe(seconds);
  });

  test.each([
    ['5400', 5_400],
    [' 1h 30m ', 5_400],
    ['1 Hour, 30 min', 5_400],
    ['2 hrs', 7_200],
    ['1d12h', 129_600],
    ['10 secs 1s', 11],
    ['an hour', null],
    ['1 hour or so', null],
    ['1.5 h', null],
    ['', null],
    ['h', null],
    ['1 month', null],
  ])('%j is %j seconds', (words, seconds) => {
    expect(secondsFromWords(words)).toBe(seconds);
  });
});

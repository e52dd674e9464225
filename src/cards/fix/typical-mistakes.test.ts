import { expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { checkDocument } from '../check.ts';

const card = (components: string, more = '') =>
  `{"cards": [{"key": "usage", ${more}"components": [${components}]}]}`;
const text = (fields: string) => card(`{"componentText": {${fields}}}`);
const OK = '{"componentText": {"text": "a"}}';

/** What people get wrong most: the text, the characters the problem is at, a piece of its words, what the fix writes. */
const MISTAKES: readonly [mistake: string, written: string, at: string, words: string, fixed: string][] = [
  ['a missing comma', text('"text": "a" "textSize": "S"'), '"', 'A comma is missing', '"a", "textSize"'],
  ['a trailing comma', card(`${OK},`), ',', 'a comma with nothing after it', `${OK}]`],
  ['smart quotes', text('“text”: "a"'), '“text”', 'straight double quotes', '{"text": "a"}'],
  ['single quotes', text("'text': 'a'"), "'text'", 'double quotes', '{"text": \'a\'}'],
  ['a comment', `${card(OK)} // one card`, '// one card', 'doesn’t allow comments', card(OK)],
  [
    'a wrong enum value',
    text('"text": "a", "textColor": "PURPLE"'),
    '"PURPLE"',
    'has no value "PURPLE"',
    '"NORMAL"',
  ],
  [
    'an enum value in lower case',
    text('"text": "a", "textColor": "muted"'),
    '"muted"',
    'Case and spelling matter',
    '"MUTED"',
  ],
  [
    'a wrong component',
    card('{"componentImage": {"alt": "Logo"}}'),
    '"componentImage"',
    'no component "componentImage"',
    '{"componentText": {"text": "Logo"}}',
  ],
  ['a number for text', text('"text": 42'), '42', 'isn’t in quotes', '"text": "42"'],
  [
    'a container in a container',
    card(
      `{"componentContainer": {"containerContent": [{"componentContainer": {"containerContent": [${OK}]}}]}}`,
    ),
    '"componentContainer"',
    'can’t contain another container',
    `{"componentContainer": {"containerContent": [${OK}]}}`,
  ],
  [
    'a URL without a scheme',
    card('{"componentLinkButton": {"linkButtonLabel": "Open", "linkButtonUrl": "example.com/a"}}'),
    '"example.com/a"',
    'isn’t a complete URL',
    '"https://example.com/a"',
  ],
  [
    'an empty string',
    text('"text": ""'),
    '""',
    '"text" is empty',
    '"text": "On the **Pro** plan since March"',
  ],
  [
    'null siblings',
    card('{"componentText": {"text": "a"}, "componentBadge": null}'),
    '"componentBadge"',
    'is null next to',
    `[${OK}]`,
  ],
  [
    'missing components',
    '{"cards": [{"key": "usage"}]}',
    '{',
    '"components" is missing',
    '{"key": "usage", "components": []}',
  ],
  [
    'a missing key',
    '{"cards": [{"components": []}]}',
    '{',
    '"key" is missing',
    '{"key": "my-card", "components": []}',
  ],
  [
    'a TTL of 5 seconds',
    card(OK, '"timeToLiveSeconds": 5, '),
    '5',
    'outside what Plain',
    '"timeToLiveSeconds": 15',
  ],
  [
    'a bare list of cards',
    `[{"key": "usage", "components": [${OK}]}]`,
    '[',
    'without the response around them',
    `{"cards": [{"key": "usage", "components": [${OK}]}]}`,
  ],
];

/** Seventeen more, as they come from programs, other formats and other people's components. */
const MORE: typeof MISTAKES = [
  ['JavaScript around the JSON', `const card = [${OK}];`, 'const card =', 'code around the JSON', `[${OK}]`],
  [
    'a missing brace at the start',
    '"key": "usage", "components": []}',
    '"',
    'The { at the start',
    '{"key": "usage"',
  ],
  [
    'a missing brace at the end',
    `{"key": "usage", "components": [${OK}]`,
    ']',
    'Write } at the end',
    `[${OK}]}`,
  ],
  ['a semicolon for a comma', text('"text": "a"; "textSize": "S"'), ';', 'Write a comma', '"a", "textSize"'],
  [
    'a number with underscores',
    card(OK, '"timeToLiveSeconds": 1_000, '),
    '1_000',
    'isn’t a number',
    ' 1000,',
  ],
  ['a key without quotes', text('text: "a"'), 'text', 'isn’t in quotes', '{"text": "a"}'],
  ['None for null', card(OK, '"timeToLiveSeconds": None, '), 'None', 'true, false and null', ' null,'],
  [
    'a function call for text',
    text('"text": format(user.name)'),
    'format(user.name)',
    'double quotes',
    '"format(user.name)"',
  ],
  [
    'a hex colour for a text',
    text('"text": "a", "textColor": "#dc2626"'),
    '"#dc2626"',
    'Write "ERROR"',
    '"ERROR"',
  ],
  [
    'the colour of a text for a badge',
    card('{"componentBadge": {"badgeLabel": "a", "badgeColor": "SUCCESS"}}'),
    '"SUCCESS"',
    'Write "GREEN". Allowed: GREY, GREEN, YELLOW, RED or BLUE.',
    '"GREEN"',
  ],
  ['a size "sm"', text('"text": "a", "textSize": "sm"'), '"sm"', 'Write "S". Allowed: S, M or L.', '"S"'],
  [
    'a size in pixels',
    card('{"componentSpacer": {"spacerSize": 16}}'),
    '16',
    'Write "M"',
    '{"spacerSize": "M"}',
  ],
  [
    'a plain text with the fields of a text',
    card('{"componentPlainText": {"text": "a"}}'),
    '"text"',
    'In a plain text, write "plainText"',
    '{"plainText": "a"}',
  ],
  [
    'a row in a row',
    card(
      `{"componentRow": {"rowMainContent": [{"componentRow": {"rowMainContent": [${OK}], "rowAsideContent": [${OK}]}}], "rowAsideContent": [${OK}]}}`,
    ),
    '"componentRow"',
    'can’t contain another row',
    `{"rowMainContent": [${OK}, ${OK}], "rowAsideContent": [${OK}]}`,
  ],
  ['a type in place of a name', card('{"type": "text", "text": "a"}'), '"type"', 'name is its key', OK],
  [
    'a string for a component',
    card('"Hello"'),
    '"Hello"',
    'Text alone isn’t a component',
    '{"componentText": {"text": "Hello"}}',
  ],
  [
    'a date without a time zone',
    card('{"componentDateTime": {"dateTimeIso8601": "2026-11-01T10:00:00"}}'),
    '"2026-11-01T10:00:00"',
    'Add Z for UTC',
    '10:00:00Z"',
  ],
];

test.each([...MISTAKES, ...MORE])(
  '%s is one problem at its place, in words, with a fix that works',
  (_, written, at, words, fixed) => {
    const { problems } = checkDocument(written);
    const [problem] = problems;
    expect(written.slice(problem?.range.start, problem?.range.end)).toBe(at);
    expect(problem?.message).toContain(words);
    const after = applyEdits(written, problem?.fixes[0]?.edits ?? []);
    expect(after).toContain(fixed);
    const left = checkDocument(after);
    expect(left.problemCount).toBe(problems.length - 1);
  },
);

test('there are seventeen of each', () => {
  expect(MISTAKES).toHaveLength(17);
  expect(MORE).toHaveLength(17);
});

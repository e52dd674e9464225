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
    'an enum value in small letters',
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

test.each(MISTAKES)(
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

test('there are seventeen of them', () => {
  expect(MISTAKES).toHaveLength(17);
});

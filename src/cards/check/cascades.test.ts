import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';

const CARD = `{
  "cards": [
    {
      "key": "subscription",
      "timeToLiveSeconds": 3600,
      "components": [
        {
          "componentRow": {
            "rowMainContent": [
              { "componentText": { "text": "Plan", "textColor": "MUTED" } }
            ],
            "rowAsideContent": [
              { "componentBadge": { "badgeLabel": "Pro", "badgeColor": "GREEN" } }
            ]
          }
        },
        { "componentSpacer": { "spacerSize": "M" } },
        { "componentUser": { "userIdentifier": { "emailAddress": "a@b.com" } } }
      ]
    }
  ]
}`;

const codes = (text: string) => checkDocument(text).problems.map(({ code }) => code);

/** What an editor that closes brackets and quotes has behind the caret. */
function closersOf(typed: string): string {
  const open: string[] = [];
  for (const [token] of typed.matchAll(/"[^"]*"?|[{}[\]]/g)) {
    if (token === '{') open.push('}');
    else if (token === '[') open.push(']');
    else if (!token.startsWith('"')) open.pop();
    else if (token === '"' || !token.endsWith('"')) open.push('"');
  }
  return open.reverse().join('');
}

const places = [...CARD].flatMap((char, at) => (/\s/.test(char) ? [] : [at]));
const without = (at: number) => CARD.slice(0, at) + CARD.slice(at + 1);

describe('one mistake is one problem', () => {
  test('wherever one character of a card is written twice', () => {
    const twice = places.map((at) => CARD.slice(0, at + 1) + CARD.slice(at));
    expect(twice.filter((text) => checkDocument(text).problemCount > 1)).toEqual([]);
  });

  test('wherever one character of a card is missing; only a brace behind a colon is missed at both ends', () => {
    const several = places.filter((at) => checkDocument(without(at)).problemCount > 1);
    expect(several.filter((at) => CARD.slice(at - 2, at + 1) !== ': {')).toEqual([]);
    expect(several.map((at) => codes(without(at)).join())).toEqual(
      several.map(() => 'missing-value,mismatched-bracket'),
    );
  });

  test('at every state of a card that is typed to its end without help', () => {
    for (let end = 1; end < CARD.length; end += 1) {
      expect(checkDocument(CARD.slice(0, end)).problemCount, CARD.slice(0, end)).toBe(1);
    }
  });

  test('at every state of a card whose brackets and quotes close by themselves, what it still lacks apart', () => {
    for (let end = 1; end <= CARD.length; end += 1) {
      const typed = CARD.slice(0, end);
      const found = codes(typed + closersOf(typed)).filter((code) => code !== 'missing-field');
      expect(found.length, typed).toBeLessThanOrEqual(1);
    }
  });

  const half: [string, string, string][] = [
    ['nothing yet', '', 'empty-document'],
    ['a card with no fields', '{"cards":[{}]}', 'missing-field'],
    ['a component with no fields', '[{"componentRow":{}}]', 'missing-field'],
    ['a component without a name', '[{}]', 'no-component'],
    ['the first letters of a key', '[{"componentText":{"text":"a","te\n}}]', 'unclosed-string'],
    ['a key without a colon', '[{"componentText":{"text":"a","textSize"}}]', 'missing-colon'],
    ['a key without a value', '[{"componentText":{"text":"a","textSize":}}]', 'missing-value'],
    ['a comma for what comes next', '[{"componentText":{"text":"a",}}]', 'trailing-comma'],
    [
      'an enum value not closed',
      '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GR\n}}]',
      'unclosed-string',
    ],
    [
      'and brackets behind it',
      '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GR }}]',
      'unclosed-string',
    ],
    ['an empty value not closed', '[{"componentText":{"text":"\n}}]', 'unclosed-string'],
    ['a value before the next key', '{"key":"a","timeToLiveSeconds": "components":[]}', 'missing-value'],
    ['a number being typed', '{"key":"a","timeToLiveSeconds": 3 "components":[]}', 'missing-comma'],
    ['a key before the next key', '{"key":"a",\n"timeTo\n"components":[]}', 'unclosed-string'],
    ['a quote inside text', '[{"componentText":{"text":"the "Pro" plan","textSize":"S"}}]', 'quote-in-text'],
    ['a value not opened', '[{"componentText":{"text":Plan","textColor":"MUTED"}}]', 'unquoted-text'],
    ['a key not opened', '[{"componentText":{"text":"Plan",textColor":"MUTED"}}]', 'unquoted-key'],
    ['a value not closed', '[{"componentText":{"text":"Plan,"textColor":"MUTED"}}]', 'unclosed-string'],
    [
      'components without their list',
      '{"key":"a","components":{"componentDivider":{}},{"componentDivider":{}}]}',
      'unexpected-character',
    ],
    [
      'a list not closed',
      '{"cards":[{"key":"a","components":[{"componentDivider":{}}}]}',
      'mismatched-bracket',
    ],
    [
      'a misspelt identifier',
      '[{"componentUser":{"userIdentifier":{"emialAddress":"a"}}}]',
      'misspelt-field',
    ],
  ];
  test.each(half)('in %s: %j', (_, text, code) => expect(codes(text)).toEqual([code]));
});

describe('what is wrong besides is told', () => {
  const badge = '{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}}';
  test('before the place where the JSON is broken', () => {
    expect(codes(`[${badge},\n{"componentText":{"text":"b\n}}]`)).toEqual([
      'unknown-value',
      'unclosed-string',
    ]);
  });
  test('behind it, where its brackets still match', () => {
    expect(codes(`[{"componentText":{"text":"b\n}},\n${badge}]`)).toEqual([
      'unclosed-string',
      'unknown-value',
    ]);
  });
  test('and the numbers agree with the list', () => {
    const text = '[{"componentText":{"text":"Plan","textColor":"MU }},{"componentBadge":{"badgeLabel":1}}]';
    const { problems, problemCount, errorCount } = checkDocument(text);
    expect([problemCount, errorCount]).toEqual([problems.length, problems.length]);
  });
});

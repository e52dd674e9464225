import { describe, expect, test } from 'vitest';
import { COMPONENT_KINDS } from '../format/components/table.ts';
import { type Completion, completionsAt } from './completions.ts';

const CARD =
  '{\n\t"key": "‹1:card-key›",\n\t"timeToLiveSeconds": ‹2:3600›,\n\t"components": [\n\t\t$0\n\t]\n}';
const deeper = (snippet: string, tabs: number) => snippet.replaceAll(/^/gm, '\t'.repeat(tabs));

function at(marked: string): { text: string; offered: Completion[] } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offered: completionsAt(text, offset) };
}

/** What is written, with its tab stops in ‹ ›. */
const stopsShown = (snippet: string) => snippet.replaceAll(/\$\{(\d[^}]*)\}/g, '‹$1›');

/** Label, detail, what is written, what it takes the place of; `*` for what is selected at first. */
function rows(marked: string): string[][] {
  const { text, offered } = at(marked);
  return offered.map(({ label, detail, snippet, replace, preferred }) => [
    `${preferred ? '*' : ''}${label}`,
    detail,
    stopsShown(snippet),
    text.slice(replace.start, replace.end),
  ]);
}

describe('what is offered', () => {
  const SIZES = ['S', 'M', 'L'];

  test.each<[string, string[][]]>([
    ['{"cards":[|]}', [['card', 'One card', CARD, '']]],
    [
      '{"key":"k", |}',
      [
        [
          'timeToLiveSeconds',
          'default the one in the card’s configuration',
          '"timeToLiveSeconds": ‹1:3600›',
          '',
        ],
        ['*components', 'required', '"components": [\n\t$0\n]', ''],
      ],
    ],
    [
      '{"components":[], "timeToLiveSeconds": 5, |}',
      [['*key', 'required', '"key": "‹1:subscription-status›"', '']],
    ],
    ['{"cards":[], |}', []],
    ['{"componentText":{}, |}', []],
    [
      '[{"componentText":{|}}]',
      [
        ['*text', 'required', '"text": "$1"', ''],
        ['textSize', 'default M', '"textSize": "‹1|S,M,L|›"', ''],
        ['textColor', 'default NORMAL', '"textColor": "‹1|NORMAL,MUTED,SUCCESS,WARNING,ERROR|›"', ''],
      ],
    ],
    [
      '[{"componentText":{"textSize":|}}]',
      [
        ['S', 'textSize', '"S"', ''],
        ['*M', 'textSize, default', '"M"', ''],
        ['L', 'textSize', '"L"', ''],
        ['null', 'textSize, M', 'null', ''],
      ],
    ],
    [
      '[{"componentUser":{|}}]',
      [
        [
          '*userIdentifier',
          'required',
          '"userIdentifier": { "‹1|userId,emailAddress,machineUserId|›": "$2" }',
          '',
        ],
      ],
    ],
    [
      '[{"componentUser":{"userIdentifier":|}}]',
      [['{ }', 'userIdentifier', '{ "‹1|userId,emailAddress,machineUserId|›": "$2" }', '']],
    ],
    [
      '[{"componentUser":{"userIdentifier":{|}}}]',
      ['userId', 'emailAddress', 'machineUserId'].map((option) => [
        option,
        'userIdentifier',
        `"${option}": "$1"`,
        '',
      ]),
    ],
    ['[{"componentUser":{"userIdentifier":{"userId":"u", |}}}]', []],
    ['[{"componentUser":{"userIdentifier":{"emailAddress":|}}}]', []],
    [
      '[{"componentRow":{|}}]',
      [
        ['*rowMainContent', 'required', '"rowMainContent": [\n\t$0\n]', ''],
        ['*rowAsideContent', 'required', '"rowAsideContent": [\n\t$0\n]', ''],
      ],
    ],
    ['[{"componentRow":{"rowMainContent":|}}]', [['[ ]', 'rowMainContent', '[\n\t$0\n]', '']]],
    [
      '[{"componentDateTime":{"dateTimeIso8601":|}}]',
      [['2026-03-04T09:30:00Z', 'dateTimeIso8601', '"2026-03-04T09:30:00Z"', '']],
    ],
    [
      '[{"componentDateTime":{|}}]',
      [['*dateTimeIso8601', 'required', '"dateTimeIso8601": "‹1:2026-03-04T09:30:00Z›"', '']],
    ],
    [
      '[{"componentLinkButton":{"linkButtonLabel":"a", |}}]',
      [['*linkButtonUrl', 'required', '"linkButtonUrl": "‹1:https://example.com/customers/42›"', '']],
    ],
    [
      '{"timeToLiveSeconds":|}',
      [
        ['300', 'five minutes', '300', ''],
        ['3600', 'an hour', '3600', ''],
        ['86400', 'a day', '86400', ''],
        ['null', 'timeToLiveSeconds, the one in the card’s configuration', 'null', ''],
      ],
    ],
    ['{"cards":|}', [['[ ]', 'cards', `[\n${deeper(CARD, 1)}\n]`, '']]],
    [
      '{"components":|}',
      [
        ['[ ]', 'components', '[\n\t$0\n]', ''],
        ['null', 'components, no data', 'null', ''],
      ],
    ],
    [
      '[{"componentDivider":|}]',
      [['componentDivider', 'Divider', '{\n\t"dividerSpacingSize": "‹1|M,XS,S,L,XL|›"$0\n}', '']],
    ],
    [
      '{"componentDivider":|}',
      [['componentDivider', 'Divider', '{\n\t"dividerSpacingSize": "‹1|M,XS,S,L,XL|›"$0\n}', '']],
    ],
    ['[{"x":|}]', []],
    ['[{"x" |}]', []],
    ['{"key":|}', []],
    ['[{"componentText":{"text":|}}]', []],
    // Only the keys of this object count, at whatever depth others are.
    [
      '[{"componentSpacer":{"a":{"spacerSize":1},"b":[{"spacerSize":2}], |}}]',
      [['*spacerSize', 'required', '"spacerSize": "‹1|XS,S,M,L,XL|›"', '']],
    ],
    ['[{"componentSpacer":{"spacerSize":"S", "b":[{"c":2}], |}}]', []],
    ['[{"componentSpacer":{| , "spacerSize":"S"}}]', []],
  ])('in %s', (marked, offered) => {
    expect(rows(marked)).toEqual(offered);
  });

  test('in an empty text are whole documents, then every component', () => {
    const [response, card, components, ...others] = rows('|');
    expect(response).toEqual([
      'response',
      'What an endpoint sends back',
      `{\n\t"cards": [\n${deeper(CARD, 2)}\n\t]\n}`,
      '',
    ]);
    expect(card).toEqual(['card', 'One card', CARD, '']);
    expect(components).toEqual(['components', 'The components of one card', '[\n\t$0\n]', '']);
    expect(others.map(([label]) => label)).toEqual(COMPONENT_KINDS);
    expect(at('|').offered.map(({ kind }) => kind)).toEqual([
      ...Array(3).fill('document'),
      ...COMPONENT_KINDS.map(() => 'component'),
    ]);
  });

  test('in an empty object is what any document has, required ones first selected', () => {
    expect(rows('{|}').map(([label]) => label)).toEqual([
      '*cards',
      '*key',
      'timeToLiveSeconds',
      '*components',
      ...COMPONENT_KINDS,
    ]);
    expect(rows('{|}')[4]).toEqual([
      'componentText',
      'Text',
      '"componentText": {\n\t"text": "‹1:Text›"$0\n}',
      '',
    ]);
    expect(rows('[|]')[0]?.[2]).toBe('{\n\t"componentText": {\n\t\t"text": "‹1:Text›"$0\n\t}\n}');
  });

  test.each([
    ['"textSize":"|S"', '"S"', '"M"', true],
    ['"textSize":"S|\n', '"S', '"M"', true],
    ['"textSize":S|', 'S', '"M"', false],
    ['"textSize":|', '', '"M"', false],
    ['"textSize":| "text":"a"', '', '"M",', false],
    ['"textSize":|"text":"a"', '"text"', '"M"', true],
  ])('for %s takes the place of %j', (field, replaced, written, isQuoted) => {
    const { text, offered } = at(`[{"componentText":{${field}}}]`);
    expect(offered.map(({ label }) => label)).toEqual([...SIZES, 'null']);
    const medium = offered[1];
    expect(text.slice(medium?.replace.start, medium?.replace.end)).toBe(replaced);
    expect(medium?.snippet).toBe(written);
    expect(medium?.filter).toBe(isQuoted ? '"M"' : 'M');
  });

  test.each([
    ['{"te|xt":1}', '"text"', '"text"'],
    ['{te|xt:1}', '"text"', 'text'],
    ['{"te|xt"}', '"text": "$1"', '"text"'],
    ['{te|xt}', '"text": "$1"', 'text'],
  ])('for the key in %s leaves the value that is there', (body, written, filter) => {
    const text = at(`[{"componentText":${body}}]`).offered[0];
    expect([text?.label, stopsShown(text?.snippet ?? ''), text?.filter, text?.also]).toEqual([
      'text',
      written,
      filter,
      [],
    ]);
    expect(text?.preferred).toBe(true);
  });
});

describe('the commas around what is offered', () => {
  const first = (marked: string) => {
    const [one] = at(marked).offered;
    return one && { snippet: one.snippet.replaceAll(/\s*\{.*\}/gs, '…'), also: one.also };
  };

  test.each([
    ['[{"a":1} |]', '…', [{ start: 8, end: 8, text: ',' }]],
    ['[{"a":1}|]', '…', [{ start: 8, end: 8, text: ', ' }]],
    ['[{"a":1}, |]', '…', []],
    ['[|{"a":1}]', '…, ', []],
    ['[| {"a":1}]', '…,', []],
    ['[|[]]', '…, ', []],
    ['[| "a"]', '…,', []],
    ['[| 1]', '…', []],
    ['[1 |]', '…', [{ start: 2, end: 2, text: ',' }]],
    ['[]|', undefined, undefined],
  ])('in %s', (marked, snippet, also) => {
    expect(first(marked)).toEqual(snippet && { snippet, also });
  });

  test('a space follows a comma that was just typed', () => {
    expect(rows('[{"componentSpacer":{"a":1,|}}]')[0]?.[2]).toMatch(/^ "spacerSize"/);
    expect(rows('[{"componentSpacer":{"a":1, |}}]')[0]?.[2]).toMatch(/^"spacerSize"/);
    expect(rows('[1,|]')[0]?.[2]).toMatch(/^ \{/);
  });
});

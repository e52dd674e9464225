import { describe, expect, test } from 'vitest';
import { checkDocument } from './check.ts';
import { isHidden } from './drawn.ts';
import type { Fix, Problem } from './problem.ts';

/** Applies a fix as an editor does. */
function apply(text: string, fix: Fix): string {
  return fix.edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

function codes(problems: readonly Problem[]): string[] {
  return problems.map((problem) => problem.code);
}

function inCard(component: string): string {
  return `{"key":"k","components":[${component}]}`;
}

/** Code, severity, the characters it is at, and the text after its first fix (null: it has none). */
type Row = [string, 'error' | 'warning', string, string, string | null];

function expectOneProblem([code, severity, at, text, fixed]: Row): void {
  const { problems, problemCount, errorCount } = checkDocument(text);
  expect(codes(problems)).toEqual([code]);
  expect(problemCount).toBe(1);
  expect(errorCount).toBe(severity === 'error' ? 1 : 0);
  const [problem] = problems;
  expect(problem?.severity).toBe(severity);
  expect(text.slice(problem?.range.start, problem?.range.end)).toBe(at);
  const fix = problem?.fixes[0];
  expect(fix === undefined ? null : apply(text, fix)).toBe(fixed);
  const left = fix === undefined ? [] : codes(checkDocument(apply(text, fix)).problems);
  expect(left).not.toContain(code);
}

describe('the shape of a document', () => {
  test.each([
    ['response', '{"cards":[{"key":"usage","components":[]}]}', '/cards/0'],
    ['card', '{"key":"usage","components":[]}', ''],
    ['components', '[{"componentText":{"text":"a"}}]', ''],
    ['component', '{"componentText":{"text":"a"}}', ''],
  ])('a %s is recognised from the text', (shape, text) => {
    const checked = checkDocument(text);
    expect(checked.shape).toBe(shape);
    expect(checked.cards).toHaveLength(1);
    expect(checked.problems).toEqual([]);
  });

  test('a list whose component has a stray field of cards is still a list of components', () => {
    expect(checkDocument('[{"componentText":{"text":"a"},"components":"b"}]')).toMatchObject({
      shape: 'components',
      errorCount: 0,
      problems: [{ severity: 'warning' }],
    });
  });

  test('an empty list is a card without components', () => {
    expect(checkDocument('[]')).toMatchObject({
      shape: 'components',
      cards: [{ components: [] }],
      problems: [],
    });
  });

  const rows: Row[] = [
    ['empty-document', 'error', '', '', null],
    ['empty-document', 'error', ' ', '  \n', null],
    ['not-a-document', 'error', '{', '{"a":1}', null],
    ['not-a-document', 'error', 'n', 'null', null],
    ['not-a-document', 'error', '4', '42', null],
    [
      'card-for-cards',
      'error',
      '"card"',
      '{"card":[{"key":"k","components":[]}]}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    [
      'card-for-cards',
      'error',
      '"card"',
      '{"card":{"key":"k","components":[]}}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    [
      'cards-without-envelope',
      'error',
      '[',
      '[{"key":"k","components":[]}]',
      '{"cards": [{"key":"k","components":[]}]}',
    ],
    ['encoded-twice', 'error', '"{\\"cards\\":[]}"', '"{\\"cards\\":[]}"', '{"cards":[]}'],
    ['wrong-type', 'error', 'null', '{"cards":null}', null],
    [
      'wrong-type',
      'error',
      '{"key":"k","components":[]}',
      '{"cards":{"key":"k","components":[]}}',
      '{"cards":[{"key":"k","components":[]}]}',
    ],
    ['unknown-field', 'warning', '"meta"', '{"cards":[],"meta":1}', '{"cards":[]}'],
    ['bare-text', 'error', '"Hello"', '"Hello"', '{"componentText": {"text": "Hello"}}'],
  ];
  test.each(rows)('%s (%s) at %j in %j', (...row) => expectOneProblem(row));
});

describe('as a response', () => {
  test.each([
    ['{"cards":[]}', []],
    ['{"key":"k","components":[]}', ['not-a-response']],
    ['[{"componentText":{"text":"a"}}]', ['not-a-response']],
    ['{"componentText":{"text":"a"}}', ['not-a-response']],
    ['"text"', ['not-a-response']],
    ['7', ['not-a-response']],
    ['{}', ['missing-field']],
    ['[{"key":"k","components":[]}]', ['cards-without-envelope']],
    ['"{\\"cards\\":[]}"', ['encoded-twice']],
  ])('%s has %j', (text, expected) => {
    const checked = checkDocument(text, { as: 'response' });
    expect(codes(checked.problems)).toEqual(expected);
    expect(checked.cards).toEqual([]);
  });

  test.each([
    ['{"key":"k","components":[]}'],
    ['[{"componentText":{"text":"a"}}]'],
    ['{"componentText":{"text":"a"}}'],
  ])('%s is wrapped as one by its fix', (text) => {
    const [problem] = checkDocument(text, { as: 'response' }).problems;
    const fixed = problem?.fixes[0] ? apply(text, problem.fixes[0]) : '';
    expect(checkDocument(fixed, { as: 'response' })).toMatchObject({ shape: 'response', problems: [] });
  });
});

describe('a card', () => {
  const key = (value: string): string => `{"key":${value},"components":[]}`;
  const seconds = (value: string): string => `{"key":"k","timeToLiveSeconds":${value},"components":[]}`;
  const rows: Row[] = [
    ['missing-field', 'error', '{', '{"components":[]}', null],
    ['missing-field', 'error', '{', '{"key":"k"}', null],
    ['empty-text', 'error', '""', key('""'), null],
    ['card-key-characters', 'error', '"my card"', key('"my card"'), key('"my-card"')],
    ['too-long', 'error', `"${'k'.repeat(501)}"`, key(`"${'k'.repeat(501)}"`), null],
    ['wrong-type', 'error', 'null', key('null'), null],
    ['number-for-text', 'error', '7', key('7'), key('"7"')],
    ['seconds-negative', 'error', '-1', seconds('-1'), null],
    ['seconds-fraction', 'error', '60.5', seconds('60.5'), seconds('61')],
    ['seconds-out-of-range', 'warning', '14', seconds('14'), seconds('15')],
    ['seconds-out-of-range', 'warning', '31536001', seconds('31536001'), seconds('31536000')],
    ['seconds-imprecise', 'warning', '1e999', seconds('1e999'), seconds('31536000')],
    [
      'seconds-imprecise',
      'warning',
      '12345678901234567890',
      seconds('12345678901234567890'),
      seconds('31536000'),
    ],
    ['wrong-type', 'error', '"60"', seconds('"60"'), seconds('60')],
    ['wrong-type', 'error', 'true', seconds('true'), null],
    [
      'wrong-type',
      'error',
      '{"componentText":{"text":"a"}}',
      '{"key":"k","components":{"componentText":{"text":"a"}}}',
      '{"key":"k","components":[{"componentText":{"text":"a"}}]}',
    ],
    ['wrong-type', 'error', '"[]"', '{"key":"k","components":"[]"}', '{"key":"k","components":[]}'],
    [
      'unknown-field',
      'warning',
      '"icon"',
      '{"key":"k","icon":1,"components":[]}',
      '{"key":"k","components":[]}',
    ],
    ['misspelt-field', 'error', '"Components"', '{"key":"k","Components":[]}', '{"key":"k","components":[]}'],
    [
      'misspelt-field',
      'warning',
      '"time_to_live_seconds"',
      '{"key":"k","time_to_live_seconds":60,"components":[]}',
      '{"key":"k","timeToLiveSeconds":60,"components":[]}',
    ],
    [
      'stray-component',
      'error',
      '"componentDivider"',
      '{"cards":[{"key":"k","componentDivider":{}}]}',
      '{"cards":[{"key":"k","components": [{ "componentDivider":{} }]}]}',
    ],
    [
      'stray-component',
      'warning',
      '"componentDivider"',
      '{"key":"k","components":[],"componentDivider":{}}',
      '{"key":"k","components":[{ "componentDivider":{} }]}',
    ],
    ['card-not-an-object', 'error', '1', '{"cards":[1]}', null],
    [
      'duplicate-card-key',
      'error',
      '"k"',
      '{"cards":[{"key":"a","components":[]},{"key":"k","components":null},{"key":"k","components":[]}]}',
      null,
    ],
    [
      'repeated-field',
      'warning',
      '"key"',
      '{"key":"a","components":[],"key":"b"}',
      '{"components":[],"key":"b"}',
    ],
  ];
  test.each(rows)('%s (%s) at %j in %j', (...row) => expectOneProblem(row));

  test.each(['15', '31536000', 'null', '3600'])('timeToLiveSeconds %s is fine', (value) => {
    expect(checkDocument(seconds(value)).problems).toEqual([]);
  });

  test.each(['null', '[]'])('components %s are no problem and hide the card', (components) => {
    const checked = checkDocument(`{"key":"k","components":${components}}`);
    expect(checked.problems).toEqual([]);
    expect(checked.cards.map(isHidden)).toEqual([true]);
  });

  test('of two cards with the same key the first is drawn and the later is at fault', () => {
    const { cards } = checkDocument('{"cards":[{"key":"k","components":[]},{"key":"k","components":[]}]}');
    expect(cards.map(({ rejected, fault }) => [rejected, fault?.code])).toEqual([
      [false, undefined],
      [true, 'duplicate-card-key'],
    ]);
  });

  test('a card with an error in one component is rejected and its other components are drawn', () => {
    const { cards } = checkDocument(inCard('{"componentText":{}},{"componentDivider":{}}'));
    expect(cards[0]).toMatchObject({
      rejected: true,
      fault: null,
      components: [
        { kind: 'broken', meant: 'componentText', code: 'missing-field' },
        { kind: 'componentDivider' },
      ],
    });
  });
});

describe('a component', () => {
  const rows: Row[] = [
    ['bare-text', 'error', '"Hello"', inCard('"Hello"'), inCard('{"componentText": {"text": "Hello"}}')],
    [
      'not-a-component',
      'error',
      'null',
      inCard('null,{"componentDivider":{}}'),
      inCard('{"componentDivider":{}}'),
    ],
    ['not-a-component', 'error', '[]', inCard('[]'), null],
    ['no-component', 'error', '{', inCard('{}'), inCard('')],
    ['unknown-component', 'error', '"componentGraph"', inCard('{"componentGraph":{}}'), null],
    [
      'misspelt-component',
      'error',
      '"component_text"',
      inCard('{"component_text":{"text":"a"}}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'misspelt-component',
      'error',
      '"text"',
      inCard('{"text":{"text":"a"}}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'misspelt-component',
      'error',
      '"copy_button"',
      inCard('{"copy_button":{"copyButtonValue":"a"}}'),
      inCard('{"componentCopyButton":{"copyButtonValue":"a"}}'),
    ],
    [
      'missing-component-key',
      'error',
      '{',
      inCard('{"text":"a","textSize":"S"}'),
      inCard('{"componentText": {"text":"a","textSize":"S"}}'),
    ],
    [
      'two-components',
      'error',
      '"componentDivider"',
      inCard('{"componentText":{"text":"a"},"componentDivider":{}}'),
      inCard('{ "componentText":{"text":"a"} }, { "componentDivider":{} }'),
    ],
    [
      'null-sibling',
      'error',
      '"componentBadge"',
      inCard('{"componentText":{"text":"a"},"componentBadge":null,"componentRow":null}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'component-body',
      'error',
      '"Active"',
      inCard('{"componentBadge":"Active"}'),
      inCard('{"componentBadge":{"badgeLabel": "Active"}}'),
    ],
    ['component-body', 'error', 'null', inCard('{"componentDivider":null}'), null],
    [
      'stray-fields',
      'error',
      '"text"',
      inCard('{"componentText":{},"text":"a","textSize":"S"}'),
      inCard('{"componentText":{"text":"a", "textSize":"S"}}'),
    ],
    [
      'stray-fields',
      'error',
      '"text"',
      inCard('{"componentText":null,"text":"a"}'),
      inCard('{"componentText":{ "text":"a" }}'),
    ],
    [
      'stray-fields',
      'warning',
      '"textColor"',
      inCard('{"componentText":{"text":"a"},"textColor":"MUTED"}'),
      inCard('{"componentText":{"text":"a", "textColor":"MUTED"}}'),
    ],
    [
      'unknown-field',
      'warning',
      '"id"',
      inCard('{"componentText":{"text":"a"},"id":"x"}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'unknown-field',
      'warning',
      '"weight"',
      inCard('{"componentText":{"text":"a","weight":1}}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'misspelt-field',
      'error',
      '"txt"',
      inCard('{"componentText":{"txt":"a"}}'),
      inCard('{"componentText":{"text":"a"}}'),
    ],
    [
      'misspelt-field',
      'warning',
      '"badge_color"',
      inCard('{"componentBadge":{"badgeLabel":"a","badge_color":"RED"}}'),
      inCard('{"componentBadge":{"badgeLabel":"a","badgeColor":"RED"}}'),
    ],
    [
      'foreign-fields',
      'error',
      '"text"',
      inCard('{"componentPlainText":{"text":"a","size":"S"}}'),
      inCard('{"componentPlainText":{"plainText":"a","plainTextSize":"S"}}'),
    ],
    [
      'foreign-fields',
      'error',
      '"text"',
      inCard('{"componentBadge":{"text":"a","color":"RED"}}'),
      inCard('{"componentBadge":{"badgeLabel":"a","badgeColor":"RED"}}'),
    ],
    [
      'foreign-fields',
      'error',
      '"spacingSize"',
      inCard('{"componentSpacer":{"spacingSize":"S"}}'),
      inCard('{"componentSpacer":{"spacerSize":"S"}}'),
    ],
    [
      'nested-row',
      'error',
      '"componentRow"',
      inCard(
        '{"componentRow":{"rowMainContent":[{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}],"rowAsideContent":[{"componentDivider":{}}]}}',
      ),
      inCard(
        '{"componentRow":{"rowMainContent":[{"componentDivider":{}}, {"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}',
      ),
    ],
    [
      'nested-container',
      'error',
      '"componentContainer"',
      inCard(
        '{"componentContainer":{"containerContent":[{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}]}}',
      ),
      inCard('{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}'),
    ],
    [
      'container-in-row',
      'error',
      '"componentContainer"',
      inCard(
        '{"componentRow":{"rowMainContent":[{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}],"rowAsideContent":[{"componentDivider":{}}]}}',
      ),
      inCard(
        '{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}',
      ),
    ],
  ];
  test.each(rows)('%s (%s) at %j in %j', (...row) => expectOneProblem(row));

  test.each([
    ['componentText', 'size', 'textSize', '{"text":"a","size":"S"}', { textSize: 'S' }],
    ['componentText', 'color', 'textColor', '{"text":"a","color":"MUTED"}', { textColor: 'MUTED' }],
    [
      'componentLinkButton',
      'label',
      'linkButtonLabel',
      '{"label":"a","linkButtonUrl":"https://e.com"}',
      { linkButtonLabel: 'a' },
    ],
    [
      'componentLinkButton',
      'url',
      'linkButtonUrl',
      '{"linkButtonLabel":"a","url":"https://e.com"}',
      { linkButtonUrl: 'https://e.com' },
    ],
    ['componentSpacer', 'size', 'spacerSize', '{"size":"XL"}', { spacerSize: 'XL' }],
    [
      'componentDivider',
      'spacingSize',
      'dividerSpacingSize',
      '{"spacingSize":"L"}',
      { dividerSpacingSize: 'L' },
    ],
  ])(
    '%s is drawn with its former field %s, with a warning that renames it to %s',
    (kind, from, to, body, drawn) => {
      const text = inCard(`{"${kind}":${body}}`);
      expectOneProblem([
        'deprecated-field',
        'warning',
        `"${from}"`,
        text,
        text.replace(`"${from}"`, `"${to}"`),
      ]);
      expect(checkDocument(text).cards[0]?.components?.[0]).toMatchObject({ kind, ...drawn });
    },
  );

  test('a field under its former and its present name is an error', () => {
    const text = inCard('{"componentText":{"text":"a","size":"S","textSize":"M"}}');
    expectOneProblem([
      'both-spellings',
      'error',
      '"size"',
      text,
      inCard('{"componentText":{"text":"a","textSize":"M"}}'),
    ]);
  });

  test('a key such as constructor or __proto__ is only an unknown field', () => {
    const text = inCard('{"componentText":{"text":"a","__proto__":{"x":1},"constructor":1,"toString":2}}');
    expect(codes(checkDocument(text).problems)).toEqual(['unknown-field', 'unknown-field', 'unknown-field']);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('a field', () => {
  const long = (count: number): string => JSON.stringify('x'.repeat(count));
  const body = (kind: string, fields: string): string => inCard(`{"${kind}":{${fields}}}`);
  const url = (value: string): string =>
    body('componentLinkButton', `"linkButtonLabel":"a","linkButtonUrl":${value}`);
  const date = (value: string): string => body('componentDateTime', `"dateTimeIso8601":${value}`);
  const user = (value: string): string => body('componentUser', `"userIdentifier":${value}`);
  const workflow = (value: string): string =>
    body('componentWorkflowButton', `"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":${value}`);
  const rows: Row[] = [
    ['missing-field', 'error', '"componentText"', body('componentText', ''), null],
    ['empty-text', 'error', '""', body('componentText', '"text":""'), null],
    ['too-long', 'error', long(10_001), body('componentText', `"text":${long(10_001)}`), null],
    [
      'number-for-text',
      'error',
      '42',
      body('componentText', '"text":42'),
      body('componentText', '"text":"42"'),
    ],
    [
      'number-for-text',
      'error',
      'true',
      body('componentText', '"text":true'),
      body('componentText', '"text":"true"'),
    ],
    ['wrong-type', 'error', 'null', body('componentText', '"text":null'), null],
    [
      'wrong-case',
      'error',
      '"muted"',
      body('componentText', '"text":"a","textColor":"muted"'),
      body('componentText', '"text":"a","textColor":"MUTED"'),
    ],
    [
      'wrong-case',
      'error',
      '"s"',
      body('componentText', '"text":"a","textSize":"s"'),
      body('componentText', '"text":"a","textSize":"S"'),
    ],
    ['unknown-value', 'error', '"PURPLE"', body('componentText', '"text":"a","textColor":"PURPLE"'), null],
    [
      'link-opens-nothing',
      'warning',
      'javascript:x',
      body('componentText', '"text":"[a](javascript:x)"'),
      null,
    ],
    ['empty-text', 'error', '""', body('componentPlainText', '"plainText":""'), null],
    ['too-long', 'error', long(10_001), body('componentPlainText', `"plainText":${long(10_001)}`), null],
    [
      'wrong-case',
      'error',
      '"m"',
      body('componentPlainText', '"plainText":"a","plainTextSize":"m"'),
      body('componentPlainText', '"plainText":"a","plainTextSize":"M"'),
    ],
    [
      'unknown-value',
      'error',
      '"GRAY"',
      body('componentBadge', '"badgeLabel":"a","badgeColor":"GRAY"'),
      body('componentBadge', '"badgeLabel":"a","badgeColor":"GREY"'),
    ],
    ['too-long', 'error', long(501), body('componentBadge', `"badgeLabel":${long(501)}`), null],
    ['too-long', 'error', long(1001), body('componentCopyButton', `"copyButtonValue":${long(1001)}`), null],
    [
      'too-long',
      'error',
      long(501),
      body('componentCopyButton', `"copyButtonValue":"a","copyButtonTooltipLabel":${long(501)}`),
      null,
    ],
    [
      'too-long',
      'error',
      long(501),
      body('componentLinkButton', `"linkButtonLabel":${long(501)},"linkButtonUrl":"https://e.com"`),
      null,
    ],
    ['url-relative', 'error', '"/page"', url('"/page"'), null],
    ['url-relative', 'error', '"//evil.com"', url('"//evil.com"'), null],
    ['url-relative', 'error', '"example.com/a"', url('"example.com/a"'), url('"https://example.com/a"')],
    ['url-relative', 'error', '"localhost:3000"', url('"localhost:3000"'), url('"https://localhost:3000"')],
    ['url-invalid', 'error', '"https://a b.com"', url('"https://a b.com"'), null],
    ['url-invalid', 'error', '""', url('""'), null],
    ['url-unsafe', 'error', '"javascript:alert(1)"', url('"javascript:alert(1)"'), null],
    ['url-unsafe', 'error', '"JaVaScRiPt:alert(1)"', url('"JaVaScRiPt:alert(1)"'), null],
    ['url-unsafe', 'error', '"java\\nscript:alert(1)"', url('"java\\nscript:alert(1)"'), null],
    ['url-unsafe', 'error', '"\\u0001javascript:alert(1)"', url('"\\u0001javascript:alert(1)"'), null],
    ['url-unsafe', 'error', '"data:text/html,x"', url('"data:text/html,x"'), null],
    ['url-unsafe', 'error', '"vbscript:x"', url('"vbscript:x"'), null],
    ['url-unsafe', 'error', '"blob:x"', url('"blob:x"'), null],
    ['url-unsafe', 'error', '"file:///etc"', url('"file:///etc"'), null],
    ['url-opens-nothing', 'warning', '"slack://open"', url('"slack://open"'), null],
    ['url-opens-nothing', 'warning', '"https:evil.com"', url('"https:evil.com"'), url('"https://evil.com"')],
    ['url-opens-nothing', 'warning', '"https://good@evil.com"', url('"https://good@evil.com"'), null],
    [
      'too-long',
      'error',
      long(501),
      body(
        'componentWorkflowButton',
        `"workflowButtonLabel":${long(501)},"workflowButtonWorkflowIdentifier":{"workflowId":"w"}`,
      ),
      null,
    ],
    ['identifier-missing', 'error', '{}', workflow('{}'), null],
    ['empty-text', 'error', '""', workflow('{"workflowId":""}'), null],
    [
      'identifier-several',
      'error',
      '"workflowKey"',
      workflow('{"workflowId":"a","workflowKey":"b"}'),
      workflow('{"workflowId":"a"}'),
    ],
    ['wrong-type', 'error', '"wf_1"', workflow('"wf_1"'), null],
    [
      'wrong-case',
      'error',
      '"xs"',
      body('componentDivider', '"dividerSpacingSize":"xs"'),
      body('componentDivider', '"dividerSpacingSize":"XS"'),
    ],
    ['missing-field', 'error', '"componentSpacer"', body('componentSpacer', ''), null],
    [
      'spacer-size-null',
      'error',
      'null',
      body('componentSpacer', '"spacerSize":null'),
      body('componentSpacer', '"spacerSize":"M"'),
    ],
    [
      'unknown-value',
      'error',
      '"XXL"',
      body('componentSpacer', '"spacerSize":"XXL"'),
      body('componentSpacer', '"spacerSize":"XL"'),
    ],
    ['date-only', 'error', '"2026-03-04"', date('"2026-03-04"'), date('"2026-03-04T00:00:00Z"')],
    [
      'date-without-offset',
      'error',
      '"2026-03-04T09:30:00"',
      date('"2026-03-04T09:30:00"'),
      date('"2026-03-04T09:30:00Z"'),
    ],
    ['date-impossible', 'error', '"2026-02-30T09:30:00Z"', date('"2026-02-30T09:30:00Z"'), null],
    ['date-impossible', 'error', '"2026-02-03T25:30:00Z"', date('"2026-02-03T25:30:00Z"'), null],
    ['date-malformed', 'error', '"yesterday"', date('"yesterday"'), null],
    ['number-for-text', 'error', '1700000000', date('1700000000'), date('"1700000000"')],
    ['identifier-missing', 'error', '{"userId":null}', user('{"userId":null}'), null],
    [
      'identifier-several',
      'error',
      '"emailAddress"',
      user('{"userId":"a","emailAddress":"b"}'),
      user('{"userId":"a"}'),
    ],
    ['number-for-text', 'error', '7', user('{"machineUserId":7}'), user('{"machineUserId":"7"}')],
    ['unknown-field', 'warning', '"name"', user('{"userId":"a","name":"b"}'), user('{"userId":"a"}')],
    [
      'empty-content',
      'error',
      '[]',
      body('componentRow', '"rowMainContent":[],"rowAsideContent":[{"componentDivider":{}}]'),
      null,
    ],
    [
      'empty-aside',
      'warning',
      '[]',
      body('componentRow', '"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[]'),
      null,
    ],
    [
      'missing-field',
      'error',
      '"componentRow"',
      body('componentRow', '"rowMainContent":[{"componentDivider":{}}]'),
      null,
    ],
    [
      'wrong-type',
      'error',
      '{"componentDivider":{}}',
      body('componentContainer', '"containerContent":{"componentDivider":{}}'),
      body('componentContainer', '"containerContent":[{"componentDivider":{}}]'),
    ],
    ['empty-content', 'error', '[]', body('componentContainer', '"containerContent":[]'), null],
  ];
  test.each(rows)('%s (%s) at %.40j in %.120j', (...row) => expectOneProblem(row));

  test.each([
    ['componentText', '"text":"a","textSize":null,"textColor":null', { textSize: 'M', textColor: 'NORMAL' }],
    ['componentPlainText', '"plainText":"a"', { plainTextSize: 'M', plainTextColor: 'NORMAL' }],
    ['componentBadge', '"badgeLabel":"","badgeColor":null', { badgeLabel: '', badgeColor: 'GREY' }],
    ['componentCopyButton', '"copyButtonValue":"v"', { copyButtonTooltipLabel: 'v' }],
    ['componentDivider', '"dividerSpacingSize":null', { dividerSpacingSize: 'S' }],
    ['componentLinkButton', '"linkButtonLabel":"a","linkButtonUrl":"mailto:a@e.com"', { opens: true }],
    ['componentLinkButton', '"linkButtonLabel":"a","linkButtonUrl":"tel:+49123"', { opens: true }],
    [
      'componentWorkflowButton',
      '"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowKey":"k"}',
      { workflow: 'k' },
    ],
    ['componentDateTime', '"dateTimeIso8601":"2024-02-29T23:59:59.123+05:30"', { kind: 'componentDateTime' }],
    [
      'componentUser',
      '"userIdentifier":{"emailAddress":"a@e.com","userId":null}',
      { by: 'emailAddress', value: 'a@e.com' },
    ],
  ])('%s {%s} is drawn with its defaults', (kind, fields, drawn) => {
    const checked = checkDocument(body(kind, fields));
    expect(checked.problems).toEqual([]);
    expect(checked.cards[0]?.components?.[0]).toMatchObject(drawn);
  });
});

describe('half-typed JSON', () => {
  test.each([
    ['{"cards":[{"key":"k","components":[{"componentText":{"text":"Hel\n}}]}]}', 'unclosed-string', 'Hel'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi","textSize":}}]}', 'missing-value', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi",}}]}', 'trailing-comma', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi"}', 'unclosed-bracket', 'Hi'],
    ['{"key":"k","components":[{"componentText":{"text":"Hi"}},{"compo\n]}', 'unclosed-string', 'Hi'],
    [
      '{"key":"k","components":[{"componentText":{"text":"Hi"}},{"componentBadge":{"badgeLabel":\n}}]}',
      'missing-value',
      'Hi',
    ],
    ['// a note\n{"key":"k","components":[{"componentText":{"text":"Hi"}}]}', 'comment', 'Hi'],
  ])('what can be read of %j is drawn, with one problem (%s)', (text, code, drawn) => {
    const checked = checkDocument(text);
    expect(codes(checked.problems)).toEqual([code]);
    expect(checked.cards[0]?.components?.[0]).toMatchObject({ kind: 'componentText', text: drawn });
  });

  test('a component that cannot be read yet leaves a placeholder without a problem of its own', () => {
    const { cards } = checkDocument('[{"componentBadge":{"badgeLabel":\n}}]');
    expect(cards[0]?.components).toMatchObject([
      { kind: 'broken', meant: 'componentBadge', code: 'unreadable' },
    ]);
  });
});

describe('a text out of bounds', () => {
  test('more than a megabyte is one problem', () => {
    expect(codes(checkDocument(`[${' '.repeat(5_000_000)}]`).problems)).toEqual(['too-large']);
  });

  test.each([33, 5000, 100_000])('nesting %i deep is told once, beside what else is wrong', (depth) => {
    const text = `{"key":"k","extra":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)},"components":[]}`;
    expect(codes(checkDocument(text).problems)).toEqual(['unknown-field', 'too-deep']);
  });

  test('50,000 broken items list 100 problems and count them all', () => {
    const text = `[${Array(50_000).fill('{"a":{}}').join(',')}]`;
    const checked = checkDocument(text);
    expect(checked.problems).toHaveLength(100);
    expect(checked.problemCount).toBe(50_000);
  });

  test.each(['\ufeff{"cards":[]}'])('a byte order mark is a warning with a fix', (text) => {
    expectOneProblem(['byte-order-mark', 'warning', '\ufeff', text, '{"cards":[]}']);
  });

  test('NUL and lone surrogates are text like any other', () => {
    expect(checkDocument('[{"componentText":{"text":"\\u0000\\ud800"}}]').problems).toEqual([]);
    expect(codes(checkDocument('[{"componentText":{"text":"\u0000"}}]').problems)).toEqual([
      'control-character',
    ]);
    expect(codes(checkDocument('\u0000').problems)).toEqual(['unexpected-character']);
  });
});

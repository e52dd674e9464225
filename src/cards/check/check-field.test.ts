import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import { expectOneProblem, inCard, type Row } from '../testing/check-fixture.ts';

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
      'null-not-allowed',
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

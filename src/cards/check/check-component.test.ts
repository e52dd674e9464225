import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import { codes, expectOneProblem, inCard, type Row } from '../testing/check-fixture.ts';

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
    ['not-a-component', 'error', '[]', inCard('[]'), inCard('')],
    ['not-a-component', 'error', '7', inCard('7'), inCard('{"componentText": {"text": "7"}}')],
    ['no-component', 'error', '{', inCard('{}'), inCard('')],
    [
      'unknown-component',
      'error',
      '"componentGraph"',
      inCard('{"componentGraph":{}}'),
      inCard('{"componentText": {"text": "Text"}}'),
    ],
    [
      'unknown-component',
      'error',
      '"componentHeading"',
      inCard('{"componentHeading":{"text":"Hi","size":"L"}}'),
      inCard('{"componentText": { "text": "Hi", "textSize": "L" }}'),
    ],
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
      '"textComponent"',
      inCard('{"textComponent":{"text":"a"}}'),
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
    [
      'component-body',
      'error',
      'null',
      inCard('{"componentDivider":null}'),
      inCard('{"componentDivider":{}}'),
    ],
    [
      'component-body',
      'error',
      '"Open"',
      inCard('{"componentLinkButton":"Open"}'),
      inCard(
        '{"componentLinkButton":{"linkButtonLabel": "Open", "linkButtonUrl": "https://example.com/customers/42"}}',
      ),
    ],
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

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import type { SyntaxCode } from '../../json/syntax-issue.ts';
import type { Detail } from '../check/finding.ts';
import { checkDocument } from '../check.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** A text, and the same after its first fix; null if only the author can know what was meant. */
type Fixed = readonly [string, string | null];
const noFix = (document: string): readonly Fixed[] => [[document, null]];

const text = (field: string) => `[{"componentText":{"text":"a",${field}}}]`;
const card = (field: string) => `{"key":"k","components":[],${field}}`;
const url = (value: string) =>
  `[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":${JSON.stringify(value)}}}]`;
const date = (value: string) => `[{"componentDateTime":{"dateTimeIso8601":"${value}"}}]`;
const user = (fields: string) => `[{"componentUser":{"userIdentifier":{${fields}}}}]`;
const row = (item: string) =>
  `[{"componentRow":{"rowMainContent":[${item}],"rowAsideContent":[{"componentDivider":{}}]}}]`;
const container = (item: string) => `[{"componentContainer":{"containerContent":[${item}]}}]`;
const D = '{"componentDivider":{}}';

/** Every kind of problem with the fixes offered for it; none if only the author can know what was meant. */
const FIXES: Record<Detail['code'], readonly Fixed[]> = {
  'empty-document': noFix(''),
  'too-large': noFix(`[${' '.repeat(1_048_576)}]`),
  'too-many-parts': noFix(`[${'[],'.repeat(200_000)}[]]`),
  'not-a-document': noFix('{"a":1}'),
  'not-a-response': [
    ['{"key":"k","components":[]}', '{"cards": [{"key":"k","components":[]}]}'],
    [`[${D}]`, `{"cards": [{"key": "my-card", "components": [${D}]}]}`],
    [D, `{"cards": [{"key": "my-card", "components": [${D}]}]}`],
  ],
  'encoded-twice': [['"{\\"cards\\":[]}"', '{"cards":[]}']],
  'card-for-cards': [
    ['{"card":[]}', '{"cards":[]}'],
    ['{"card":{"key":"k","components":[]}}', '{"cards":[{"key":"k","components":[]}]}'],
  ],
  wrapped: [
    ['{"data":{"cards":[]}}', '{"cards":[]}'],
    ['{"data":{"items":[{"key":"k","components":[]}]}}', '{"cards": [{"key":"k","components":[]}]}'],
    [`{"meta":1,"result":${D}}`, D],
  ],
  placeholder: noFix('[{"componentText":{"text":"Hello {{ customer.name }}"}}]'),
  'cards-without-envelope': [['[{"key":"k","components":[]}]', '{"cards": [{"key":"k","components":[]}]}']],
  'missing-field': [
    ['{"key":"k"}', '{"key":"k", "components": []}'],
    ['[{"componentSpacer":{}}]', '[{"componentSpacer":{"spacerSize": "M"}}]'],
  ],
  'wrong-type': [
    ['{"key":"k","components":"[]"}', '{"key":"k","components":[]}'],
    [`{"key":"k","components":${D}}`, `{"key":"k","components":[${D}]}`],
    [card('"timeToLiveSeconds":"60"'), card('"timeToLiveSeconds":60')],
  ],
  'unknown-field': [[text('"weight":1'), '[{"componentText":{"text":"a"}}]']],
  'misspelt-field': [
    [text('"text_size":"S"'), text('"textSize":"S"')],
    [user('"user_id":"u"'), user('"userId":"u"')],
    ['{"Key":"k","components":[]}', '{"key":"k","components":[]}'],
  ],
  'card-not-an-object': [['{"cards":[1]}', '{"cards":[]}']],
  'card-key-characters': [['{"key":"my card","components":[]}', '{"key":"my-card","components":[]}']],
  'duplicate-card-key': [
    [
      '{"cards":[{"key":"k","components":[]},{"key":"k","components":[]}]}',
      '{"cards":[{"key":"k","components":[]},{"key":"k-2","components":[]}]}',
    ],
  ],
  'seconds-negative': [[card('"timeToLiveSeconds":-1'), card('"timeToLiveSeconds":3600')]],
  'seconds-fraction': [[card('"timeToLiveSeconds":60.5'), card('"timeToLiveSeconds":61')]],
  'seconds-out-of-range': [
    [card('"timeToLiveSeconds":3'), card('"timeToLiveSeconds":15')],
    [card('"timeToLiveSeconds":99999999'), card('"timeToLiveSeconds":31536000')],
  ],
  'seconds-imprecise': [
    [card('"timeToLiveSeconds":12345678901234567890'), card('"timeToLiveSeconds":31536000')],
  ],
  'seconds-infinite': [[card('"timeToLiveSeconds":1e400'), card('"timeToLiveSeconds":31536000')]],
  'stray-component': [
    [card('"componentDivider":{}'), '{"key":"k","components":[{ "componentDivider":{} }]}'],
    [
      '{"cards":[{"key":"k","componentDivider":{}}]}',
      '{"cards":[{"key":"k","components": [{ "componentDivider":{} }]}]}',
    ],
  ],
  'bare-text': [['["Hello"]', '[{"componentText": {"text": "Hello"}}]']],
  'not-a-component': [[`[null,${D}]`, `[${D}]`]],
  'no-component': [[`[{},${D}]`, `[${D}]`]],
  'unknown-component': [
    ['[{"componentGraph":{}}]', '[{"componentText": {"text": "Text"}}]'],
    ['[{"componentHeading":{"text":"a"}}]', '[{"componentText": { "text": "a" }}]'],
    ['[{"componentLabel":{"badgeLabel":"a"}}]', '[{"componentBadge": { "badgeLabel": "a" }}]'],
  ],
  'component-in-value': [
    ['[{"type":"componentText","text":"a"}]', '[{"componentText": {"text":"a"}}]'],
    ['[{"text": "a", "type": "text"}]', '[{"componentText": {"text": "a"}}]'],
    ['[{"kind":"Divider"}]', '[{"componentDivider": {}}]'],
    ['{"__typename":"ComponentBadge","badgeLabel":"a"}', '{"componentBadge": {"badgeLabel":"a"}}'],
  ],
  'misspelt-component': [['[{"component_divider":{}}]', `[${D}]`]],
  'missing-component-key': [['[{"text":"a"}]', '[{"componentText": {"text":"a"}}]']],
  'two-components': [
    [
      '[{"componentText":{"text":"a"},"componentDivider":{}}]',
      '[{ "componentText":{"text":"a"} }, { "componentDivider":{} }]',
    ],
  ],
  'null-sibling': [['[{"componentDivider":{},"componentBadge":null}]', `[${D}]`]],
  'nested-row': [
    [row(`{"componentRow":{"rowMainContent":[${D}],"rowAsideContent":[${D}]}}`), row(`${D}, ${D}`)],
  ],
  'nested-container': [[container(`{"componentContainer":{"containerContent":[${D}]}}`), container(D)]],
  'container-in-row': [[row(`{"componentContainer":{"containerContent":[${D}]}}`), row(D)]],
  // Every way to misplace one of the current components has its own message.
  misplaced: [],
  'component-body': [['[{"componentText":"a"}]', '[{"componentText":{"text": "a"}}]']],
  'stray-fields': [
    ['[{"componentText":{"text":"a"},"textSize":"S"}]', '[{"componentText":{"text":"a", "textSize":"S"}}]'],
    ['[{"componentText":null,"text":"a"}]', '[{"componentText":{ "text":"a" }}]'],
  ],
  'foreign-fields': [
    [
      '[{"componentPlainText":{"text":"a","size":"S"}}]',
      '[{"componentPlainText":{"plainText":"a","plainTextSize":"S"}}]',
    ],
    [
      '[{"componentBadge":{"text":"a","color":"RED"}}]',
      '[{"componentBadge":{"badgeLabel":"a","badgeColor":"RED"}}]',
    ],
  ],
  'deprecated-field': [[text('"color":"MUTED"'), text('"textColor":"MUTED"')]],
  'both-spellings': [[text('"size":"S","textSize":"M"'), text('"textSize":"M"')]],
  'too-long': noFix(text(`"textSize":"S"`).replace('"a"', `"${'x'.repeat(10_001)}"`)),
  'empty-text': [
    ['[{"componentPlainText":{"plainText":""}}]', '[{"componentPlainText":{"plainText":"INV-2024_0042"}}]'],
  ],
  'number-for-text': [['[{"componentText":{"text":42}}]', '[{"componentText":{"text":"42"}}]']],
  'null-not-allowed': [
    ['[{"componentSpacer":{"spacerSize":null}}]', '[{"componentSpacer":{"spacerSize":"M"}}]'],
  ],
  'wrong-case': [[text('"textColor":"muted"'), text('"textColor":"MUTED"')]],
  'unknown-value': [
    [
      '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}}]',
      '[{"componentBadge":{"badgeLabel":"a","badgeColor":"GREY"}}]',
    ],
  ],
  'empty-content': [[container(''), container('{"componentText":{"text":"Inside the box"}}')]],
  'empty-aside': [
    [
      row(D).replace(`[${D}]}}`, '[]}}'),
      row(D).replace(`[${D}]}}`, '[{"componentBadge":{"badgeLabel":"Pro"}}]}}'),
    ],
  ],
  'url-relative': [[url('example.com/a'), url('https://example.com/a')]],
  'url-invalid': noFix(url('https://a b.com')),
  'url-unsafe': noFix(url('javascript:alert(1)')),
  'url-opens-nothing': [[url('https:example.com'), url('https://example.com')]],
  'link-opens-nothing': noFix('[{"componentText":{"text":"[a](javascript:x)"}}]'),
  'date-only': [[date('2026-03-04'), date('2026-03-04T00:00:00Z')]],
  'date-without-offset': [[date('2026-03-04T09:30:00'), date('2026-03-04T09:30:00Z')]],
  'date-impossible': [[date('2026-02-30T09:30:00Z'), date('2026-02-28T09:30:00Z')]],
  'date-malformed': noFix(date('yesterday')),
  'identifier-missing': [[user(''), user('"emailAddress": "grace@example.com"')]],
  'identifier-several': [[user('"userId":"a","emailAddress":"b"'), user('"userId":"a"')]],
};

/** The same for mistakes in the JSON itself. */
const SYNTAX_FIXES: Record<SyntaxCode, readonly Fixed[]> = {
  'byte-order-mark': [[`\ufeff[${D}]`, `[${D}]`]],
  'code-fence': [[`\`\`\`json\n[${D}]\n\`\`\``, `[${D}]\n`]],
  'code-around': [[`const cards = [${D}];`, `[${D}]`]],
  'other-format': noFix('cards:\n  - key: usage\n'),
  'missing-brace': [['"key":"k","components":[]}', '{"key":"k","components":[]}']],
  expression: noFix('[{"componentText":{"text":"a" + "b"}}]'),
  comment: [[`[${D}] // one`, `[${D}]`]],
  'odd-space': [[`[\u00a0${D}]`, `[ ${D}]`]],
  'trailing-comma': [[`[${D},]`, `[${D}]`]],
  'extra-comma': [[`[${D},,${D}]`, `[${D},${D}]`]],
  'missing-comma': [[`[${D} ${D}]`, `[${D}, ${D}]`]],
  'missing-colon': [['{"key" "k","components":[]}', '{"key": "k","components":[]}']],
  'extra-colon': [['{"key"::"k","components":[]}', '{"key":"k","components":[]}']],
  'missing-value': noFix('{"key":,"components":[]}'),
  'unquoted-key': [['{key:"k","components":[]}', '{"key":"k","components":[]}']],
  'unquoted-text': [['{"key":k,"components":[]}', '{"key":"k","components":[]}']],
  'single-quotes': [['{\'key\':"k","components":[]}', '{"key":"k","components":[]}']],
  'unclosed-string': [['{"key":"k,"components":[]}', '{"key":"k","components":[]}']],
  'extra-quote': [['{"key":""k","components":[]}', '{"key":"k","components":[]}']],
  'quote-in-text': [
    ['[{"componentText":{"text":"the "Pro" plan"}}]', '[{"componentText":{"text":"the \\"Pro\\" plan"}}]'],
  ],
  'line-break-in-string': [['[{"componentText":{"text":"a\nb"}}]', '[{"componentText":{"text":"a\\nb"}}]']],
  'control-character': [['[{"componentText":{"text":"a\tb"}}]', '[{"componentText":{"text":"a\\tb"}}]']],
  'bad-escape': [['[{"componentText":{"text":"a\\d"}}]', '[{"componentText":{"text":"a\\\\d"}}]']],
  'bad-number': [[card('"timeToLiveSeconds":060'), card('"timeToLiveSeconds":60')]],
  'bad-word': [[card('"timeToLiveSeconds":None'), card('"timeToLiveSeconds":null')]],
  'mismatched-bracket': [[`{"key":"k","components":[${D}}`, `{"key":"k","components":[${D}]}`]],
  'unclosed-bracket': [[`{"key":"k","components":[${D}`, `{"key":"k","components":[${D}]}`]],
  'unexpected-character': noFix('[@]'),
  'text-after-end': [[`[${D}]]`, `[${D}]`]],
  'too-deep': noFix(`${'['.repeat(33)}${']'.repeat(33)}`),
  'repeated-field': [['{"key":"a","components":[],"key":"b"}', '{"components":[],"key":"b"}']],
};

const codes = (document: string) => problemsOf(document).map(({ code }) => code);

/** Of the whole document; what is one of the other shapes is wrong only where a response is asked for. */
function problemsOf(document: string, code?: string) {
  return checkDocument(document, code === 'not-a-response' ? { as: 'response' } : {}).problems;
}

describe('a fix applied to its problem’s text leaves a text without that problem', () => {
  const rows = [...Object.entries(FIXES), ...Object.entries(SYNTAX_FIXES)];
  const all = rows.flatMap(([code, texts]) => texts.map(([before, after]) => ({ code, before, after })));
  const mendable = all.flatMap(({ code, before, after }) =>
    after === null ? [] : [[code, before, after] as const],
  );
  test.each(mendable)('%s: %s', (code, before, after) => {
    const [problem, ...others] = problemsOf(before, code);
    expect([problem?.code, others]).toEqual([code, []]);
    expect(applyEdits(before, problem?.fixes[0]?.edits ?? [])).toBe(after);
    expect(problemsOf(after, code).map((left) => left.code)).not.toContain(code);
  });

  const others = all.flatMap(({ code, before, after }) => (after === null ? [[code, before] as const] : []));
  test.each(others)('%s has none', (code, before) => {
    const found = problemsOf(before, code).filter((problem) => problem.code === code);
    expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe.each(COMPONENT_KINDS)('the traps that are the same for every component, with %s', (kind) => {
  const { example } = componentTable[kind];
  const body = JSON.stringify(example[kind]);
  const whole = `[{"${kind}":${body}}]`;
  const fixed = (broken: string) => {
    const [problem] = checkDocument(broken).problems;
    return { code: problem?.code, after: applyEdits(broken, problem?.fixes[0]?.edits ?? []) };
  };
  const plain = kind.replace('component', '');
  const names = [
    kind.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`,
    plain,
    kind.toLowerCase(),
  ];

  test.each(names)('its name written as %s is corrected', (name) => {
    expect(fixed(whole.replace(kind, name))).toEqual({ code: 'misspelt-component', after: whole });
  });
  test('null siblings are removed', () => {
    const other: ComponentKind = kind === 'componentText' ? 'componentBadge' : 'componentText';
    expect(fixed(`[{"${kind}":${body},"${other}":null}]`)).toEqual({ code: 'null-sibling', after: whole });
  });
  test('fields beside its key are moved under it', () => {
    const stray = fixed(`[{"${kind}":{},${body.slice(1)}]`);
    const expected = body === '{}' ? [] : ['stray-fields'];
    expect([stray.code ?? []].flat()).toEqual(expected);
    expect(checkDocument(stray.after).errorCount).toBe(0);
    expect(JSON.parse(stray.after)).toEqual([example]);
  });
  test('fields without its key are put under it', () => {
    const bare = fixed(`[${body}]`);
    expect(bare.code).toBe('missing-component-key');
    expect(JSON.parse(bare.after)).toEqual([example]);
  });
  test.each(['type', 'kind', 'component', '__typename'])(
    'its name as the value of %s is made its key',
    (tag) => {
      const tagged = fixed(`[{"${tag}":"${kind}",${body.slice(1)}]`);
      expect(tagged.code).toBe('component-in-value');
      expect(JSON.parse(tagged.after)).toEqual([example]);
    },
  );
  test('its former fields are renamed', () => {
    for (const [former, today] of Object.entries(componentTable[kind].deprecated)) {
      const written = { ...(example[kind] as object), [today]: 'M' };
      const old = JSON.stringify([{ [kind]: written }]).replace(`"${today}"`, `"${former}"`);
      expect(codes(old), former).toContain('deprecated-field');
      expect(codes(fixed(old).after), former).not.toContain('deprecated-field');
    }
  });
  test('the names that people write out of habit are renamed', () => {
    for (const [habit, today] of Object.entries(componentTable[kind].habits)) {
      const right = JSON.stringify([example]);
      const after = right.replace(`"${today}"`, `"${habit}"`);
      expect(fixed(after), habit).toEqual({ code: 'misspelt-field', after: right });
    }
  });
  test('every enum value is corrected from small letters', () => {
    for (const [name, { values }] of Object.entries(componentTable[kind].fields)) {
      for (const value of values ?? []) {
        const right = JSON.stringify([{ [kind]: { ...(example[kind] as object), [name]: value } }]);
        const wrong = right.replace(`"${name}":"${value}"`, `"${name}":"${value.toLowerCase()}"`);
        expect(fixed(wrong), value).toEqual({ code: 'wrong-case', after: right });
      }
    }
  });
});

test('what is lifted out of a row is indented as the row was', () => {
  const laidOut = (...items: unknown[]) =>
    JSON.stringify([{ componentRow: { rowMainContent: items, rowAsideContent: [JSON.parse(D)] } }], null, 2);
  const inner = { componentRow: { rowMainContent: [JSON.parse(D)], rowAsideContent: [JSON.parse(D)] } };
  const before = laidOut(inner);
  const [problem] = checkDocument(before).problems;
  expect(applyEdits(before, problem?.fixes[0]?.edits ?? [])).toBe(laidOut(JSON.parse(D), JSON.parse(D)));
});

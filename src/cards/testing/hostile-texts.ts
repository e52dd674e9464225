// Support for tests: texts that have frozen, crashed or fooled readers of JSON, cards and markdown.

const ESCAPED_LONE = '\\ud800';

function filled(part: string, length: number, head = '', tail = ''): string {
  return (
    head + part.repeat(Math.max(0, Math.floor((length - head.length - tail.length) / part.length))) + tail
  );
}

function list(item: string, length: number): string {
  return `[${filled(`${item},`, length - item.length - 2)}${item}]`;
}

function object(entry: (index: number) => string, count: number): string {
  return `{${Array.from({ length: count }, (_, index) => entry(index)).join(',')}}`;
}

const text = (words: string) => `[{"componentText":{"text":"${words}"}}]`;
const link = (url: string) =>
  `[{"componentLinkButton":{"linkButtonLabel":"Go","linkButtonUrl":"${url}"}},{"componentText":{"text":"[Go](${url})"}}]`;

/** Each makes a text of about this length, in UTF-16 units; those in `ODD_TEXTS` are always short. */
export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'opening brackets': (length) => filled('[', length),
  'opening braces with keys': (length) => filled('{"a":', length),
  'both in turn': (length) => filled('[{"a":', length),
  'closing brackets': (length) => filled(']', length),
  'brackets that fit no other': (length) => filled('[}', length),
  'braces that fit no other': (length) => filled('{]', length),
  'many open, one closed': (length) => filled('[[[[[[[[[}', length),
  'commas in a list': (length) => filled(',', length, '[', ']'),
  'colons in an object': (length) => filled(':', length, '{', '}'),
  quotes: (length) => filled('"', length),
  'backslashes in a string': (length) => filled('\\', length, '["'),
  'line breaks': (length) => filled('\n', length),
  comments: (length) => filled('/* */', length),
  'a comment without end': (length) => filled('/*', length),
  'line comments': (length) => filled('//\n', length),
  'code fences': (length) => filled('```json\n', length),
  'bare words': (length) => filled('abc def,', length, '[', '1]'),
  digits: (length) => filled('9', length, '[', ']'),
  'huge exponents': (length) => filled('1e999,', length, '[', '1]'),
  'single quotes': (length) => filled("'", length),
  'curly quotes': (length) => filled('“', length),
  'keys without values': (length) => filled('"a":', length, '{', '}'),
  'keys without colons': (length) => filled('"a" ', length, '{', '}'),
  'arrows for colons': (length) => filled('a=>1 ', length, '{', '}'),
  'unclosed strings': (length) => filled('["x\n', length),
  'one unclosed string': (length) => filled('x', length, '"'),
  'unknown escapes': (length) => filled('\\x', length, '["', '"]'),
  'raw tabs in a string': (length) => filled('\t', length, '["', '"]'),
  'one key again and again': (length) => object(() => '"a":1', length / 6),
  'ever new keys': (length) => object((index) => `"k${index}":1`, length / 11),
  'ever new keys in a component': (length) =>
    `[{"componentText":${object((index) => `"k${index}":1`, length / 11)}}]`,
  'ever new keys in a card': (length) => object((index) => `"key${index}":1`, length / 13),
  'ever new components in one': (length) => `[${object((index) => `"component${index}":1`, length / 20)}]`,
  'empty objects': (length) => list('{}', length),
  'empty lists': (length) => list('[]', length),
  nulls: (length) => list('null', length),
  'unknown components': (length) => list('{"a":{}}', length),
  'components of the wrong type': (length) => list('{"componentText":{"text":1}}', length),
  'misspelt components': (length) => list('{"componentTxt":{"text":"a"}}', length),
  'fields of another component': (length) => list('{"componentPlainText":{"text":"a","size":"M"}}', length),
  'fields beside their component': (length) => list('{"componentText":{},"text":"a"}', length),
  'cards of one key': (length) => `{"cards":${list('{"key":"k","components":[]}', length)}}`,
  'cards without anything': (length) => `{"cards":${list('{"key":1}', length)}}`,
  rows: (length) =>
    list('{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[]}}', length),
  'a long key': (length) => `{"${'k'.repeat(length)}":1}`,
  'a long enum value': (length) =>
    `[{"componentBadge":{"badgeLabel":"a","badgeColor":"${'G'.repeat(length)}"}}]`,
  'a long date': (length) => `[{"componentDateTime":{"dateTimeIso8601":"${'2'.repeat(length)}"}}]`,
  'a long host': (length) => link(`https://${'a'.repeat(length / 2)}`),
  'a URL of at signs': (length) => link(`https://${'@'.repeat(length / 2)}`),
  'open link brackets': (length) => text('['.repeat(length)),
  'unfinished links': (length) => text('[a]('.repeat(length / 4)),
  'stars that never pair': (length) => text('*a_'.repeat(length / 3)),
  'JSON in JSON': (length) => JSON.stringify(list('{\\"a\\":1}', length / 2)),
};

/** URLs that neither links nor components may open. */
export const HOSTILE_URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\\nscript:alert(1)',
  '\\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript:%61lert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'filesystem:https://example.com/temporary/a.html',
  'view-source:https://example.com',
  'about:blank',
  'intent://scan/#Intent;end',
  '//evil.example',
  '\\\\\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://good@evil.example',
  'https://good:pass@evil.example',
  '/relative',
  '#fragment',
  '',
] as const;

export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ufeff',
  '\ufeff\ufeff{}',
  '\ud800',
  '["\udc00"]',
  text(ESCAPED_LONE),
  '"{\\"cards\\":[]}"',
  'null',
  '0',
  '-',
  '{',
  '"',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"cards":[{"key":"__proto__","components":[{"__proto__":{"polluted":1}},{"constructor":{}},{"toString":{}},{"hasOwnProperty":{}},{"componentText":{"__proto__":{"text":"x"}}}]}]}',
  '{"key":"k","timeToLiveSeconds":1e999,"components":[]}',
  '{"key":"k","timeToLiveSeconds":12345678901234567890,"components":[]}',
  text('<img src=x onerror=alert(1)><script>alert(1)</script><svg/onload=alert(1)>'),
  text('\u202egnp.exe\u202d \u2066 \u200b\u200f'),
  text('&lt;script&gt; &#106;avascript: &colon;'),
  '[{"componentText":{"text":"![x](https://evil.example/x.png) <https://evil.example>"}}]',
  '[{"componentText":{"text":"[x][1]\\n\\n[1]: javascript:alert(1)"}}]',
  '[{"<img src=x onerror=alert(1)>":{}}]',
  '{"cards":[{"key":"<b>k</b>","components":[]}]}',
  ...HOSTILE_URLS.map(link),
];

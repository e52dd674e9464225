import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownLinks, parseMarkdown } from './markdown.ts';
import type { MarkdownSpan } from './spans.ts';

/** Spans in a compact form for comparing. */
function written(spans: readonly MarkdownSpan[]): string {
  return spans
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'break':
          return '⏎';
        case 'strong':
          return `‹b:${written(span.children)}›`;
        case 'emphasis':
          return `‹i:${written(span.children)}›`;
        case 'link':
          return `‹a ${span.href}:${written(span.children)}›`;
        default:
          return '';
      }
    })
    .join('');
}

test.each([
  ['**bold**', '‹b:bold›'],
  ['__bold__', '‹b:bold›'],
  ['*italic*', '‹i:italic›'],
  ['_italic_', '‹i:italic›'],
  ['***both***', '‹i:‹b:both››'],
  ['**bold _and_ *more***', '‹b:bold ‹i:and› ‹i:more››'],
  ['[label](https://example.com)', '‹a https://example.com:label›'],
  ['[**bold** label](https://example.com)', '‹a https://example.com:‹b:bold› label›'],
  ['**[label](https://example.com)**', '‹b:‹a https://example.com:label››'],
  ['[a](https://e.com/x_(y)_z)', '‹a https://e.com/x_(y)_z:a›'],
  ['[a](<https://e.com>)', '‹a https://e.com:a›'],
  ['ERR_TIMEOUT_42', 'ERR_TIMEOUT_42'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['\\*not italic\\*', '*not italic*'],
  ['C:\\Users', 'C:\\Users'],
  ['one\ntwo\r\nthree', 'one⏎two⏎three'],
  ['one\n\n  two', 'one⏎⏎  two'],
  ['*one\n\ntwo*', '*one⏎⏎two*'],
  ['# heading\n- item\n> quote', '# heading⏎- item⏎> quote'],
  ['`code`', '`code`'],
  ['<b>html</b> &amp;', '<b>html</b> &amp;'],
  ['<https://example.com> https://example.com', '<https://example.com> https://example.com'],
  ['![alt](https://example.com/a.png)', '![alt](https://example.com/a.png)'],
  ['[label] (https://example.com)', '[label] (https://example.com)'],
  ['[outer [inner](https://e.com)](https://o.com)', '[outer ‹a https://e.com:inner›](https://o.com)'],
  ['[x]()', '[x]()'],
])('%j is read as %s', (text, expected) => {
  expect(written(parseMarkdown(text))).toBe(expected);
});

test.each([
  ['Wow! *a* !(b)', 'Wow! ‹i:a› !(b)'],
  ['[](https://e.com)b', '‹a https://e.com:›b'],
  ['![*a*](u) *b*', '![‹i:a›](u) ‹i:b›'],
  ['one\rtwo', 'one⏎two'],
  ['*a*\n\n*b*', '‹i:a›⏎⏎‹i:b›'],
  ['*a\n  \nb*', '*a⏎  ⏎b*'],
  ['*a\n b*', '‹i:a⏎ b›'],
  ['[a\n\nb](https://e.com)', '[a⏎⏎b](https://e.com)'],
  ['[x [l](https://e.com)\n\n[m](https://e.com)', '[x ‹a https://e.com:l›⏎⏎‹a https://e.com:m›'],
])('%j, with marks at the edges of something, is read as %s', (text, expected) => {
  expect(written(parseMarkdown(text))).toBe(expected);
});

test.each([
  ['[a](  https://e.com\t)', '‹a https://e.com:a›'],
  ['[a](<https://e.com/a b>)', '‹a https://e.com/a b:a›'],
  ['[a](<https://e.com/\\>>)', '‹a https://e.com/>:a›'],
  ['[a](<https://e.com/<b>)', '[a](<https://e.com/<b>)'],
  ['[a](<https://e.com/\nb>)', '[a](<https://e.com/⏎b>)'],
  ['[a](<https://e.com/\rb>)', '[a](<https://e.com/⏎b>)'],
  ['[a](<https://e.com/', '[a](<https://e.com/'],
  ['[a](<https://e.com/ )', '[a](<https://e.com/ )'],
  ['[a](https://e.com/\\)b)', '‹a https://e.com/)b:a›'],
  ['[a](https://e.com/\\b)', '‹a https://e.com/\\b:a›'],
  ['[a](https://e.com/ b)', '[a](https://e.com/ b)'],
  ['[a](https://e.com/\u007fb)', '[a](https://e.com/\u007fb)'],
  ['[a](https://e.com/(b)', '[a](https://e.com/(b)'],
])('the target of %j is read as %s', (text, expected) => {
  expect(written(parseMarkdown(text))).toBe(expected);
});

test('a target may hold 32 open parentheses, not 33', () => {
  const link = (deep: number) => `[a](e${'('.repeat(deep)}${')'.repeat(deep)})`;
  expect(markdownLinks(link(32))).toHaveLength(1);
  expect(markdownLinks(link(33))).toHaveLength(0);
});

test.each([
  ['*a😀*b', '*a😀*b'],
  ['😀*"a"*', '😀‹i:"a"›'],
  ['a*“b”*', 'a*“b”*'],
  ['*\u00a0a*', '*\u00a0a*'],
  ['*é*b', '‹i:é›b'],
])(
  'emoji and quotes count as punctuation beside a mark, and any space as a space: %j is %s',
  (text, expected) => {
    expect(written(parseMarkdown(text))).toBe(expected);
  },
);

test('what is nested more than 16 deep is drawn flat, and nothing of it is lost', () => {
  const nested = (deep: number) => {
    const marks = Array.from({ length: deep }, (_, at) => (at % 2 === 0 ? '*' : '_'));
    return `${marks.map((mark) => `${mark}a `).join('')}b${marks
      .reverse()
      .map((mark) => ` a${mark}`)
      .join('')}`;
  };
  const depthOf = (text: string) => written(parseMarkdown(text)).split('‹').length - 1;
  expect([15, 16, 17, 40].map((deep) => depthOf(nested(deep)))).toEqual([15, 16, 16, 16]);
  expect(written(parseMarkdown(nested(40))).replaceAll(/[‹›]|i:/g, '')).toBe(
    nested(40).replaceAll(/[*_]/g, ''),
  );
});

test('a link inside emphasis is one of the text’s links, in their order', () => {
  expect(markdownLinks('**[a](https://a.com)** [b](https://b.com)').map(({ href }) => href)).toEqual([
    'https://a.com',
    'https://b.com',
  ]);
});

test('only http, https, mailto and tel are links to follow', () => {
  const text =
    '[a](http://e.com) [b](mailto:a@e.com) [c](tel:+1) [d](javascript:alert(1)) [e](/path) [f](slack://x) [g](https://good@evil)';
  expect(markdownLinks(text).map((link) => link.safe)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

/** The result of the CommonMark library, limited to the supported subset. */
function byLibrary(text: string): string {
  const visit = (node: Node | null): string => {
    let done = '';
    for (let child = node?.firstChild ?? null; child !== null; child = child.next) {
      switch (child.type) {
        case 'strong':
          done += `‹b:${visit(child)}›`;
          break;
        case 'emph':
          done += `‹i:${visit(child)}›`;
          break;
        case 'link':
          done += `‹a ${decodeURI(child.destination ?? '')}:${visit(child)}›`;
          break;
        default:
          done += child.literal ?? visit(child);
      }
    }
    return done;
  };
  return visit(new Parser().parse(text));
}

describe('emphasis and links pair as CommonMark pairs them', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '***',
    '_',
    '__',
    'a',
    'word',
    ' ',
    '.',
    ',',
    '(',
    ')',
    '[',
    ']',
    '](u)',
    '[a](b)',
    'é',
    '€',
    '\\*',
  );
  test('on any mixture of marks and words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 24 }), (parts) => {
        // Starts with a word, so nothing is a list, a rule or a reference, and has no space at the ends.
        const text = `x ${parts.join('').trim()} y`.replaceAll(/ +/g, ' ');
        fc.pre(!text.includes(']:') && !/\]\( ?\)/.test(text));
        expect(written(parseMarkdown(text))).toBe(byLibrary(text));
      }),
      { numRuns: 5000 },
    );
  });
});

import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownLinks, parseMarkdown } from './markdown.ts';
import type { MarkdownSpan } from './spans.ts';

/** A compact writing of spans, to compare by. */
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

/** What CommonMark makes of it, as far as it is within the subset. */
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
        // Behind a word, so that nothing is a list, a rule or a reference; and no space at the ends.
        const text = `x ${parts.join('').trim()} y`.replaceAll(/ +/g, ' ');
        fc.pre(!text.includes(']:') && !/\]\( ?\)/.test(text));
        expect(written(parseMarkdown(text))).toBe(byLibrary(text));
      }),
      { numRuns: 5000 },
    );
  });
});

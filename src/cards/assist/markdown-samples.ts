/** Which markdown is drawn, and which stays as written (SPEC.md §3). */
export interface MarkdownSample {
  about: string;
  text: string;
}

export const MARKDOWN_SAMPLES: readonly MarkdownSample[] = [
  { about: 'Bold, with two asterisks or two underscores', text: '**Paid** and __shipped__' },
  { about: 'Italic, with one of either', text: '*soon* and _later_' },
  {
    about: 'A link, to http, https, mailto or tel',
    text: '[Open the invoice](https://example.com/invoices/251)',
  },
  {
    about: 'One within the other',
    text: '**See [the *latest* order](https://example.com/orders/9)**',
  },
  { about: 'A line break in the string is one on screen', text: 'First line\nSecond line' },
  { about: 'A backslash before punctuation makes it literal', text: '\\*not italic\\*' },
  { about: 'Underscores within a word are literal', text: 'ERR_TIMEOUT_MS' },
  {
    about: 'Headings, lists, images, code and HTML stay as they are',
    text: '# Title\n- item\n`code` <b>x</b>',
  },
  { about: 'A link of any other scheme is drawn as text', text: '[Open](slack://channel)' },
];

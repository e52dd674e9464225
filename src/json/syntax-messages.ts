import { quoted } from './json-text.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** The message for a mistake in the JSON itself. */
export function syntaxMessage({ code, about }: Pick<SyntaxIssue, 'code' | 'about'>): string {
  switch (code) {
    case 'byte-order-mark':
      return 'The text starts with an invisible byte order mark, which many JSON parsers reject. Remove it.';
    case 'code-fence':
      return 'The JSON is in a Markdown code block. Remove the ``` lines around it.';
    case 'code-around':
      return 'This is code around the JSON. Remove it.';
    case 'other-format':
      return about === 'HTML'
        ? 'This is HTML, not JSON. It may be an error page. Paste the JSON instead.'
        : `This is ${about}, not JSON. Convert it to JSON, and paste the result.`;
    case 'comment':
      return 'JSON doesn’t allow comments. Remove this one.';
    case 'odd-space':
      return 'There’s an invisible character between the values. Write an ordinary space.';
    case 'trailing-comma':
      return 'There’s a comma with nothing after it. Remove it.';
    case 'extra-comma':
      return 'There’s one comma too many. Remove it.';
    case 'missing-comma':
      return about === ''
        ? 'A comma is missing after this. Add one.'
        : `${quoted(about)} doesn’t separate values in JSON. Write a comma.`;
    case 'missing-colon':
      return `The key ${quoted(about)} has no value yet. Write a colon and a value after it.`;
    case 'extra-colon':
      return 'There’s one colon too many. Remove it.';
    case 'missing-value':
      return `${quoted(about)} has no value yet. Write one after the colon.`;
    case 'unquoted-key':
      return `The key ${about} isn’t in quotes. Write ${quoted(about)}.`;
    case 'unquoted-text':
      return `Text needs double quotes around it. Write ${quoted(about)}.`;
    case 'single-quotes':
      return 'JSON only allows straight double quotes ("). Write those instead.';
    case 'unclosed-string':
      return 'This text has no closing quote. Write " at its end.';
    case 'extra-quote':
      return 'There’s one quote too many. Remove it.';
    case 'quote-in-text':
      return 'A quote inside text needs a backslash before it. Write \\".';
    case 'line-break-in-string':
      return 'A line break isn’t allowed inside quotes. Write \\n instead.';
    case 'control-character':
      return `${about === '\\t' ? 'A tab' : 'An invisible control character'} isn’t allowed inside quotes. Write ${about} instead.`;
    case 'bad-escape':
      return `${about} isn’t an escape in JSON. Write \\\\ for a backslash.`;
    case 'bad-number':
      return `${about} isn’t a number in JSON. Write digits, with a point for fractions, for example 0.5.`;
    case 'bad-word':
      return `JSON only has true, false and null. Write ${about}.`;
    case 'expression':
      return 'JSON can’t join texts or calculate. Write the result.';
    case 'missing-brace':
      return 'The { at the start is missing. Write { before this.';
    case 'mismatched-bracket':
      return about === ''
        ? 'This bracket closes nothing. Remove it.'
        : `This bracket doesn’t match the open one. Write ${about} before it.`;
    case 'unclosed-bracket':
      return `The text ends before everything is closed. Write ${about} at the end.`;
    case 'unexpected-character':
      return `${quoted(about)} isn’t allowed here. Write a value, or remove it.`;
    case 'text-after-end':
      return 'The document ends before this. Remove what follows, or move it inside.';
    case 'too-deep':
      return 'This is nested more than 32 levels deep. Flatten it.';
    case 'repeated-field':
      return `${quoted(about)} appears twice in this object, and only the last one counts. Remove one.`;
    default:
      return code satisfies never;
  }
}

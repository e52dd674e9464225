import { quoted } from './json-text.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** The words of a mistake in the JSON itself. */
export function syntaxMessage({ code, about }: Pick<SyntaxIssue, 'code' | 'about'>): string {
  switch (code) {
    case 'byte-order-mark':
      return 'The text begins with an invisible byte order mark, which many JSON parsers refuse. Remove it.';
    case 'code-fence':
      return 'The JSON stands in a Markdown code block. Remove the ``` lines around it.';
    case 'comment':
      return 'JSON has no comments. Remove this one.';
    case 'odd-space':
      return 'There is an invisible character between the values. Write an ordinary space.';
    case 'trailing-comma':
      return 'There is a comma with nothing after it. Remove it.';
    case 'extra-comma':
      return 'There is one comma too many. Remove it.';
    case 'missing-comma':
      return 'A comma is missing behind this. Write one before what follows.';
    case 'missing-colon':
      return `The key ${quoted(about)} has no value yet. Write a colon and a value after it.`;
    case 'extra-colon':
      return 'There is one colon too many. Remove it.';
    case 'missing-value':
      return `${quoted(about)} has no value yet. Write one after the colon.`;
    case 'unquoted-key':
      return `The key ${about} is not in quotes. Write ${quoted(about)}.`;
    case 'unquoted-text':
      return `Text needs double quotes around it. Write ${quoted(about)}.`;
    case 'single-quotes':
      return 'JSON takes only straight double quotes. Write "…".';
    case 'unclosed-string':
      return 'This text has no closing quote. Write " at its end.';
    case 'extra-quote':
      return 'There is one quote too many. Remove it.';
    case 'quote-in-text':
      return 'A quote inside text needs a backslash before it. Write \\".';
    case 'line-break-in-string':
      return 'A line break cannot stand inside quotes. Write \\n instead.';
    case 'control-character':
      return `An invisible control character cannot stand inside quotes. Write ${about} instead.`;
    case 'bad-escape':
      return `${about} is not an escape that JSON knows. Write \\\\ for a backslash.`;
    case 'bad-number':
      return `${about} is not a number as JSON writes them. Write digits, with a point for fractions, for example 0.5.`;
    case 'bad-word':
      return `JSON knows only true, false and null. Write ${about}.`;
    case 'mismatched-bracket':
      return about === ''
        ? 'This bracket closes nothing. Remove it.'
        : `This bracket does not match the one that is open. Write ${about} before it.`;
    case 'unclosed-bracket':
      return `The text ends before everything is closed. Write ${about} at the end.`;
    case 'unexpected-character':
      return `${quoted(about)} cannot stand here. Write a value, or remove it.`;
    case 'text-after-end':
      return 'The document has ended before this. Remove what follows, or put it inside.';
    case 'too-deep':
      return 'This is nested more than 32 deep. No card needs that: write it flatter.';
    case 'repeated-field':
      return `${quoted(about)} is written twice in this object, and only this last one counts. Remove one of them.`;
    default:
      return code satisfies never;
  }
}

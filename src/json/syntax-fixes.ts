import { type Located, membersNamed, nodeAt } from './json-node.ts';
import { removeMembers } from './member-edits.ts';
import type { Fix, TextEdit } from './problem.ts';
import type { SyntaxIssue } from './syntax-issue.ts';

/** The fix for a mistake in the JSON itself; empty if there isn't one. */
export function syntaxFixesOf(issue: SyntaxIssue, located: Located | null): Fix[] {
  const edits = issue.code === 'repeated-field' ? removeEarlier(issue, located) : issue.edits;
  return edits.length === 0 ? [] : [{ ...syntaxFixTitle(issue), edits }];
}

/** Nobody writes more members of one name than this by hand, so it's unclear how to fix them. */
const MAX_REPEATED = 16;

function removeEarlier(issue: SyntaxIssue, located: Located | null): TextEdit[] {
  const node = located && nodeAt(located.root, issue.path.slice(0, -1))?.node;
  if (!node) return [];
  const same = membersNamed(node, issue.about);
  return same.length > MAX_REPEATED ? [] : removeMembers(node, same.slice(0, -1));
}

/** The title of the fix for a syntax mistake, and whether it's certainly what the author meant. */
function syntaxFixTitle({ code, about }: Pick<SyntaxIssue, 'code' | 'about'>): {
  title: string;
  safe: boolean;
} {
  switch (code) {
    case 'byte-order-mark':
      return { title: 'Remove the byte order mark', safe: true };
    case 'code-fence':
      return { title: 'Remove the code block', safe: true };
    case 'code-around':
      return { title: 'Remove the code', safe: true };
    case 'comment':
      return { title: 'Remove the comment', safe: true };
    case 'odd-space':
      return { title: 'Write an ordinary space', safe: true };
    case 'trailing-comma':
    case 'extra-comma':
      return { title: 'Remove the comma', safe: true };
    case 'missing-comma':
      return { title: 'Write a comma', safe: true };
    case 'missing-colon':
      return { title: 'Write a colon', safe: true };
    case 'extra-colon':
      return { title: 'Remove the colon', safe: true };
    case 'extra-quote':
      return { title: 'Remove the quote', safe: true };
    case 'quote-in-text':
      return { title: 'Write \\" inside the text', safe: true };
    case 'unquoted-key':
    case 'single-quotes':
      return { title: 'Write double quotes', safe: true };
    case 'line-break-in-string':
      return { title: 'Write \\n', safe: true };
    case 'control-character':
      return { title: `Write ${about}`, safe: true };
    case 'bad-escape':
      return { title: 'Write a double backslash', safe: true };
    case 'bad-number':
      return { title: 'Write it as JSON does', safe: true };
    case 'bad-word':
      return { title: `Write ${about}`, safe: true };
    case 'repeated-field':
      return { title: 'Keep only this one', safe: false };
    case 'unclosed-bracket':
      return { title: `Write ${about}`, safe: false };
    case 'missing-brace':
      return { title: 'Write {', safe: false };
    case 'unquoted-text':
      return { title: 'Put it in quotes', safe: false };
    case 'unclosed-string':
      return { title: 'Close the quotes', safe: false };
    case 'mismatched-bracket':
      return { title: about === '' ? 'Remove the bracket' : `Write ${about} before it`, safe: false };
    default:
      return { title: 'Remove it', safe: false };
  }
}

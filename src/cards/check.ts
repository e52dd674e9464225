import { type CheckedValue, type CheckOptions, checkValue } from './check-value.ts';
import type { CheckedDocument } from './drawn.ts';
import { error, type Finding } from './finding.ts';
import { placeFindings, syntaxSeverity } from './place-findings.ts';
import { MAX_LISTED_PROBLEMS, type Problem } from './problem.ts';
import { type ReadText, readText } from './read-text.ts';

/**
 * Checks a text against SPEC.md §1–3: what can be drawn, and every problem with its place in the text,
 * what to write instead, and edits that do so. Never throws, whatever the text. Takes time linear in the
 * text; at most MAX_TEXT_LENGTH characters are looked at.
 *
 * @param options.as `response` takes only what an endpoint may answer, as for a fetched body
 */
export function checkDocument(text: string, options: CheckOptions = {}): CheckedDocument {
  const read = readText(text, true);
  return placeProblems(text, read, checkValue(read.value, options));
}

/**
 * The second stage of a check: gives the findings of `checkValue` their places in the text, and adds what
 * is wrong with the text itself. `read` is that of the thorough `readText`.
 */
export function placeProblems(text: string, read: ReadText, checked: CheckedValue): CheckedDocument {
  const { tally } = checked;
  const issues = read.issues.slice(0, MAX_LISTED_PROBLEMS);
  const whole = wholeTextFinding(text, read);
  const findings = whole === null ? tally.findings : [whole];
  const problems: readonly Problem[] = placeFindings(text, findings, issues).slice(0, MAX_LISTED_PROBLEMS);
  const syntaxErrors = read.issues.filter((issue) => syntaxSeverity(issue) === 'error').length;
  return {
    shape: checked.shape,
    cards: checked.cards,
    problems,
    problemCount: tally.errors + tally.warnings + read.issues.length + (whole === null ? 0 : 1),
    errorCount: tally.errors + syntaxErrors + (whole === null ? 0 : 1),
  };
}

function wholeTextFinding(text: string, { state }: ReadText): Finding | null {
  switch (state) {
    case 'empty':
      return error({ code: 'empty-document' });
    case 'too-large':
      return error({ code: 'too-large', length: text.length });
    default:
      return null;
  }
}

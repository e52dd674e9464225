import { MAX_LISTED_PROBLEMS, type Problem, type Severity } from '../json/problem.ts';
import { type ReadText, readText } from '../json/read-text.ts';
import { type CheckedValue, type CheckOptions, checkValue } from './check/check-value.ts';
import type { Detail } from './check/finding.ts';
import { messageOf } from './check/messages.ts';
import { placeFindings, syntaxSeverity } from './fix/place-findings.ts';
import type { CheckedDocument } from './format/drawn.ts';

/**
 * Checks a text against SPEC.md §1–3. Returns what can be drawn, and every problem with its place in the text,
 * what to write instead, and edits that fix it. Never throws, whatever the text. Takes linear time; a text longer
 * than MAX_TEXT_LENGTH characters isn't checked.
 *
 * @param options.as `response` accepts only what an endpoint may send, as for a fetched body
 */
export function checkDocument(text: string, options: CheckOptions = {}): CheckedDocument {
  const read = readText(text, true);
  return placeProblems(text, read, checkValue(read.value, options));
}

/**
 * The second stage of a check: locates the findings of `checkValue` in the text, and adds the mistakes in the
 * JSON itself. `read` comes from the thorough `readText`.
 */
export function placeProblems(text: string, read: ReadText, checked: CheckedValue): CheckedDocument {
  const whole = wholeTextProblem(text, read);
  if (whole !== null) {
    return { shape: 'unknown', cards: [], problems: [whole], problemCount: 1, errorCount: 1 };
  }
  const { tally, shape, cards } = checked;
  const issues = read.issues.slice(0, MAX_LISTED_PROBLEMS);
  const { problems, dropped } = placeFindings(text, tally.findings, issues, keysOf(cards));
  const errorsIn = (found: readonly { severity: Severity }[]) =>
    found.filter(({ severity }) => severity === 'error').length;
  // Problems that aren't among the findings come after them, and would follow from the same mistakes.
  const isComplete = problems.length < MAX_LISTED_PROBLEMS;
  const syntaxErrors = read.issues.filter((issue) => syntaxSeverity(issue) === 'error').length;
  return {
    shape,
    cards,
    problems,
    problemCount: isComplete
      ? problems.length
      : tally.errors + tally.warnings + read.issues.length - dropped.length,
    errorCount: isComplete ? errorsIn(problems) : tally.errors + syntaxErrors - errorsIn(dropped),
  };
}

function keysOf(cards: CheckedValue['cards']): ReadonlySet<string> {
  return new Set(cards.flatMap(({ key }) => (key === null ? [] : [key])));
}

const WHOLE: Record<Exclude<ReadText['state'], 'read'>, (text: string) => Detail> = {
  empty: () => ({ code: 'empty-document' }),
  'too-large': ({ length }) => ({ code: 'too-large', length }),
  'too-many-parts': () => ({ code: 'too-many-parts' }),
};

/** The problem of a text that isn't checked any further because it's empty or too large. */
function wholeTextProblem(text: string, { state }: ReadText): Problem | null {
  if (state === 'read') return null;
  const detail = WHOLE[state](text);
  return {
    severity: 'error',
    code: detail.code,
    message: messageOf(detail),
    path: [],
    range: { start: 0, end: Math.min(1, text.length) },
    fixes: [],
  };
}

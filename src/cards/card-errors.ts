import type { CheckedDocument } from './drawn.ts';
import type { Path } from './path.ts';
import type { Problem } from './problem.ts';
import { SYNTAX_CODES } from './syntax-issue.ts';

const syntaxCodes: ReadonlySet<string> = new Set<string>(SYNTAX_CODES);

/** The problem is one of JSON itself, not of what it says. */
export function isSyntaxProblem(problem: Problem): boolean {
  return syntaxCodes.has(problem.code);
}

/**
 * The listed errors that make Plain refuse this one card (SPEC.md §6). A card that is `rejected` may have
 * none here, when the document has more problems than are listed.
 */
export function cardErrors(document: CheckedDocument, cardIndex: number): readonly Problem[] {
  const card = document.cards[cardIndex];
  return card === undefined
    ? []
    : document.problems.filter((problem) => isContentError(problem) && startsWith(problem.path, card.path));
}

/** The listed errors that make Plain refuse the whole answer: the body is not JSON, or no response. */
export function envelopeErrors(document: CheckedDocument): readonly Problem[] {
  return document.problems.filter(
    (problem) =>
      problem.severity === 'error' &&
      (isSyntaxProblem(problem) || !document.cards.some((card) => startsWith(problem.path, card.path))),
  );
}

function isContentError(problem: Problem): boolean {
  return problem.severity === 'error' && !isSyntaxProblem(problem);
}

function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, index) => path[index] === step);
}

import type { Path } from '../../json/path.ts';
import type { Problem, TextRange } from '../../json/problem.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';
import type { Detail, Finding } from './finding.ts';

/** What follows one of these on its line, or in its object, may be read otherwise than it was meant. */
const CONFUSING: readonly SyntaxCode[] = ['missing-colon', 'unquoted-text', 'unclosed-string'];
/** At the last character of a value that may not be written to its end yet. */
const AT_A_VALUE: readonly SyntaxCode[] = [
  'missing-comma',
  'unclosed-bracket',
  'unclosed-string',
  'quote-in-text',
];

/** Fields whose own object has not been begun. */
const STRAY: readonly Detail['code'][] = ['stray-fields', 'unknown-field'];

/**
 * Tells which findings only follow from a mistake in the JSON itself: one mistake is one problem, and what
 * else is wrong is listed once the JSON can be read. What is asked of the issues for every finding is looked
 * up once, so that a hundred of each are not compared one by one.
 */
export class Cascades {
  readonly #text: string;
  /** Those that spread, and where what they spread to begins. */
  readonly #spreading: { issue: SyntaxIssue; from: number }[] = [];
  /** Those that confuse the rest of their line, and where it ends. */
  readonly #confusing: { issue: SyntaxIssue; lineEnd: number }[] = [];
  readonly #atValues: Ranges;
  /** The objects in which a value is missing. */
  readonly #unfinished = new Set<string>();

  constructor(issues: readonly SyntaxIssue[], text: string) {
    this.#text = text;
    const atValues: TextRange[] = [];
    for (const issue of issues) {
      if (issue.spreads === true) {
        this.#spreading.push({ issue, from: beginOf(issue, text) });
        continue;
      }
      if (issue.code === 'missing-value') this.#unfinished.add(JSON.stringify(issue.path.slice(0, -1)));
      if (AT_A_VALUE.includes(issue.code)) atValues.push(issue);
      if (CONFUSING.includes(issue.code)) this.#confusing.push({ issue, lineEnd: lineEndFrom(issue, text) });
    }
    this.#atValues = new Ranges(atValues);
  }

  /** Whether the finding, already with its place, follows from one of the issues. */
  explain({ spot, detail }: Finding, { range, path }: Pick<Problem, 'range' | 'path'>): boolean {
    return (
      this.#spreading.some(
        ({ issue, from }) =>
          (spot === 'owner' && startsWith(issue.path, path)) ||
          isBeside(path, issue.path) ||
          range.end > from,
      ) ||
      (STRAY.includes(detail.code) && [path, path.slice(0, -1)].some((place) => this.#lacksValue(place))) ||
      (isScalarAt(this.#text, range.start) && this.#atValues.touch(range)) ||
      this.#confusing.some(
        ({ issue, lineEnd }) =>
          range.start >= issue.start && (isBeside(path, issue.path) || range.start <= lineEnd),
      )
    );
  }

  #lacksValue(place: Path): boolean {
    return this.#unfinished.size > 0 && this.#unfinished.has(JSON.stringify(place));
  }
}

/** Answers whether one of many ranges overlaps another. */
class Ranges {
  readonly #starts: readonly number[];
  /** How far those up to each one reach. */
  readonly #reach: readonly number[];

  constructor(ranges: readonly TextRange[]) {
    const sorted = ranges.toSorted((one, other) => one.start - other.start);
    let reach = Number.NEGATIVE_INFINITY;
    this.#starts = sorted.map(({ start }) => start);
    this.#reach = sorted.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  touch({ start, end }: TextRange): boolean {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? end) < end) low = middle + 1;
      else high = middle;
    }
    return (this.#reach[low - 1] ?? start) > start;
  }
}

/** A colon where none can stand makes a key of the text before it. */
function beginOf({ about, start }: SyntaxIssue, text: string): number {
  if (!about.startsWith(':')) return start;
  let at = start - 1;
  while (at >= 0 && text.charAt(at).trim() === '') at--;
  return at;
}

function lineEndFrom({ start }: SyntaxIssue, text: string): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The value at the issue's path, or directly in it. */
function isBeside(path: Path, container: Path): boolean {
  return startsWith(path, container) && path.length <= container.length + 1;
}

function isScalarAt(text: string, at: number): boolean {
  return !'{['.includes(text.charAt(at));
}

function startsWith(path: Path, first: Path): boolean {
  return first.every((step, at) => path[at] === step);
}

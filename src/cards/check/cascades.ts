import type { Path } from '../../json/path.ts';
import type { Problem, TextRange } from '../../json/problem.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';
import type { Detail, Finding } from './finding.ts';

/** What follows one of these on its line, or in its object, may be read differently than it was meant. */
const CONFUSING: readonly SyntaxCode[] = ['missing-colon', 'unquoted-text', 'unclosed-string'];
/** Reported at the last character of a value that may not be finished yet. */
const AT_A_VALUE: readonly SyntaxCode[] = [
  'missing-comma',
  'unclosed-bracket',
  'unclosed-string',
  'quote-in-text',
];

/** Reported for fields whose own object hasn't been opened. */
const STRAY: readonly Detail['code'][] = ['stray-fields', 'unknown-field'];

/**
 * Decides which findings only follow from a mistake in the JSON itself. One mistake is one problem, and whatever
 * else is wrong is listed once the JSON can be read. The issues are indexed once, so that a hundred findings aren't
 * compared with a hundred issues one by one.
 */
export class Cascades {
  readonly #text: string;
  /** Issues that affect everything after them, and where that starts. */
  readonly #spreading: { issue: SyntaxIssue; from: number }[] = [];
  /** Issues that confuse the rest of their line, and where the line ends. */
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

  /** Whether the finding, located at `range` and `path`, follows from one of the issues. */
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

/** A set of ranges that can quickly check whether one of them overlaps another range. */
class Ranges {
  readonly #starts: readonly number[];
  /** The furthest end of all ranges up to each one. */
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

/** Where the issue begins: a misplaced colon turns the text before it into a key. */
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

/** Whether `path` is the value at `container`, or directly in it. */
function isBeside(path: Path, container: Path): boolean {
  return startsWith(path, container) && path.length <= container.length + 1;
}

function isScalarAt(text: string, at: number): boolean {
  return !'{['.includes(text.charAt(at));
}

function startsWith(path: Path, first: Path): boolean {
  return first.every((step, at) => path[at] === step);
}

import { diffLines } from 'diff';

/** A line of one side and its counterpart on the other; null if that side has no such line. */
export interface LinePair {
  before: { number: number; text: string } | null;
  after: { number: number; text: string } | null;
  same: boolean;
}

/** With more edits than this, the texts aren't compared but shown as completely different. */
const MAX_EDITS = 4_000;

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Compares two texts line by line. Changed lines are paired. */
export function lineDifference(before: string, after: string): LinePair[] {
  const changes = diffLines(before, after, { maxEditLength: MAX_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const pairs: LinePair[] = [];
  let [left, right] = [0, 0];
  let removed: string[] = [];
  const settle = (added: string[]) => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [was, is] = [removed[index], added[index]];
      if (was !== undefined) left += 1;
      if (is !== undefined) right += 1;
      pairs.push({
        before: was === undefined ? null : { number: left, text: was },
        after: is === undefined ? null : { number: right, text: is },
        same: false,
      });
    }
    removed = [];
  };
  for (const change of changes) {
    const lines = linesOf(change.value);
    if (change.removed) {
      settle([]);
      removed = lines;
    } else if (change.added) {
      settle(lines);
    } else {
      settle([]);
      for (const text of lines) {
        left += 1;
        right += 1;
        pairs.push({ before: { number: left, text }, after: { number: right, text }, same: true });
      }
    }
  }
  settle([]);
  return pairs;
}

export interface FoldedLines {
  folded: number;
}

/** Folds runs of equal lines to their number, except for `around` lines near each change. */
export function foldSame(pairs: readonly LinePair[], around = 3): (LinePair | FoldedLines)[] {
  const near = new Set<number>();
  pairs.forEach((pair, index) => {
    if (pair.same) return;
    for (let at = index - around; at <= index + around; at += 1) near.add(at);
  });
  const shown: (LinePair | FoldedLines)[] = [];
  let folded = 0;
  pairs.forEach((pair, index) => {
    if (!near.has(index)) {
      folded += 1;
      return;
    }
    if (folded > 0) shown.push({ folded });
    folded = 0;
    shown.push(pair);
  });
  if (folded > 0) shown.push({ folded });
  return shown;
}

/** The same with one line in each row: of each change, first all the lines before it, then all those after it. */
export function oneBelowAnother(pairs: readonly (LinePair | FoldedLines)[]): (LinePair | FoldedLines)[] {
  const shown: (LinePair | FoldedLines)[] = [];
  let added: LinePair[] = [];
  for (const pair of pairs) {
    if ('folded' in pair || pair.same) {
      shown.push(...added, pair);
      added = [];
      continue;
    }
    if (pair.before !== null) shown.push({ ...pair, after: null });
    if (pair.after !== null) added.push({ ...pair, before: null });
  }
  return [...shown, ...added];
}

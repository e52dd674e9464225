import { type InlineNode, wrapBetween } from './nodes.ts';

/** A run of `*` or `_` that may open or close emphasis. */
export interface Delimiter {
  node: InlineNode;
  char: '*' | '_';
  /** How many of `originalCount` are left. */
  count: number;
  originalCount: number;
  canOpen: boolean;
  canClose: boolean;
}

/**
 * Pairs the delimiters from index `bottom` on like CommonMark (including its rule of three and its flanking rules).
 * For each kind of closer it remembers below which height no opener can match, so no stretch is searched twice
 * in vain. That keeps it linear.
 */
export function pairEmphasis(delimiters: readonly Delimiter[], bottom: number): void {
  const openers: Delimiter[] = [];
  const searched = new Map<string, number>();
  for (let index = bottom; index < delimiters.length; index += 1) {
    const closer = delimiters[index];
    if (closer === undefined) break;
    while (closer.canClose && closer.count > 0) {
      const kind = `${closer.char}${closer.canOpen}${closer.originalCount % 3}`;
      const floor = searched.get(kind) ?? 0;
      let height = openers.length - 1;
      while (height >= floor && !matches(openers[height], closer)) {
        height -= 1;
      }
      const opener = height >= floor ? openers[height] : undefined;
      if (opener === undefined) {
        searched.set(kind, openers.length);
        break;
      }
      openers.length = height + 1;
      pair(opener, closer);
      if (opener.count === 0) openers.pop();
      for (const [other, floorThen] of searched) {
        searched.set(other, Math.min(floorThen, openers.length));
      }
    }
    if (closer.canOpen && closer.count > 0) openers.push(closer);
  }
}

function matches(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (opener === undefined || opener.char !== closer.char) return false;
  const either = opener.canClose || closer.canOpen;
  const three = (opener.originalCount + closer.originalCount) % 3 === 0 && closer.originalCount % 3 !== 0;
  return !(either && three);
}

function pair(opener: Delimiter, closer: Delimiter): void {
  const used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
  opener.count -= used;
  closer.count -= used;
  opener.node.content = { kind: 'text', text: opener.char.repeat(opener.count) };
  closer.node.content = { kind: 'text', text: closer.char.repeat(closer.count) };
  wrapBetween(opener.node, closer.node, used === 2 ? 'strong' : 'emphasis');
}

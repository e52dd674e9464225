import type { TextEdit } from './problem.ts';

const BLOCK = 4_096;

/** How many characters the two texts share at the start. */
export function commonStart(one: string, other: string): number {
  if (one === other) return one.length;
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  // Blocks are compared natively; only the block that differs is compared character by character.
  while (at + BLOCK <= shorter && one.slice(at, at + BLOCK) === other.slice(at, at + BLOCK)) at += BLOCK;
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How many characters, at most `limit`, the two texts share at the end. */
function commonEnd(one: string, other: string, limit: number): number {
  let count = 0;
  const block = (text: string) => text.slice(text.length - count - BLOCK, text.length - count);
  while (count + BLOCK <= limit && block(one) === block(other)) count += BLOCK;
  while (
    count < limit &&
    one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
  ) {
    count += 1;
  }
  return count;
}

/** The smallest single replacement that turns `before` into `after`; null if they're equal. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  let start = commonStart(before, after);
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let tail = commonEnd(before, after, Math.min(before.length, after.length) - start);
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** True between the halves of a surrogate pair. An edit that starts or ends there would show two broken characters. */
function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  if (at === 0 || low < 0xdc00 || low > 0xdfff) return false;
  const high = text.charCodeAt(at - 1);
  return high >= 0xd800 && high <= 0xdbff;
}

import type { DocumentSlice } from './document.ts';

type Text = Pick<DocumentSlice, 'id' | 'text' | 'titles' | 'checked'>;

/** A title that goes from a key to the one that it was renamed to. */
export interface MovedTitle {
  from: string;
  to: string;
}

/** Only this is typed inside a key; whoever pastes a whole card brings another card. */
const INSIDE_KEY = /^[\w-]*$/;

/**
 * Follows keys that are renamed in the text, one edit after the other. Given the document before and after
 * an edit, it says which title goes along; null where none does. A title waits while its card has no key, or
 * for a moment that of another card.
 */
export function createTitleMover(): (before: Text, after: Text) => MovedTitle | null {
  /** Keys with a title that their card has lost, by the card's place. */
  let waiting = new Map<number, string>();
  let of = '';
  return (before, after) => {
    if (after.id !== of) waiting = new Map();
    of = after.id;
    if (before.id !== after.id || before.text === after.text) return null;
    const former = keysOf(before);
    const keys = keysOf(after);
    if (former.length !== keys.length) {
      waiting = new Map();
      return null;
    }
    const at = keys.findIndex((key, index) => key !== former[index]);
    if (at === -1) return null;
    const [key, was] = [keys[at] ?? '', former[at] ?? ''];
    if (Object.hasOwn(before.titles, was) && !keys.includes(was)) waiting.set(at, was);
    const titled = waiting.get(at);
    if (titled === undefined || !isInsideKey(before.text, after.text)) return null;
    if (key === '' || keys.includes(titled) || Object.hasOwn(after.titles, key)) return null;
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) return null;
    waiting.delete(at);
    return { from: titled, to: key };
  };
}

function keysOf({ checked }: Text): string[] {
  return checked.cards.map((card) => card.key ?? '');
}

/** Whether what an edit takes out and puts in is a piece of a key. */
function isInsideKey(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return (
    INSIDE_KEY.test(before.slice(start, before.length - end)) &&
    INSIDE_KEY.test(after.slice(start, after.length - end))
  );
}

import { invertEdits } from '../../json/apply-edits.ts';
import type { TextEdit } from '../../json/problem.ts';
import type { DocumentSlice, DraftContent } from './document.ts';

type Text = Pick<DocumentSlice, 'id' | 'text' | 'titles' | 'checked'>;

/** Characters typed inside a key. Anything else, such as a pasted card, is a different card and not a renamed key. */
const INSIDE_KEY = /^[\w-]*$/;

/**
 * Follows keys as they're renamed in the text, edit by edit. Given the document before and after an edit, it returns
 * the titles that go with the new keys, or null if they don't change. A title waits while its card has no key, or
 * briefly has the key of another card.
 */
export function createTitleMover(): (
  before: Text,
  edits: readonly TextEdit[],
  after: Text,
) => DraftContent['titles'] | null {
  /** Titled keys that their card no longer has, by the card's index. */
  let waiting = new Map<number, string>();
  let of = '';
  return (before, edits, after) => {
    const [former, keys] = [keysOf(before), keysOf(after)];
    if (before.id !== of || former.length !== keys.length) waiting = new Map();
    of = before.id;
    const at = former.length === keys.length ? keys.findIndex((key, index) => key !== former[index]) : -1;
    if (at === -1) return null;
    const [key, was] = [keys[at] ?? '', former[at] ?? ''];
    if (Object.hasOwn(before.titles, was) && !keys.includes(was)) waiting.set(at, was);
    const titled = waiting.get(at);
    const inKey = [...edits, ...invertEdits(before.text, edits)].every(({ text }) => INSIDE_KEY.test(text));
    if (titled === undefined || key === '' || !inKey || keys.includes(titled)) return null;
    const { [titled]: title, ...others } = after.titles;
    if (title === undefined || Object.hasOwn(others, key) || keys.indexOf(key) !== keys.lastIndexOf(key))
      return null;
    waiting.delete(at);
    return { ...others, [key]: title };
  };
}

function keysOf({ checked }: Text): string[] {
  return checked.cards.map((card) => card.key ?? '');
}

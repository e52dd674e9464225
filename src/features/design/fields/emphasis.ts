import type { TextRange } from '../../../json/problem.ts';

export type Emphasis = 'bold' | 'italic' | 'link';

const MARKS = { bold: '**', italic: '*' } as const;
const ADDRESS = 'https://';

/** The text with what is selected in bold, in italics or linked, or no longer so; and what to select then. */
export function emphasised(
  text: string,
  { start, end }: TextRange,
  emphasis: Emphasis,
): { text: string; select: TextRange } {
  const [before, inner, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (emphasis === 'link') {
    const at = start + inner.length + 3;
    return {
      text: `${before}[${inner}](${ADDRESS})${after}`,
      select: inner === '' ? { start: start + 1, end: start + 1 } : { start: at, end: at + ADDRESS.length },
    };
  }
  const mark = MARKS[emphasis];
  if (isMarked(before, after, mark)) {
    const from = start - mark.length;
    return {
      text: before.slice(0, -mark.length) + inner + after.slice(mark.length),
      select: { start: from, end: from + inner.length },
    };
  }
  return {
    text: before + mark + inner + mark + after,
    select: { start: start + mark.length, end: end + mark.length },
  };
}

/**
 * Does so in a text box, before the next key is typed: neither the text nor what is selected waits for a frame.
 *
 * @param onChange is given the new text
 */
export function emphasiseIn(
  box: HTMLTextAreaElement,
  emphasis: Emphasis,
  onChange: (text: string) => void,
): void {
  const { value, selectionStart: start, selectionEnd: end } = box;
  const { text, select } = emphasised(value, { start, end }, emphasis);
  box.value = text;
  box.setSelectionRange(select.start, select.end);
  onChange(text);
}

/** A single star beside another is half of bold. */
function isMarked(before: string, after: string, mark: string): boolean {
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false;
  const stars = /\*+$/.exec(before)?.[0].length ?? 0;
  return mark.length === 2 ? stars >= 2 : stars % 2 === 1;
}

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** For `data-own-keys`: elsewhere they are shortcuts of the window. */
export const EMPHASIS_KEYS = 'mod+b mod+i mod+k';

/** Ctrl+B, Ctrl+I, Ctrl+K. */
export function emphasisOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): Emphasis | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  const known: Readonly<Record<string, Emphasis>> = { b: 'bold', i: 'italic', k: 'link' };
  return known[key.toLowerCase()] ?? null;
}

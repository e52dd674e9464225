import { difference } from '../../../json/difference.ts';
import type { TextRange } from '../../../json/problem.ts';

export type Emphasis = 'bold' | 'italic' | 'link';

const MARKS = { bold: '**', italic: '*' } as const;
const ADDRESS = 'https://';

/** Makes the selection bold, italic or a link, or takes bold or italic away. Returns the new text and selection. */
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
 * Does the same in a text box, before the next key is typed: neither the text nor the selection waits for a frame. The
 * browser changes the text as if it was typed, so Ctrl+Z takes it back, and the box's own listener hears of it.
 *
 * @param onChange is called with the new text if the browser can't do that
 */
export function emphasiseIn(
  box: HTMLTextAreaElement,
  emphasis: Emphasis,
  onChange: (text: string) => void,
): void {
  const { value, selectionStart: start, selectionEnd: end } = box;
  const { text, select } = emphasised(value, { start, end }, emphasis);
  const edit = difference(value, text);
  if (edit === null) return;
  box.setSelectionRange(edit.start, edit.end);
  if (edit.text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, edit.text);
  if (box.value !== text) {
    box.value = text;
    onChange(text);
  }
  box.setSelectionRange(select.start, select.end);
}

/** Whether the marks are already there. Two stars are bold, so italic needs an odd number of them. */
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

/** For `data-own-keys`, because these keys are global shortcuts elsewhere. */
export const EMPHASIS_KEYS = 'mod+b mod+i mod+k';

/** The emphasis for Ctrl or Cmd with B, I or K; null for other keys. */
export function emphasisOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): Emphasis | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  const known: Readonly<Record<string, Emphasis>> = { b: 'bold', i: 'italic', k: 'link' };
  return known[key.toLowerCase()] ?? null;
}

import type { TextEdit } from './problem.ts';

/**
 * Returns the text with the edits applied. All offsets refer to the original text; the edits may come in any order
 * but must not overlap. Two insertions at the same place keep their listed order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 1 && edits[0] !== undefined) {
    const { start, end, text: inserted } = edits[0];
    return text.slice(0, start) + inserted + text.slice(end);
  }
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits that turn the edited text back into `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/** Sorted from the start of the text; `Array.sort` keeps the order of insertions at one place. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

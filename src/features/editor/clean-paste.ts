import { type PastedDocument, pastedDocument } from '../../cards/edit/pasted-document.ts';
import { pastedInto } from '../../cards/edit/pasted-into.ts';
import { difference } from '../../json/difference.ts';
import { isJsonText } from '../../json/json-text.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';

/**
 * Cleans up after a paste. If the paste is now the whole text, its code fence is removed at once. Its comments and
 * trailing commas may be wanted, so the author is asked. A paste inside a document is made to fit there.
 */
export function cleanPaste(
  text: string,
  pasted: TextRange,
  ask: ((pasted: PastedDocument) => void) | undefined,
): TextEdit[] | null {
  if (text.slice(0, pasted.start).trim() !== '' || text.slice(pasted.end).trim() !== '') {
    return pastedInto(text, pasted);
  }
  // Valid JSON has nothing to clean, and the tolerant reader takes ten times as long to find that out.
  if (isJsonText(text)) return null;
  const document = pastedDocument(text);
  if (document === null || document.cleaned.length === 0) return null;
  if (document.cleaned.every((what) => what === 'code-fence')) {
    const edit = difference(text, document.text);
    return edit === null ? null : [edit];
  }
  ask?.(document);
  return null;
}

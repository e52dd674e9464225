import { type PastedDocument, pastedDocument } from '../../cards/edit/pasted-document.ts';

/**
 * What to do after a paste that is now the whole text: out of a code fence the document is taken at once;
 * comments and trailing commas are the author's, so they are asked about.
 */
export function cleanPaste(text: string, ask: ((pasted: PastedDocument) => void) | undefined): string | null {
  const pasted = pastedDocument(text);
  if (pasted === null || pasted.cleaned.length === 0) return null;
  if (pasted.cleaned.every((what) => what === 'code-fence')) return pasted.text;
  ask?.(pasted);
  return null;
}

import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { DocumentCheck } from '../../state/document/document-gateway.ts';

/** A text whose check is known before there is anything to check with. */
export interface KnownCheck {
  text: string;
  checked: CheckedDocument;
}

/**
 * Checks by `load` as soon as that is there. Until then the known text is drawn as known, and so is what is
 * typed into it in those first moments. Where it can't be loaded `onMissing` is called, once; the next text
 * asks for it again.
 */
export function createProgressiveCheck(
  known: KnownCheck,
  load: (urgent: boolean) => Promise<DocumentCheck>,
  onMissing: () => void,
): DocumentCheck {
  let whole: DocumentCheck | null = null;
  let isTold = false;
  return (text, onWhole, opened) => {
    if (whole !== null) return whole(text, onWhole, opened);
    load(text !== known.text).then(
      (check) => {
        whole = check;
        onWhole(check(text, onWhole, opened));
      },
      () => {
        if (!isTold) onMissing();
        isTold = true;
      },
    );
    return known.checked;
  };
}

import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { DocumentCheck } from '../../state/document/document-gateway.ts';

/** A text whose check result is known before the code that checks has loaded. */
export interface KnownCheck {
  text: string;
  checked: CheckedDocument;
}

/**
 * Uses the check that `load` gives once it has loaded. Until then it returns the known result, also for anything
 * typed into the known text in those first moments. If loading fails, `onMissing` is called, but only once; the next
 * text tries to load it again.
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

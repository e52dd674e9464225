import { useState, useSyncExternalStore } from 'react';
import { referenceAddress } from '../platform/reference-address.ts';
import type { DialogName } from './services/dialog-name.ts';

/** The open dialog. The address says whether the reference is open, so that a link can lead into it. */
export function useDialog(): [DialogName | null, (dialog: DialogName | null) => void] {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const topic = useSyncExternalStore(referenceAddress.subscribe, referenceAddress.read);

  function open(next: DialogName | null): void {
    if (next === 'reference') {
      setDialog(null);
      referenceAddress.open('');
    } else {
      referenceAddress.close();
      setDialog(next);
    }
  }
  return [dialog ?? (topic === null ? null : 'reference'), open];
}

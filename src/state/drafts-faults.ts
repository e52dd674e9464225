import { type DraftPorts, StorageFault, type StorageFaultKind } from './drafts-ports.ts';
import type { DraftsStore } from './drafts-state.ts';
import { FAULT_WORDS, fileNameOf } from './drafts-words.ts';

export interface DraftFaults {
  /** Says in one line what is wrong with the storage, and offers the text as a file. */
  tell(kind: StorageFaultKind): void;
  /** Runs it; a storage that fails is told, never thrown. */
  guard(work: () => Promise<void>): Promise<void>;
}

export function faultKindOf(error: unknown): StorageFaultKind {
  return error instanceof StorageFault ? error.kind : 'blocked';
}

export function createDraftFaults(
  { document, notify, saveFile }: Pick<DraftPorts, 'document' | 'notify' | 'saveFile'>,
  store: DraftsStore,
): DraftFaults {
  function tell(kind: StorageFaultKind): void {
    store.setState({ fault: kind, save: 'unsaved' });
    notify({
      text: FAULT_WORDS[kind],
      tone: 'error',
      action: {
        label: 'Download the text',
        run: () => {
          const { name, text } = document.read();
          saveFile(`${fileNameOf(name)}.json`, text);
        },
      },
    });
  }

  return {
    tell,
    guard: (work) => work().catch((error: unknown) => tell(faultKindOf(error))),
  };
}

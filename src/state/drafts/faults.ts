import type { Notice } from '../playground-state.ts';
import { type DraftPorts, StorageFault, type StorageFaultKind } from './ports.ts';
import type { DraftsStore } from './state.ts';
import { FAULT_WORDS, fileNameOf } from './words.ts';

/** What is told about the storage is no longer shown once something newer is. */
const STORAGE = 'storage';

export interface DraftFaults {
  /** Says in one line what is wrong with the storage, and offers the text as a file. */
  tell(kind: StorageFaultKind): void;
  /** The storage works: what was told of it is withdrawn. `news` takes the place of the usual words. */
  fixed(news?: Pick<Notice, 'text' | 'action'>): void;
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
      about: STORAGE,
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
    fixed(news) {
      if (store.getState().fault === null && news === undefined) return;
      store.setState({ fault: null });
      notify({ text: 'Saving works again.', ...news, tone: 'info', about: STORAGE });
    },
    guard: (work) => work().catch((error: unknown) => tell(faultKindOf(error))),
  };
}

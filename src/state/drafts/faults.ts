import type { Notice } from '../playground-state.ts';
import { type DraftPorts, StorageFault, type StorageFaultKind } from './ports.ts';
import type { DraftsStore } from './state.ts';
import { FAULT_WORDS, fileNameOf } from './words.ts';

/** Notices about the storage share this topic, so that a newer one replaces the older. */
const STORAGE = 'storage';

export interface DraftFaults {
  /** Shows in one line what is wrong with the storage, and offers to download the text. */
  tell(kind: StorageFaultKind): void;
  /** The storage works again: replaces the earlier notice. `news` replaces the usual text. */
  fixed(news?: Pick<Notice, 'text' | 'action'>): void;
  /** Runs it. A storage error is shown, never thrown. */
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

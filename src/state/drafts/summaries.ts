import type { DraftPorts } from './ports.ts';
import type { StoredDraft } from './schema.ts';
import type { Shelf } from './shelf.ts';
import type { DraftSummary, DraftsStore } from './state.ts';

export interface DraftSummaries {
  /** Updates one draft's entry and leaves the others as they are. */
  put(draft: StoredDraft): void;
  /** Reads the whole list again. `open` is the open draft, whose text may be newer than the stored one. */
  refresh(open: StoredDraft | null): Promise<void>;
  names(): string[];
}

function summaryOf({ id, name, updatedAt, text }: StoredDraft): DraftSummary {
  return { id, name, updatedAt, length: text.length };
}

function newestFirst(list: readonly DraftSummary[]): DraftSummary[] {
  return [...list].sort((a, b) => b.updatedAt - a.updatedAt);
}

/** The list of all drafts that is shown. */
export function createDraftSummaries(
  { document }: Pick<DraftPorts, 'document'>,
  store: DraftsStore,
  shelf: Shelf,
): DraftSummaries {
  return {
    put(draft) {
      const others = store.getState().list.filter(({ id }) => id !== draft.id);
      store.setState({ list: newestFirst([summaryOf(draft), ...others]) });
    },
    async refresh(open) {
      const { id, name, text, readOnly } = document.read();
      const summaries = new Map((await shelf.all()).map((draft) => [draft.id, summaryOf(draft)]));
      if (!readOnly && open?.id === id) summaries.set(id, summaryOf({ ...open, name, text }));
      store.setState({ list: newestFirst([...summaries.values()]) });
    },
    names: () => store.getState().list.map(({ name }) => name),
  };
}

import type { DraftStorage } from './ports.ts';
import type { StoredDraft } from './schema.ts';
import { storedDraft, type WorkedOn } from './worked-on.ts';

/** All drafts: those in the storage, and those of this visit that couldn't be stored. */
export interface Shelf {
  /** Keeps a draft in memory that couldn't be stored. */
  keep(worked: WorkedOn): void;
  kept(id: string): WorkedOn | undefined;
  /** Drops it from memory, because it's stored now or no longer wanted. */
  release(id: string): void;
  /** Null if it doesn't exist or was deleted. */
  load(id: string): Promise<WorkedOn | null>;
  newest(): Promise<WorkedOn | null>;
  /** If the storage fails, only the drafts in memory. */
  all(): Promise<StoredDraft[]>;
}

export function createShelf(storage: DraftStorage): Shelf {
  const unstored = new Map<string, WorkedOn>();
  return {
    keep: (worked) => unstored.set(worked.draft.id, worked),
    kept: (id) => unstored.get(id),
    release: (id) => unstored.delete(id),
    async load(id) {
      const kept = unstored.get(id);
      if (kept !== undefined) return { ...kept };
      const draft = await storage.read(id);
      return draft === null || draft.deletedAt !== null ? null : storedDraft(draft);
    },
    async newest() {
      const [kept] = [...unstored.values()].sort((a, b) => b.draft.updatedAt - a.draft.updatedAt);
      if (kept !== undefined) return { ...kept };
      const newest = await storage.newest();
      return newest === null ? null : storedDraft(newest);
    },
    async all() {
      const found = await storage.list().catch(() => ({ drafts: [] }));
      const all = new Map(found.drafts.map((draft) => [draft.id, draft]));
      for (const { draft } of unstored.values()) all.set(draft.id, draft);
      return [...all.values()];
    },
  };
}

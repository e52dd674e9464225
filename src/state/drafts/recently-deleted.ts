import { type DraftStorage, StorageFault } from './ports.ts';
import type { StoredDraft } from './schema.ts';

/** How long a deleted draft can be restored. */
const KEEP_DELETED_MS = 30 * 24 * 60 * 60 * 1000;
/** UTF-16 code units of all deleted drafts together. Beyond that, the ones deleted first are removed. */
const MAX_DELETED_CHARACTERS = 4 * 1024 * 1024;

/** A deleted draft in the list. */
export interface DeletedDraft {
  id: string;
  name: string;
  /** Milliseconds since the epoch. */
  deletedAt: number;
  text: string;
  titles: Readonly<Record<string, string>>;
}

/** Ids of the deleted drafts (given last deleted first) to remove: too old, or over the limit together. */
export function deletedToDrop(
  deleted: readonly Pick<DeletedDraft, 'id' | 'deletedAt' | 'text'>[],
  now: number,
): string[] {
  let characters = 0;
  return deleted.flatMap(({ id, deletedAt, text }) => {
    characters += text.length;
    return now - deletedAt >= KEEP_DELETED_MS || characters > MAX_DELETED_CHARACTERS ? [id] : [];
  });
}

/** The deleted drafts, last deleted first. */
export async function listDeleted(storage: DraftStorage): Promise<DeletedDraft[]> {
  const deleted = await storage.deleted();
  return deleted
    .flatMap(({ id, name, deletedAt, text, titles }: StoredDraft) =>
      deletedAt === null ? [] : [{ id, name, deletedAt, text, titles }],
    )
    .sort((a, b) => b.deletedAt - a.deletedAt);
}

/** A storage that removes deleted drafts, oldest first, to make room before it fails with `full`. */
export function withRoomOfDeleted(storage: DraftStorage): DraftStorage {
  async function retried<T>(write: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (!(error instanceof StorageFault) || error.kind !== 'full') throw error;
        const oldest = (await listDeleted(storage)).at(-1);
        if (oldest === undefined) throw error;
        await storage.removeForGood([oldest.id]);
      }
    }
  }
  return {
    list: () => storage.list(),
    read: (id) => storage.read(id),
    newest: () => storage.newest(),
    setDeleted: (id, at) => storage.setDeleted(id, at),
    deleted: () => storage.deleted(),
    removeForGood: (ids) => storage.removeForGood(ids),
    versions: (id) => storage.versions(id),
    removeVersions: (id, starts) => storage.removeVersions(id, starts),
    write: (draft, seen) => retried(() => storage.write(draft, seen)),
    writeVersion: (version) => retried(() => storage.writeVersion(version)),
  };
}

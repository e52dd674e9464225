import type { DraftContent } from '../document/document.ts';
import type { DraftPorts } from './ports.ts';
import type { StoredDraft } from './schema.ts';

/** The draft being edited, and how it relates to the stored one. */
export interface WorkedOn {
  draft: StoredDraft;
  /** The last revision this tab has seen; null if it has never been stored. */
  seen: number | null;
  /** It must be written even if nobody has changed it: a new draft, or one from a file. */
  owed: boolean;
  /** The current version; null if the next save starts one. Times are milliseconds since the epoch. */
  version: { startedAt: number; savedAt: number } | null;
}

/** A new draft that is yet to be stored. */
export function newDraft(
  { clock, newId }: Pick<DraftPorts, 'clock' | 'newId'>,
  { name, text, titles }: DraftContent,
): WorkedOn {
  const now = clock.now();
  return {
    draft: {
      id: newId('d'),
      name,
      text,
      titles,
      createdAt: now,
      updatedAt: now,
      revision: 0,
      deletedAt: null,
    },
    seen: null,
    owed: true,
    version: null,
  };
}

/** A draft as the storage has it. */
export function storedDraft(draft: StoredDraft): WorkedOn {
  return { draft, seen: draft.revision, owed: false, version: null };
}

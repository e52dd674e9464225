import type { DraftContent } from '../document/document.ts';
import type { DraftPorts } from './ports.ts';
import type { StoredDraft } from './schema.ts';

/** The draft that is being worked on, as far as the storage is concerned. */
export interface WorkedOn {
  draft: StoredDraft;
  /** The revision this tab saw last; null: it has never been stored. */
  seen: number | null;
  /** It is to be written although nobody has changed it: a new draft, or one that came by a file. */
  owed: boolean;
  /** The version that work goes into; null: the next save begins one. Times are milliseconds since the epoch. */
  version: { startedAt: number; savedAt: number } | null;
}

/** A draft that has never been stored, and is to be. */
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

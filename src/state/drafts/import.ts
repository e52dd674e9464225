import type { DraftContent } from '../document/document.ts';
import type { Notice } from '../playground-state.ts';
import { readDraftsFile } from './file.ts';
import type { DraftStorage } from './ports.ts';
import type { StoredDraft } from './schema.ts';

function isSame(a: DraftContent & { createdAt: number }, b: DraftContent & { createdAt: number }): boolean {
  return (
    a.createdAt === b.createdAt &&
    a.name === b.name &&
    a.text === b.text &&
    JSON.stringify(a.titles) === JSON.stringify(b.titles)
  );
}

/** Adds a file's drafts, except those that exist already. Returns the notice to show. */
export async function addFromFile(
  fileText: string,
  storage: DraftStorage,
  newDraft: (content: DraftContent) => StoredDraft,
): Promise<Omit<Notice, 'id'>> {
  const file = readDraftsFile(fileText);
  if (!file.ok) return { text: file.reason, tone: 'error' };
  const { drafts: present } = await storage.list();
  let added = 0;
  for (const draft of file.drafts) {
    if (present.some((other) => isSame(other, draft))) continue;
    const { createdAt, updatedAt } = draft;
    await storage.write({ ...newDraft(draft), createdAt, updatedAt }, null);
    added += 1;
  }
  const skipped = file.skipped === 0 ? '' : ` ${file.skipped} couldn’t be read.`;
  return { text: `Added ${added} of ${file.drafts.length} drafts.${skipped}`, tone: 'info' };
}

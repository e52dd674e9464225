import type { DraftPorts } from './ports.ts';

/** Deletions can be taken back for this long. */
const KEEP_DELETED_MS = 24 * 60 * 60 * 1000;

/** Lets go of what was deleted a day ago, and tells of what lies in the storage and cannot be read. */
export async function tidyStorage({ storage, clock, notify, saveFile }: DraftPorts): Promise<void> {
  await storage.purge(clock.now() - KEEP_DELETED_MS);
  const { unreadable } = await storage.list();
  if (unreadable.length === 0) return;
  notify({
    text:
      unreadable.length === 1
        ? 'One stored draft cannot be read.'
        : `${unreadable.length} stored drafts cannot be read.`,
    tone: 'error',
    action: {
      label: 'Download what is there',
      run: () => saveFile('unreadable-drafts.json', JSON.stringify(unreadable, null, 2)),
    },
  });
}

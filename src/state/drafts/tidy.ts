import type { DraftPorts } from './ports.ts';
import { deletedToDrop, listDeleted } from './recently-deleted.ts';

/** Removes drafts that were deleted long ago, and reports stored drafts that can't be read. */
export async function tidyStorage({ storage, clock, notify, saveFile }: DraftPorts): Promise<void> {
  const dropped = deletedToDrop(await listDeleted(storage), clock.now());
  if (dropped.length > 0) await storage.removeForGood(dropped);
  const { unreadable } = await storage.list();
  if (unreadable.length === 0) return;
  notify({
    text:
      unreadable.length === 1
        ? 'One stored draft can’t be read.'
        : `${unreadable.length} stored drafts can’t be read.`,
    tone: 'error',
    action: {
      label: 'Download what is there',
      run: () => saveFile('unreadable-drafts.json', JSON.stringify(unreadable, null, 2)),
    },
  });
}

import type { DraftPorts } from './ports.ts';
import type { TabMessage } from './schema.ts';

/** What messages from other tabs refer to, and the actions offered in response. */
export interface TabContext {
  openDraft(): string | null;
  isDirty(): boolean;
  isElsewhere(): boolean;
  elsewhere(elsewhere: boolean): void;
  listChanged(): void;
  workOnCopy(id: string): void;
  reopen(id: string): void;
  undelete(id: string): void;
}

export interface Neighbours {
  /** This tab has the draft's latest text, so the next change made elsewhere is reported again. */
  inStep(): void;
  stop(): void;
}

/** Replies to other tabs, and shows a notice when they do something to the draft that is open here. */
export function listenToTabs(
  { channel, document, notify }: Pick<DraftPorts, 'channel' | 'document' | 'notify'>,
  context: TabContext,
): Neighbours {
  let toldStale = false;

  function hearOfOpenDraft(kind: TabMessage['kind'], id: string): void {
    const { name } = document.read();
    if (kind === 'opened' || kind === 'here') {
      if (!context.isElsewhere()) {
        notify({
          text: `“${name}” is open in another tab too. Edits made in both are kept as two drafts.`,
          tone: 'info',
          action: { label: 'Work on a copy', run: () => context.workOnCopy(id) },
        });
      }
      context.elsewhere(true);
    } else if (kind === 'left') {
      context.elsewhere(false);
    } else if (kind === 'saved' && !context.isDirty() && !toldStale) {
      toldStale = true;
      notify({
        text: `“${name}” was changed in another tab.`,
        tone: 'info',
        action: { label: 'Show that text', run: () => context.reopen(id) },
      });
    } else if (kind === 'deleted') {
      notify({
        text: `“${name}” was deleted in another tab. It stays open here.`,
        tone: 'info',
        action: { label: 'Keep it', run: () => context.undelete(id) },
      });
    }
  }

  const stop = channel.listen(({ kind, id }) => {
    if (context.openDraft() === id) {
      if (kind === 'opened') channel.tell({ kind: 'here', id });
      hearOfOpenDraft(kind, id);
    }
    if (kind === 'saved' || kind === 'deleted' || kind === 'listed') context.listChanged();
  });

  return {
    inStep() {
      toldStale = false;
    },
    stop,
  };
}

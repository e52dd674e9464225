import type { LinkedEndpoint } from '../../share-link/codec.ts';
import type { DraftFaults } from './faults.ts';
import type { DraftPorts } from './ports.ts';
import { createSaver } from './saver.ts';
import type { Shelf } from './shelf.ts';
import { createStart } from './start.ts';
import type { DraftsStore } from './state.ts';
import type { DraftSummaries } from './summaries.ts';
import { listenToTabs } from './tabs.ts';
import { nameOfContent, nameOfCopy, UNTITLED } from './words.ts';
import { newDraft, storedDraft, type WorkedOn } from './worked-on.ts';

/** The open draft. It's saved as it changes, and watched for changes in other tabs. */
export interface OpenDraft {
  /** Null while a shared copy is open, which isn't a draft. */
  current(): WorkedOn | null;
  is(id: string): boolean;
  /** Makes it the open draft. Put aside the previous one first. */
  adopt(worked: WorkedOn): void;
  /**
   * Call this before opening another document: what couldn't be stored stays in memory. Don't await anything
   * between this and opening the next document, or what is typed meanwhile is lost.
   */
  putAside(): Promise<void>;
  /** Stops saving until another draft is adopted. */
  letGo(): void;
  /** Opens what this tab or this browser last had open. Always opens something. */
  openOwn(): Promise<void>;
  /** Opens the draft that was written last, or the first draft if nothing is stored. */
  openNewest(): Promise<void>;
  /** Opens the link in the address, if there is one, as a read-only copy. Your own drafts stay as they are. */
  openLink(): Promise<{ endpoint: LinkedEndpoint | null }>;
  refreshList(): Promise<void>;
  flush(): Promise<boolean>;
  dispose(): void;
}

/** The actions that notices offer. */
interface Wishes {
  open(id: string): void;
  duplicate(id: string): void;
  undelete(id: string): void;
}

interface Parts {
  store: DraftsStore;
  shelf: Shelf;
  summaries: DraftSummaries;
  faults: DraftFaults;
}

export function createOpenDraft(
  ports: DraftPorts,
  { store, shelf, summaries, faults }: Parts,
  wishes: Wishes,
): OpenDraft {
  const { storage, channel, clock, document, tab, link, notify } = ports;
  let nameFromContent: string = UNTITLED;

  const saver = createSaver(ports, {
    state: (save) => store.setState({ save }),
    writing: nameByContent,
    written(worked, result) {
      faults.fixed();
      shelf.release(worked.draft.id);
      channel.tell({ kind: 'saved', id: worked.draft.id });
      neighbours.inStep();
      summaries.put(worked.draft);
      if (result.found === 'deleted') {
        notify({
          text: 'This draft was deleted in another tab; your edit has brought it back.',
          tone: 'info',
        });
      } else if (result.found === 'nothing') {
        notify({
          text: 'The browser’s storage was cleared. The draft that’s open here has been saved again.',
          tone: 'info',
        });
      }
    },
    conflict: keepAsCopy,
    fault(kind, worked) {
      shelf.keep(worked);
      faults.tell(kind);
    },
  });

  const neighbours = listenToTabs(ports, {
    openDraft: () => saver.current()?.draft.id ?? null,
    isDirty: () => saver.isDirty(),
    elsewhere: (elsewhere) => store.setState({ elsewhere }),
    isElsewhere: () => store.getState().elsewhere,
    listChanged: () => void refreshList(),
    workOnCopy: wishes.duplicate,
    reopen: (id) => void faults.guard(() => reopen(id)),
    undelete: wishes.undelete,
  });

  const stopWatching = document.subscribe(() => saver.touch());
  const refreshList = () => summaries.refresh(saver.current()?.draft ?? null);

  /** Another tab has written this draft since. Its text stays, and ours becomes a separate draft. */
  function keepAsCopy(worked: WorkedOn): void {
    const content = document.read();
    const name = nameOfCopy(content.name, summaries.names());
    adopt(newDraft(ports, { ...content, name }));
    notify({
      text: `“${worked.draft.name}” was changed in another tab. What you wrote here continues as “${name}”.`,
      tone: 'info',
    });
    void saver.flush();
  }

  /** An unnamed draft gets the name of its first card, until someone names it. */
  function nameByContent(): void {
    const { name, text, titles, readOnly } = document.read();
    if (readOnly || (name !== UNTITLED && name !== nameFromContent)) return;
    nameFromContent = nameOfContent({ text, titles }) ?? UNTITLED;
    document.rename(nameFromContent);
  }

  function adopt(worked: WorkedOn): void {
    leave();
    nameFromContent = UNTITLED;
    neighbours.inStep();
    saver.workOn(worked);
    document.open(worked.draft.id, worked.draft);
    tab.write(worked.draft.id);
    store.setState({ elsewhere: false, save: worked.owed ? 'unsaved' : 'saved' });
    channel.tell({ kind: 'opened', id: worked.draft.id });
    void refreshList();
  }

  function leave(): void {
    const worked = saver.current();
    if (worked !== null) channel.tell({ kind: 'left', id: worked.draft.id });
  }

  async function putAside(): Promise<void> {
    // Text typed during a save needs another save.
    while ((await saver.flush()) && saver.isDirty());
    const worked = saver.current();
    const open = document.read();
    if (worked === null || open.readOnly || !saver.isDirty()) return;
    const { name, text, titles } = open;
    const draft = { ...worked.draft, name, text, titles, updatedAt: clock.now() };
    shelf.keep({ ...worked, draft, owed: true });
  }

  async function reopen(id: string): Promise<void> {
    if (saver.isDirty() || saver.current()?.draft.id !== id) return;
    const draft = await storage.read(id);
    // If something was typed while it was being read, keep that: it becomes a copy when it's saved.
    if (draft !== null && !saver.isDirty() && saver.current()?.draft.id === id) adopt(storedDraft(draft));
  }

  const start = createStart(ports, {
    store,
    shelf,
    faults,
    current: saver.current,
    isDirty: saver.isDirty,
    adopt,
    refreshList,
    open: wishes.open,
  });

  async function openLink(): Promise<{ endpoint: LinkedEndpoint | null }> {
    const fragment = link.read();
    if (!link.isDraft(fragment)) return { endpoint: null };
    const decoded = await link.decode(fragment).catch(() => null);
    if (decoded === null) {
      // The link stays in the address, so that a reload can read it.
      notify({
        text: 'The link couldn’t be read because part of the playground didn’t load. Reload the page.',
        tone: 'error',
      });
      return { endpoint: null };
    }
    if (!decoded.ok) {
      link.clear();
      notify({ text: decoded.reason, tone: 'error' });
      return { endpoint: null };
    }
    await putAside();
    leave();
    saver.workOn(null);
    const { name, text, titles, endpoint } = decoded.draft;
    document.open(ports.newId('shared'), { name, text, titles: titles ?? {} }, { readOnly: true });
    store.setState({ elsewhere: false, save: 'saved' });
    void refreshList();
    return { endpoint: endpoint ?? null };
  }

  return {
    current: saver.current,
    is: (id) => saver.current()?.draft.id === id,
    adopt,
    putAside,
    letGo: () => saver.workOn(null),
    openOwn: start.openOwn,
    openNewest: async () => adopt((await shelf.newest()) ?? start.firstDraft()),
    openLink,
    refreshList,
    flush: saver.flush,
    dispose() {
      start.dispose();
      leave();
      neighbours.stop();
      stopWatching();
      saver.dispose();
    },
  };
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkedEndpoint } from '../share-link/codec.ts';
import type { DraftContent } from './document.ts';
import { writeDraftsFile } from './drafts-file.ts';
import { addFromFile } from './drafts-import.ts';
import { type DraftPorts, StorageFault, type StorageFaultKind } from './drafts-ports.ts';
import { createSaver, type SaveState, type WorkedOn } from './drafts-saver.ts';
import type { DraftVersion, StoredDraft } from './drafts-schema.ts';
import { listenToTabs } from './drafts-tabs.ts';
import { tidyStorage } from './drafts-tidy.ts';
import { FAULT_WORDS, fileNameOf, nameOfCopy } from './drafts-words.ts';

/** Storage that has not answered by then is taken for unusable, so that the page can be shown. */
const START_WITHIN_MS = 1_500;

export interface DraftSummary {
  id: string;
  name: string;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  /** UTF-16 units. */
  length: number;
}

export interface DraftsState {
  /** Newest first; the open one is among them even where nothing can be stored. */
  list: readonly DraftSummary[];
  save: SaveState;
  fault: StorageFaultKind | null;
  /** The draft that is open is open in another tab too. */
  elsewhere: boolean;
}

export interface Drafts {
  store: Pick<StoreApi<DraftsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Opens what the address holds, or what this tab or this browser had open last. Always opens something. */
  start(): Promise<{ endpoint: LinkedEndpoint | null }>;
  /** Opens the address's link if it holds one, as a copy that is only read; own work stays as it is. */
  openLink(): Promise<{ endpoint: LinkedEndpoint | null }>;
  create(content?: DraftContent): Promise<void>;
  open(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Makes a draft of the shared copy that is open, and clears the link from the address. */
  editCopy(): Promise<void>;
  leaveShared(): Promise<void>;
  versions(id: string): Promise<readonly DraftVersion[]>;
  restore(version: DraftVersion): Promise<void>;
  exportAll(): Promise<void>;
  importAll(fileText: string): Promise<void>;
  /** Writes now what is not written yet. */
  flush(): Promise<boolean>;
  dispose(): void;
}

function summaryOf(draft: StoredDraft): DraftSummary {
  return { id: draft.id, name: draft.name, updatedAt: draft.updatedAt, length: draft.text.length };
}

/** The drafts of this browser and which of them is open. Every write to the storage goes through here. */
export function createDrafts(ports: DraftPorts): Drafts {
  const { storage, channel, clock, document, tab, link, notify } = ports;
  const store = createStore<DraftsState>()(() => ({
    list: [],
    save: 'saved',
    fault: null,
    elsewhere: false,
  }));
  /** Drafts of this visit that the storage has not taken. */
  const unstored = new Map<string, WorkedOn>();

  const saver = createSaver(ports, {
    state: (save) => store.setState({ save }),
    written(worked, result) {
      unstored.delete(worked.draft.id);
      channel.tell({ kind: 'saved', id: worked.draft.id });
      neighbours.inStep();
      list(worked.draft);
      if (result.found === 'deleted') {
        notify({
          text: 'This draft was deleted in another tab; your edit has brought it back.',
          tone: 'info',
        });
      } else if (result.found === 'nothing') {
        notify({
          text: 'The browser’s storage was cleared. The draft that is open here has been saved anew.',
          tone: 'info',
        });
      }
    },
    conflict: (worked) => keepAsCopy(worked),
    fault(kind, worked) {
      unstored.set(worked.draft.id, worked);
      tellFault(kind);
    },
    recovered() {
      store.setState({ fault: null });
      notify({ text: 'Saving works again.', tone: 'info' });
    },
  });

  function tellFault(kind: StorageFaultKind): void {
    store.setState({ fault: kind, save: 'unsaved' });
    notify({
      text: FAULT_WORDS[kind],
      tone: 'error',
      action: {
        label: 'Download the text',
        run: () => {
          const { name, text } = document.read();
          ports.saveFile(`${fileNameOf(name)}.json`, text);
        },
      },
    });
  }

  /** Another tab has written this draft since: its text stays, ours becomes a draft of its own. */
  function keepAsCopy(worked: WorkedOn): void {
    const content = document.read();
    const name = nameOfCopy(
      content.name,
      store.getState().list.map((draft) => draft.name),
    );
    adopt(newDraft({ ...content, name }));
    notify({
      text: `“${worked.draft.name}” was changed in another tab. What you wrote here goes on as “${name}”.`,
      tone: 'info',
    });
    void saver.flush();
  }

  /** Puts the draft's own entry right; the others are as they were. */
  function list(draft: StoredDraft): void {
    const others = store.getState().list.filter(({ id }) => id !== draft.id);
    store.setState({ list: [summaryOf(draft), ...others].sort((a, b) => b.updatedAt - a.updatedAt) });
  }

  async function refresh(): Promise<void> {
    const { id, name, text, readOnly } = document.read();
    const drafts = await storage.list().then(
      (found) => found.drafts,
      () => [],
    );
    const summaries = new Map(drafts.map((draft) => [draft.id, summaryOf(draft)]));
    for (const worked of unstored.values()) summaries.set(worked.draft.id, summaryOf(worked.draft));
    const current = saver.current()?.draft;
    if (!readOnly && current?.id === id) {
      summaries.set(id, { id, name, updatedAt: current.updatedAt, length: text.length });
    }
    const list = [...summaries.values()].sort((a, b) => b.updatedAt - a.updatedAt);
    store.setState({ list });
  }

  function newDraft({ name, text, titles }: DraftContent): WorkedOn {
    const now = clock.now();
    return {
      draft: {
        id: ports.newId('d'),
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

  function stored(draft: StoredDraft): WorkedOn {
    return { draft, seen: draft.revision, owed: false, version: null };
  }

  /** Makes it the open draft. What was open before must have been flushed. */
  function adopt(worked: WorkedOn): void {
    leave();
    neighbours.inStep();
    saver.workOn(worked);
    document.open(worked.draft.id, worked.draft);
    tab.write(worked.draft.id);
    store.setState({ elsewhere: false, save: worked.owed ? 'unsaved' : 'saved' });
    channel.tell({ kind: 'opened', id: worked.draft.id });
    void refresh();
  }

  function leave(): void {
    const worked = saver.current();
    if (worked !== null) channel.tell({ kind: 'left', id: worked.draft.id });
  }

  /** Before another document takes its place: what the storage would not take stays in memory. */
  async function putAside(): Promise<void> {
    await saver.flush();
    const worked = saver.current();
    const open = document.read();
    if (worked === null || open.readOnly || !saver.isDirty()) return;
    const { name, text, titles } = open;
    const draft = { ...worked.draft, name, text, titles, updatedAt: clock.now() };
    unstored.set(draft.id, { ...worked, draft, owed: true });
  }

  async function load(id: string): Promise<WorkedOn | null> {
    const kept = unstored.get(id);
    if (kept !== undefined) return { ...kept };
    const draft = await storage.read(id);
    return draft === null || draft.deletedAt !== null ? null : stored(draft);
  }

  async function ownDraft(): Promise<WorkedOn | null> {
    const mine = tab.read();
    return (mine === null ? null : await load(mine)) ?? (await newestKept());
  }

  /** Not stored until it is edited: nobody asked for it. */
  function firstDraft(): WorkedOn {
    return { ...newDraft(ports.first()), owed: false };
  }

  async function newestKept(): Promise<WorkedOn | null> {
    const [kept] = [...unstored.values()].sort((a, b) => b.draft.updatedAt - a.draft.updatedAt);
    if (kept !== undefined) return { ...kept };
    const newest = await storage.newest();
    return newest === null ? null : stored(newest);
  }

  async function openOwn(): Promise<void> {
    let cancel = () => {};
    const tooLate = new Promise<never>((_resolve, reject) => {
      cancel = clock.setTimer(() => reject(new Error('The storage does not answer.')), START_WITHIN_MS);
    });
    try {
      adopt((await Promise.race([ownDraft(), tooLate])) ?? firstDraft());
    } catch (error) {
      adopt(firstDraft());
      tellFault(faultKind(error));
    } finally {
      cancel();
    }
  }

  async function openLink(): Promise<{ endpoint: LinkedEndpoint | null }> {
    const fragment = link.read();
    if (!link.isDraft(fragment)) return { endpoint: null };
    const decoded = await link.decode(fragment).catch(() => null);
    if (decoded === null) {
      // The link stays in the address: a reload reads it.
      notify({
        text: 'The link could not be read: the code that reads links did not arrive. Reload the page.',
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
    void refresh();
    return { endpoint: endpoint ?? null };
  }

  const neighbours = listenToTabs(ports, {
    openDraft: () => saver.current()?.draft.id ?? null,
    isDirty: () => saver.isDirty(),
    elsewhere: (elsewhere) => store.setState({ elsewhere }),
    isElsewhere: () => store.getState().elsewhere,
    listChanged: () => void refresh(),
    workOnCopy: (id) => void drafts.duplicate(id),
    reopen: (id) => void told(() => reopen(id)),
    undelete: (id) => void drafts.undelete(id),
  });

  async function reopen(id: string): Promise<void> {
    if (saver.isDirty() || saver.current()?.draft.id !== id) return;
    const draft = await storage.read(id);
    if (draft !== null) adopt(stored(draft));
  }

  /** Runs it; a storage that fails is told, never thrown. */
  async function told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      tellFault(faultKind(error));
    }
  }

  const stopWatching = document.subscribe(() => saver.touch());

  const drafts = {
    store,
    async start() {
      const opened = await openLink();
      if (!document.read().readOnly) await openOwn();
      void tidyStorage(ports).catch(() => undefined);
      return opened;
    },
    openLink,
    async create(content?: DraftContent) {
      await putAside();
      adopt(newDraft(content ?? { name: 'Untitled', text: '{\n  "cards": []\n}', titles: {} }));
      await saver.flush();
    },
    open: (id: string) =>
      told(async () => {
        await putAside();
        const worked = await load(id);
        if (worked === null) {
          notify({ text: 'This draft is no longer there; it was deleted in another tab.', tone: 'info' });
          return refresh();
        }
        if (document.read().readOnly) link.clear();
        adopt(worked);
      }),
    rename: (id: string, name: string) =>
      told(async () => {
        const trimmed = name.trim();
        if (trimmed === '') return;
        if (saver.current()?.draft.id === id) {
          document.rename(trimmed);
          await saver.flush();
          return;
        }
        const worked = await load(id);
        if (worked === null) return;
        const kept = unstored.get(id);
        if (kept !== undefined) kept.draft = { ...kept.draft, name: trimmed };
        else await storage.write({ ...worked.draft, name: trimmed }, worked.seen);
        channel.tell({ kind: 'saved', id });
        await refresh();
      }),
    duplicate: (id: string) =>
      told(async () => {
        await putAside();
        const open = document.read();
        const content = open.id === id ? open : (await load(id))?.draft;
        if (content === undefined) return;
        const taken = store.getState().list.map((draft) => draft.name);
        adopt(newDraft({ ...content, name: nameOfCopy(content.name, taken) }));
        await saver.flush();
      }),
    remove: (id: string) =>
      told(async () => {
        await putAside();
        const worked = saver.current()?.draft.id === id ? saver.current() : await load(id);
        if (worked === null) return;
        const wasOpen = saver.current()?.draft.id === id;
        const { name } = worked.draft;
        const kept = unstored.get(id);
        unstored.delete(id);
        if (worked.seen !== null) await storage.setDeleted(id, clock.now());
        channel.tell({ kind: 'deleted', id });
        if (wasOpen) {
          saver.workOn(null);
          adopt((await newestKept()) ?? firstDraft());
        }
        await refresh();
        notify({
          text: `Deleted “${name}”.`,
          tone: 'info',
          action: {
            label: 'Undo',
            run: () =>
              void told(async () => {
                if (worked.seen !== null) await storage.setDeleted(id, null);
                else unstored.set(id, kept ?? { ...worked, owed: true });
                channel.tell({ kind: 'listed', id });
                await (wasOpen ? drafts.open(id) : refresh());
              }),
          },
        });
      }),
    undelete: (id: string) =>
      told(async () => {
        await storage.setDeleted(id, null);
        channel.tell({ kind: 'listed', id });
        await refresh();
      }),
    async editCopy() {
      const { name, text, titles } = document.read();
      link.clear();
      adopt(newDraft({ name, text, titles }));
      await saver.flush();
    },
    async leaveShared() {
      link.clear();
      await openOwn();
    },
    async versions(id: string) {
      if (saver.current()?.draft.id === id) await saver.flush();
      return storage.versions(id);
    },
    restore: (version: DraftVersion) =>
      told(async () => {
        if (saver.current()?.draft.id !== version.draftId) return;
        await saver.flush();
        const worked = saver.current();
        if (worked === null) return;
        const { name, text, titles } = document.read();
        worked.version = null;
        document.open(version.draftId, version);
        await saver.flush();
        notify({
          text: 'Restored an earlier version.',
          tone: 'info',
          action: {
            label: 'Undo',
            run: () => {
              if (saver.current()?.draft.id !== version.draftId) return;
              document.open(version.draftId, { name, text, titles });
              void saver.flush();
            },
          },
        });
      }),
    exportAll: () =>
      told(async () => {
        await putAside();
        const found = await storage.list().catch(() => ({ drafts: [] }));
        const all = new Map(found.drafts.map((draft) => [draft.id, draft]));
        for (const worked of unstored.values()) all.set(worked.draft.id, worked.draft);
        const current = saver.current();
        if (current !== null && !document.read().readOnly) {
          const { name, text, titles } = document.read();
          all.set(current.draft.id, { ...current.draft, name, text, titles });
        }
        ports.saveFile('card-playground-drafts.json', writeDraftsFile([...all.values()]));
      }),
    importAll: (fileText: string) =>
      told(async () => {
        notify(await addFromFile(fileText, storage, (content) => newDraft(content).draft));
        channel.tell({ kind: 'listed', id: '' });
        await refresh();
      }),
    flush: () => saver.flush(),
    dispose() {
      leave();
      neighbours.stop();
      stopWatching();
      saver.dispose();
    },
  };
  return drafts;
}

function faultKind(error: unknown): StorageFaultKind {
  return error instanceof StorageFault ? error.kind : 'blocked';
}

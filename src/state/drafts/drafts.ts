import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkedEndpoint } from '../../share-link/codec.ts';
import type { DraftContent } from '../document/document.ts';
import { createDraftFaults } from './faults.ts';
import { writeDraftsFile } from './file.ts';
import { addFromFile } from './import.ts';
import { createOpenDraft } from './open.ts';
import type { DraftPorts } from './ports.ts';
import { type DeletedDraft, listDeleted, withRoomOfDeleted } from './recently-deleted.ts';
import type { DraftVersion } from './schema.ts';
import { createShelf } from './shelf.ts';
import type { DraftsState } from './state.ts';
import { createDraftSummaries } from './summaries.ts';
import { tidyStorage } from './tidy.ts';
import { nameOfCopy, UNTITLED } from './words.ts';
import { newDraft } from './worked-on.ts';

export interface Drafts {
  store: Pick<StoreApi<DraftsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Opens the link in the address, or what this tab or this browser last had open. Always opens something. */
  start(): Promise<{ endpoint: LinkedEndpoint | null }>;
  /** Opens the link in the address, if there is one, as a read-only copy. Your own drafts stay as they are. */
  openLink(): Promise<{ endpoint: LinkedEndpoint | null }>;
  create(content?: DraftContent): Promise<void>;
  open(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** The recently deleted drafts, last deleted first. */
  recentlyDeleted(): Promise<readonly DeletedDraft[]>;
  /** Brings a deleted draft back. */
  undelete(id: string): Promise<void>;
  deleteForever(id: string): Promise<void>;
  /** Turns the open shared copy into a draft, and removes the link from the address. */
  editCopy(): Promise<void>;
  leaveShared(): Promise<void>;
  /** The ids of the drafts whose text contains these words, ignoring case. */
  holding(words: string): Promise<ReadonlySet<string>>;
  /** A draft's text and titles, unsaved changes of the open one included; null if it's gone. */
  content(id: string): Promise<DraftContent | null>;
  versions(id: string): Promise<readonly DraftVersion[]>;
  restore(version: DraftVersion): Promise<void>;
  exportAll(): Promise<void>;
  importAll(fileText: string): Promise<void>;
  /** Writes all unsaved changes now. */
  flush(): Promise<boolean>;
  dispose(): void;
}

/** The drafts of this browser and which one is open. Every write to the storage goes through here. */
export function createDrafts(given: DraftPorts): Drafts {
  const ports = { ...given, storage: withRoomOfDeleted(given.storage) };
  const { storage, channel, clock, document, link, notify } = ports;
  const store = createStore<DraftsState>()(() => ({
    list: [],
    save: 'saved',
    fault: null,
    elsewhere: false,
  }));
  const shelf = createShelf(storage);
  const summaries = createDraftSummaries(ports, store, shelf);
  const faults = createDraftFaults(ports, store);
  const open = createOpenDraft(
    ports,
    { store, shelf, summaries, faults },
    {
      open: (id) => void drafts.open(id),
      duplicate: (id) => void drafts.duplicate(id),
      undelete: (id) => void drafts.undelete(id),
    },
  );

  const drafts = {
    store,
    async start() {
      const opened = await open.openLink();
      if (!document.read().readOnly) await open.openOwn();
      void tidyStorage(ports).catch(() => undefined);
      return opened;
    },
    openLink: open.openLink,
    async create(content?: DraftContent) {
      await open.putAside();
      open.adopt(newDraft(ports, content ?? { name: UNTITLED, text: '{\n  "cards": []\n}', titles: {} }));
      await open.flush();
    },
    open: (id: string) =>
      faults.guard(async () => {
        if (open.is(id)) return;
        const worked = await shelf.load(id);
        if (worked === null) {
          notify({ text: 'This draft was deleted in another tab.', tone: 'info' });
          return open.refreshList();
        }
        // Save what was typed while the other draft was being read.
        await open.putAside();
        if (document.read().readOnly) link.clear();
        open.adopt(worked);
      }),
    rename: (id: string, name: string) =>
      faults.guard(async () => {
        const trimmed = name.trim();
        if (trimmed === '') return;
        if (open.is(id)) {
          document.rename(trimmed);
          await open.flush();
          return;
        }
        const worked = await shelf.load(id);
        if (worked === null) return;
        const kept = shelf.kept(id);
        if (kept !== undefined) kept.draft = { ...kept.draft, name: trimmed };
        else await storage.write({ ...worked.draft, name: trimmed }, worked.seen);
        channel.tell({ kind: 'saved', id });
        await open.refreshList();
      }),
    duplicate: (id: string) =>
      faults.guard(async () => {
        const stored = document.read().id === id ? null : await shelf.load(id);
        await open.putAside();
        const shown = document.read();
        const content = shown.id === id ? shown : stored?.draft;
        if (content === undefined) return;
        open.adopt(newDraft(ports, { ...content, name: nameOfCopy(content.name, summaries.names()) }));
        await open.flush();
      }),
    remove: (id: string) =>
      faults.guard(async () => {
        await open.putAside();
        const worked = open.is(id) ? open.current() : await shelf.load(id);
        if (worked === null) return;
        const wasOpen = open.is(id);
        const { name } = worked.draft;
        const kept = shelf.kept(id);
        shelf.release(id);
        if (worked.seen !== null) await storage.setDeleted(id, clock.now());
        channel.tell({ kind: 'deleted', id });
        if (wasOpen) {
          open.letGo();
          await open.openNewest();
        }
        await open.refreshList();
        notify({
          text: `Deleted “${name}”.`,
          tone: 'info',
          action: {
            label: 'Undo',
            run: () =>
              void faults.guard(async () => {
                if (worked.seen !== null) await storage.setDeleted(id, null);
                else shelf.keep(kept ?? { ...worked, owed: true });
                channel.tell({ kind: 'listed', id });
                await (wasOpen ? drafts.open(id) : open.refreshList());
              }),
          },
        });
      }),
    undelete: (id: string) =>
      faults.guard(async () => {
        await storage.setDeleted(id, null);
        channel.tell({ kind: 'listed', id });
        await open.refreshList();
      }),
    recentlyDeleted: () => listDeleted(storage).catch(() => []),
    deleteForever: (id: string) => faults.guard(() => storage.removeForGood([id])),
    async editCopy() {
      const { name, text, titles } = document.read();
      link.clear();
      open.adopt(newDraft(ports, { name, text, titles }));
      await open.flush();
    },
    async leaveShared() {
      link.clear();
      await open.openOwn();
    },
    async holding(words: string) {
      const { id, text, readOnly } = document.read();
      const texts = new Map((await shelf.all()).map((draft) => [draft.id, draft.text]));
      if (!readOnly) texts.set(id, text);
      const wanted = words.toLocaleLowerCase();
      return new Set(
        [...texts].filter(([, held]) => held.toLocaleLowerCase().includes(wanted)).map(([of]) => of),
      );
    },
    async content(id: string) {
      const shown = document.read();
      if (shown.id === id) return shown;
      return (await shelf.load(id))?.draft ?? null;
    },
    async versions(id: string) {
      if (open.is(id)) await open.flush();
      return storage.versions(id);
    },
    restore: (version: DraftVersion) =>
      faults.guard(async () => {
        if (!open.is(version.draftId)) return;
        await open.putAside();
        const worked = open.current();
        if (worked === null) return;
        const { name, text, titles } = document.read();
        worked.version = null;
        document.open(version.draftId, version);
        await open.flush();
        notify({
          text: 'Restored an earlier version.',
          tone: 'info',
          action: {
            label: 'Undo',
            run: () => {
              if (!open.is(version.draftId)) return;
              document.open(version.draftId, { name, text, titles });
              void open.flush();
            },
          },
        });
      }),
    exportAll: () =>
      faults.guard(async () => {
        await open.putAside();
        const all = new Map((await shelf.all()).map((draft) => [draft.id, draft]));
        const current = open.current();
        const { name, text, titles, readOnly } = document.read();
        if (current !== null && !readOnly)
          all.set(current.draft.id, { ...current.draft, name, text, titles });
        ports.saveFile('card-playground-drafts.json', writeDraftsFile([...all.values()]));
      }),
    importAll: (fileText: string) =>
      faults.guard(async () => {
        notify(await addFromFile(fileText, storage, (content) => newDraft(ports, content).draft));
        channel.tell({ kind: 'listed', id: '' });
        await open.refreshList();
      }),
    flush: open.flush,
    dispose: open.dispose,
  };
  return drafts;
}

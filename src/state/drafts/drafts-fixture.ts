import { decodeDraft } from '../../share-link/codec.ts';
import type { DraftContent } from '../document/document.ts';
import type { Notice } from '../playground-state.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { type DraftPorts, type DraftStorage, StorageFault, type StorageFaultKind } from './ports.ts';
import type { DraftVersion, StoredDraft, TabMessage } from './schema.ts';

export const FIRST: DraftContent = { name: 'Example', text: '{"example":1}', titles: {} };

/** A browser: one storage and one channel, shared by its tabs. */
export class Browser {
  time = Date.UTC(2026, 10, 21, 9);
  timers: { at: number; run: () => void }[] = [];
  drafts = new Map<string, StoredDraft>();
  unreadable: unknown[] = [];
  kept: DraftVersion[] = [];
  fault: StorageFaultKind | null = null;
  hears = new Map<object, (message: TabMessage) => void>();
  files = new Map<string, string>();
  ids = 0;

  #ready(): void {
    if (this.fault !== null) throw new StorageFault(this.fault);
  }

  storage: DraftStorage = {
    list: async () => {
      this.#ready();
      const drafts = [...this.drafts.values()].filter((draft) => draft.deletedAt === null);
      return { drafts: drafts.sort((a, b) => b.updatedAt - a.updatedAt), unreadable: this.unreadable };
    },
    read: async (id) => {
      this.#ready();
      return this.drafts.get(id) ?? null;
    },
    newest: async () => (await this.storage.list()).drafts[0] ?? null,
    write: async (draft, seen) => {
      this.#ready();
      const stored = this.drafts.get(draft.id);
      if (stored !== undefined && stored.revision !== seen) return { kind: 'conflict', stored };
      const revision = (seen ?? 0) + 1;
      this.drafts.set(draft.id, { ...draft, revision, deletedAt: null });
      const found =
        stored === undefined && seen !== null ? 'nothing' : stored?.deletedAt ? 'deleted' : 'expected';
      return { kind: 'written', revision, found };
    },
    setDeleted: async (id, at) => {
      this.#ready();
      const stored = this.drafts.get(id);
      if (stored !== undefined) this.drafts.set(id, { ...stored, deletedAt: at });
    },
    deleted: async () => {
      this.#ready();
      return [...this.drafts.values()].filter((draft) => draft.deletedAt !== null);
    },
    removeForGood: async (ids) => {
      for (const id of ids) {
        this.drafts.delete(id);
        this.kept = this.kept.filter((version) => version.draftId !== id);
      }
    },
    versions: async (id) => {
      this.#ready();
      return this.kept.filter((version) => version.draftId === id).sort((a, b) => b.startedAt - a.startedAt);
    },
    writeVersion: async (version) => {
      this.#ready();
      this.kept = [...this.kept.filter((each) => each.startedAt !== version.startedAt), version];
    },
    removeVersions: async (id, starts) => {
      this.kept = this.kept.filter((each) => each.draftId !== id || !starts.includes(each.startedAt));
    },
  };

  async settle(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }

  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    await this.settle();
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.run();
      await this.settle();
    }
    this.time = until;
  }

  texts(): Record<string, string> {
    const kept = [...this.drafts.values()].filter((draft) => draft.deletedAt === null);
    return Object.fromEntries(kept.map((draft) => [draft.name, draft.text]));
  }

  /** A new tab; `change` prepares it before the app starts in it. */
  async openTab(change: (tab: Tab) => void = () => undefined): Promise<Tab> {
    const tab = new Tab(this);
    change(tab);
    await tab.drafts.start();
    await this.settle();
    return tab;
  }
}

/** A tab with a document and the drafts of its browser. */
export class Tab {
  document: DraftContent & { id: string; readOnly: boolean } = { ...FIRST, id: '', readOnly: false };
  notices: Omit<Notice, 'id'>[] = [];
  opened: string | null = null;
  fragment = '';
  /** Whether the code that reads links can't be fetched. */
  offline = false;
  drafts: Drafts;
  #watchers = new Set<() => void>();

  constructor(readonly browser: Browser) {
    const ports: DraftPorts = {
      storage: browser.storage,
      channel: {
        tell: (message) => {
          for (const [tab, hear] of browser.hears) if (tab !== this) hear(message);
        },
        listen: (hear) => {
          browser.hears.set(this, hear);
          return () => browser.hears.delete(this);
        },
      },
      clock: {
        now: () => browser.time,
        setTimer: (run, ms) => {
          const timer = { at: browser.time + ms, run };
          browser.timers.push(timer);
          return () => {
            browser.timers = browser.timers.filter((other) => other !== timer);
          };
        },
      },
      newId: (prefix) => {
        browser.ids += 1;
        return `${prefix}_${browser.ids}`;
      },
      document: {
        read: () => this.document,
        subscribe: (listener) => {
          this.#watchers.add(listener);
          return () => this.#watchers.delete(listener);
        },
        open: (id, content, options) => {
          const { name, text, titles } = content;
          this.#write({ id, name, text, titles, readOnly: options?.readOnly ?? false });
        },
        rename: (name) => this.#write({ ...this.document, name }),
      },
      tab: {
        read: () => this.opened,
        write: (id) => {
          this.opened = id;
        },
      },
      link: {
        read: () => this.fragment,
        clear: () => {
          this.fragment = '';
        },
        isDraft: (fragment) => fragment.startsWith('#c'),
        decode: async (fragment) => {
          if (this.offline) throw new TypeError('Failed to fetch dynamically imported module');
          return decodeDraft(fragment);
        },
      },
      notify: (notice) => this.notices.push(notice),
      saveFile: (name, content) => browser.files.set(name, content),
      first: () => FIRST,
    };
    this.drafts = createDrafts(ports);
  }

  #write(document: Tab['document']): void {
    this.document = document;
    for (const watcher of this.#watchers) watcher();
  }

  type(text: string): void {
    this.#write({ ...this.document, text });
  }

  kill(): void {
    this.browser.hears.delete(this);
    this.browser.timers = [];
  }

  said(): string {
    return this.notices.map((notice) => notice.text).join('\n');
  }

  press(label: string): void {
    const pressed = this.notices.findLast((notice) => notice.action?.label === label);
    if (pressed?.action === undefined) throw new Error(`Nothing offers “${label}”.`);
    pressed.action.run();
  }

  names(): string[] {
    return this.drafts.store.getState().list.map((draft) => draft.name);
  }
}

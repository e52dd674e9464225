import { beforeEach, describe, expect, test } from 'vitest';
import { decodeDraft, encodeDraft } from '../share-link/codec.ts';
import type { DraftContent } from './document.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { type DraftPorts, type DraftStorage, StorageFault, type StorageFaultKind } from './drafts-ports.ts';
import { SAVE_AFTER_MS } from './drafts-saver.ts';
import type { DraftVersion, StoredDraft, TabMessage } from './drafts-schema.ts';
import type { Notice } from './playground-state.ts';

const FIRST: DraftContent = { name: 'Example', text: '{"example":1}', titles: {} };

/** A browser: one storage and one channel, shared by its tabs. */
class Browser {
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
    purge: async (before) => {
      this.#ready();
      for (const draft of this.drafts.values()) {
        if (draft.deletedAt !== null && draft.deletedAt < before) this.drafts.delete(draft.id);
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
}

/** A tab with a document and the drafts of its browser. */
class Tab {
  document: DraftContent & { id: string; readOnly: boolean } = { ...FIRST, id: '', readOnly: false };
  notices: Omit<Notice, 'id'>[] = [];
  opened: string | null = null;
  fragment = '';
  /** The code that reads links cannot be fetched. */
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

let browser: Browser;

async function openTab(change: (tab: Tab) => void = () => undefined): Promise<Tab> {
  const tab = new Tab(browser);
  change(tab);
  await tab.drafts.start();
  await browser.settle();
  return tab;
}

beforeEach(() => {
  browser = new Browser();
});

describe('saving', () => {
  test('a first visit shows the example and stores nothing until it is edited', async () => {
    const tab = await openTab();
    await browser.pass(10_000);
    expect(tab.document.text).toBe(FIRST.text);
    expect(browser.drafts.size).toBe(0);
    expect(tab.names()).toEqual(['Example']);
    tab.type('edited');
    await browser.pass(SAVE_AFTER_MS);
    expect(browser.texts()).toEqual({ Example: 'edited' });
    expect(tab.drafts.store.getState().save).toBe('saved');
  });

  test('a tab killed while someone types has lost at most the last half second', async () => {
    const tab = await openTab();
    const typed: { at: number; text: string }[] = [];
    for (let key = 1; key <= 40; key += 1) {
      tab.type('x'.repeat(key));
      typed.push({ at: browser.time, text: 'x'.repeat(key) });
      await browser.pass(60);
    }
    const killedAt = browser.time;
    tab.kill();
    const safe = typed.filter(({ at }) => at <= killedAt - 500).at(-1)?.text.length ?? 0;
    expect((await openTab()).document.text.length).toBeGreaterThanOrEqual(safe);
    expect(safe).toBeGreaterThan(25);
  });

  test('leaving the page writes at once what is not written yet', async () => {
    const tab = await openTab();
    tab.type('just typed');
    await tab.drafts.flush();
    expect(browser.texts()).toEqual({ Example: 'just typed' });
  });

  test('a tab that comes back opens the draft it had, a new one the draft that was written last', async () => {
    const tab = await openTab();
    tab.type('one');
    await browser.pass(1_000);
    await tab.drafts.create({ name: 'Second', text: 'two', titles: {} });
    const [first] = [...browser.drafts.values()].filter((draft) => draft.name === 'Example');
    expect(
      (
        await openTab((again) => {
          again.opened = first?.id ?? null;
        })
      ).document.text,
    ).toBe('one');
    expect((await openTab()).document.text).toBe('two');
  });
});

describe('drafts', () => {
  test('are created, renamed and duplicated without touching each other', async () => {
    const tab = await openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: { usage: 'Usage' } });
    await tab.drafts.duplicate(tab.document.id);
    expect(tab.document.name).toBe('Usage copy');
    await tab.drafts.duplicate(tab.document.id);
    expect(tab.document.name).toBe('Usage copy 2');
    await tab.drafts.rename(tab.document.id, '  Invoices ');
    const [other] = tab.drafts.store.getState().list.filter((draft) => draft.name === 'Usage');
    await tab.drafts.rename(other?.id ?? '', 'Consumption');
    await browser.settle();
    expect(browser.texts()).toEqual({
      Example: 'mine',
      Consumption: 'usage',
      'Usage copy': 'usage',
      Invoices: 'usage',
    });
    expect(new Set(tab.names())).toEqual(new Set(['Example', 'Consumption', 'Usage copy', 'Invoices']));
  });

  test('a deletion can be undone, and is final only after a day', async () => {
    const tab = await openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    const { id } = tab.document;
    await tab.drafts.remove(id);
    expect(tab.document.name).toBe('Example');
    expect(tab.names()).toEqual(['Example']);
    tab.press('Undo');
    await browser.settle();
    expect(tab.document).toMatchObject({ id, text: 'usage' });
    await tab.drafts.remove(id);
    await browser.pass(23 * 3_600_000);
    await openTab();
    expect(browser.drafts.has(id)).toBe(true);
    await browser.pass(2 * 3_600_000);
    await openTab();
    expect(browser.drafts.has(id)).toBe(false);
  });

  test('all drafts go into one file and come back from it, none twice', async () => {
    const tab = await openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: { usage: 'Usage' } });
    await tab.drafts.exportAll();
    const file = browser.files.get('card-playground-drafts.json') ?? '';
    await tab.drafts.importAll(file);
    expect(tab.said()).toContain('Added 0 of 2 drafts.');
    browser = new Browser();
    const other = await openTab();
    await other.drafts.importAll(file);
    expect(browser.texts()).toEqual({ Example: 'mine', Usage: 'usage' });
    for (const broken of ['', '[]', '{"format":"card-playground-drafts","version":9,"drafts":[]}']) {
      await other.drafts.importAll(broken);
    }
    expect(other.said()).toContain('not JSON');
    expect(other.said()).toContain('not written by');
    expect(other.said()).toContain('newer version');
  });
});

describe('history', () => {
  test('holds the last text of each minute, without being written with each save', async () => {
    const tab = await openTab();
    let writes = 0;
    const { writeVersion } = browser.storage;
    browser.storage.writeVersion = (version) => {
      writes += 1;
      return writeVersion(version);
    };
    for (let second = 0; second < 90; second += 1) {
      tab.type(`after ${second} s`);
      await browser.pass(1_000);
    }
    expect(writes).toBeLessThan(15);
    const versions = await tab.drafts.versions(tab.document.id);
    expect(versions.map((version) => version.text)).toEqual(['after 89 s', 'after 59 s']);
  });

  test('keeps one version for each minute of work, and a restored one can be undone', async () => {
    const tab = await openTab();
    for (const text of ['a', 'b', 'c']) {
      tab.type(text);
      await browser.pass(61_000);
    }
    const versions = await tab.drafts.versions(tab.document.id);
    expect(versions.map((version) => version.text)).toEqual(['c', 'b', 'a']);
    const [, , oldest] = versions;
    if (oldest === undefined) throw new Error('There are three versions.');
    await tab.drafts.restore(oldest);
    expect(browser.texts()).toEqual({ Example: 'a' });
    tab.press('Undo');
    await browser.settle();
    expect(tab.document.text).toBe('c');
    expect(browser.texts()).toEqual({ Example: 'c' });
  });
});

describe('links', () => {
  const shared = encodeDraft({ name: 'Theirs', text: '{"theirs":1}', titles: { a: 'A' } });
  const fragment = shared.ok ? `#${shared.fragment}` : '';

  test('open as a copy that is only read, and touch no draft', async () => {
    const tab = await openTab();
    tab.type('mine');
    tab.fragment = fragment;
    await tab.drafts.openLink();
    expect(tab.document).toMatchObject({ name: 'Theirs', text: '{"theirs":1}', readOnly: true });
    await browser.pass(60_000);
    expect(browser.texts()).toEqual({ Example: 'mine' });
    await tab.drafts.leaveShared();
    expect(tab.document).toMatchObject({ text: 'mine', readOnly: false });
    expect(tab.fragment).toBe('');
  });

  test('“Edit a copy” makes a draft and clears the address', async () => {
    const tab = await openTab((opened) => {
      opened.fragment = fragment;
    });
    await tab.drafts.editCopy();
    expect(tab.fragment).toBe('');
    expect(tab.document).toMatchObject({ name: 'Theirs', readOnly: false, titles: { a: 'A' } });
    expect(browser.texts()).toEqual({ Theirs: '{"theirs":1}' });
  });

  test('a damaged one is told in a sentence, and own work stays', async () => {
    const tab = await openTab();
    tab.type('mine');
    tab.fragment = fragment.slice(0, -4);
    await tab.drafts.openLink();
    expect(tab.said()).toContain('This link is damaged');
    expect(tab.document).toMatchObject({ text: 'mine', readOnly: false });
  });

  test('whose reader cannot be fetched stay in the address for a reload, and own work opens', async () => {
    const tab = await openTab((opened) => {
      opened.fragment = fragment;
      opened.offline = true;
    });
    expect(tab.said()).toContain('Reload the page');
    expect(tab.fragment).toBe(fragment);
    expect(tab.document).toMatchObject({ name: 'Example', readOnly: false });
  });
});

describe('two tabs', () => {
  test('on one draft are both told, and neither writes over the other', async () => {
    const one = await openTab();
    one.type('from the start');
    await browser.pass(SAVE_AFTER_MS);
    const two = await openTab();
    expect(one.said()).toContain('open in another tab');
    expect(two.said()).toContain('open in another tab');
    one.type('by one');
    two.type('by two');
    await browser.pass(SAVE_AFTER_MS * 2);
    expect(Object.values(browser.texts()).sort()).toEqual(['by one', 'by two']);
    expect([one, two].map((tab) => tab.document.text)).toEqual(['by one', 'by two']);
    expect(one.document.id).not.toBe(two.document.id);
  });

  test('are kept apart by revisions alone, where tabs cannot talk', async () => {
    const one = await openTab();
    one.type('from the start');
    await browser.pass(SAVE_AFTER_MS);
    const two = await openTab();
    browser.hears.clear();
    one.type('newer');
    await browser.pass(SAVE_AFTER_MS);
    two.type('older tab');
    await browser.pass(SAVE_AFTER_MS * 2);
    expect(Object.values(browser.texts()).sort()).toEqual(['newer', 'older tab']);
    expect(two.said()).toContain('changed in another tab');
  });

  test('a tab that was not typed in is offered the newer text', async () => {
    const one = await openTab();
    one.type('old');
    await browser.pass(SAVE_AFTER_MS);
    const two = await openTab();
    one.type('new');
    await browser.pass(SAVE_AFTER_MS);
    expect(two.document.text).toBe('old');
    two.press('Show that text');
    await browser.settle();
    expect(two.document.text).toBe('new');
  });

  test('a draft deleted elsewhere stays open, and an edit brings it back', async () => {
    const one = await openTab();
    one.type('mine');
    await browser.pass(SAVE_AFTER_MS);
    const two = await openTab();
    await one.drafts.remove(one.document.id);
    expect(two.said()).toContain('deleted in another tab');
    two.type('still here');
    await browser.pass(SAVE_AFTER_MS);
    expect(browser.texts()).toEqual({ Example: 'still here' });
  });

  test('on different drafts never meet', async () => {
    const one = await openTab();
    one.type('first');
    await browser.pass(SAVE_AFTER_MS);
    const two = await openTab();
    await two.drafts.create({ name: 'Other', text: 'other', titles: {} });
    one.notices = [];
    two.notices = [];
    one.type('first again');
    two.type('other again');
    await browser.pass(SAVE_AFTER_MS);
    expect(browser.texts()).toEqual({ Example: 'first again', Other: 'other again' });
    expect(one.said() + two.said()).toBe('');
  });
});

describe('storage that fails', () => {
  test.each<[StorageFaultKind, string]>([
    ['absent', 'cannot store drafts'],
    ['blocked', 'refuses to store'],
    ['full', 'no room left'],
    ['newer', 'newer version'],
    ['failed', 'could not be saved'],
  ])(
    '%s: the draft lives on, it is told in one line, and the text is offered as a file',
    async (kind, words) => {
      browser.fault = kind;
      const tab = await openTab();
      tab.type('unsaved work');
      await browser.pass(20_000);
      expect(tab.document.text).toBe('unsaved work');
      expect(tab.said()).toContain(words);
      expect(tab.drafts.store.getState()).toMatchObject({ save: 'unsaved', fault: kind });
      tab.press('Download the text');
      expect(browser.files.get('example.json')).toBe('unsaved work');
    },
  );

  test('drafts that could not be stored are kept in memory while others are opened', async () => {
    const tab = await openTab();
    browser.fault = 'full';
    tab.type('one');
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Two', text: 'two', titles: {} });
    await tab.drafts.open(first);
    expect(tab.document.text).toBe('one');
  });

  test('once there is room again everything is saved, and that is told', async () => {
    const tab = await openTab();
    browser.fault = 'full';
    tab.type('one');
    await browser.pass(1_000);
    browser.fault = null;
    await browser.pass(10_000);
    expect(browser.texts()).toEqual({ Example: 'one' });
    expect(tab.said()).toContain('Saving works again');
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
  });

  test('storage cleared under our feet is told, and the open draft is saved anew', async () => {
    const tab = await openTab();
    tab.type('one');
    await browser.pass(1_000);
    browser.drafts.clear();
    tab.type('two');
    await browser.pass(1_000);
    expect(browser.texts()).toEqual({ Example: 'two' });
    expect(tab.said()).toContain('storage was cleared');
  });

  test('what cannot be read is offered as it is, and the app starts', async () => {
    browser.unreadable = [{ id: 'd_x', text: 17 }];
    const tab = await openTab();
    expect(tab.document.text).toBe(FIRST.text);
    tab.press('Download what is there');
    expect(browser.files.get('unreadable-drafts.json')).toContain('"text": 17');
  });

  test('storage that never answers does not keep the page from being shown', async () => {
    browser.storage.newest = () => new Promise(() => undefined);
    const tab = new Tab(browser);
    const started = tab.drafts.start();
    await browser.pass(2_000);
    await started;
    expect(tab.document.text).toBe(FIRST.text);
    expect(tab.said()).toContain('refuses to store');
  });
});

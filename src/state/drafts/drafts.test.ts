import { beforeEach, describe, expect, test } from 'vitest';
import { Browser, FIRST } from './drafts-fixture.ts';
import { StorageFault } from './ports.ts';
import { SAVE_AFTER_MS } from './saver.ts';

const DAY_MS = 24 * 3_600_000;

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

describe('saving', () => {
  test('a first visit shows the example and stores nothing until it is edited', async () => {
    const tab = await browser.openTab();
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
    const tab = await browser.openTab();
    const typed: { at: number; text: string }[] = [];
    for (let key = 1; key <= 40; key += 1) {
      tab.type('x'.repeat(key));
      typed.push({ at: browser.time, text: 'x'.repeat(key) });
      await browser.pass(60);
    }
    const killedAt = browser.time;
    tab.kill();
    const safe = typed.filter(({ at }) => at <= killedAt - 500).at(-1)?.text.length ?? 0;
    expect((await browser.openTab()).document.text.length).toBeGreaterThanOrEqual(safe);
    expect(safe).toBeGreaterThan(25);
  });

  test('a draft is not called saved while letters that were typed during the saving are not', async () => {
    const tab = await browser.openTab();
    const { write } = browser.storage;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    browser.storage.write = async (...written) => {
      await held;
      return write(...written);
    };
    tab.type('Kept pl');
    await browser.pass(SAVE_AFTER_MS);
    tab.type('Kept plan');
    letGo();
    await browser.settle();
    expect(browser.texts()).toEqual({ Example: 'Kept pl' });
    expect(tab.drafts.store.getState().save).toBe('saving');
    await browser.pass(SAVE_AFTER_MS);
    expect(browser.texts()).toEqual({ Example: 'Kept plan' });
    expect(tab.drafts.store.getState().save).toBe('saved');
  });

  test('a draft is called saved once someone pauses, and not after every write while they type', async () => {
    const tab = await browser.openTab();
    const said: string[] = [];
    tab.drafts.store.subscribe(({ save }, former) => {
      if (save !== former.save) said.push(save);
    });
    for (let key = 1; key <= 20; key += 1) {
      tab.type('x'.repeat(key));
      await browser.pass(120);
    }
    expect(browser.texts().Example?.length).toBeGreaterThan(12);
    expect(said).toEqual(['saving']);
    await browser.pass(SAVE_AFTER_MS);
    expect(said).toEqual(['saving', 'saved']);
  });

  test('leaving the page writes at once what is not written yet', async () => {
    const tab = await browser.openTab();
    tab.type('just typed');
    await tab.drafts.flush();
    expect(browser.texts()).toEqual({ Example: 'just typed' });
  });

  test('a tab that comes back opens the draft it had, a new one the draft that was written last', async () => {
    const tab = await browser.openTab();
    tab.type('one');
    await browser.pass(1_000);
    await tab.drafts.create({ name: 'Second', text: 'two', titles: {} });
    const [first] = [...browser.drafts.values()].filter((draft) => draft.name === 'Example');
    expect(
      (
        await browser.openTab((again) => {
          again.opened = first?.id ?? null;
        })
      ).document.text,
    ).toBe('one');
    expect((await browser.openTab()).document.text).toBe('two');
  });
});

test('the storage is given one write at a time: what is typed during a slow one is no second draft', async () => {
  const tab = await browser.openTab();
  const { write } = browser.storage;
  const waiting: (() => void)[] = [];
  let atATime = 0;
  let most = 0;
  browser.storage.write = async (draft, seen) => {
    atATime += 1;
    most = Math.max(most, atATime);
    await new Promise<void>((resolve) => waiting.push(resolve));
    atATime -= 1;
    return write(draft, seen);
  };
  for (const text of ['one', 'two', 'three']) {
    tab.type(text);
    await browser.pass(SAVE_AFTER_MS);
    void tab.drafts.flush();
  }
  while (waiting.length > 0) {
    waiting.shift()?.();
    await browser.settle();
  }
  expect(most).toBe(1);
  expect(browser.texts()).toEqual({ Example: 'three' });
});

describe('drafts', () => {
  test('are created, renamed and duplicated without touching each other', async () => {
    const tab = await browser.openTab();
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

  test('are found by words of their text, in any case, the open one by its current text', async () => {
    const tab = await browser.openTab();
    tab.type('{"badgeLabel":"Past due"}');
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Usage', text: '{"badgeLabel":"Active"}', titles: {} });
    expect([...(await tab.drafts.holding('past DUE'))]).toEqual([first]);
    expect([...(await tab.drafts.holding('trial'))]).toEqual([]);
    tab.type('{"badgeLabel":"Trial"}');
    expect([...(await tab.drafts.holding('trial'))]).toEqual([tab.document.id]);
    expect([...(await tab.drafts.holding('active'))]).toEqual([]);
  });

  test('are read to be drawn, the open one as it is now', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    tab.type('usage, typed on');
    const [open, other] = tab.drafts.store.getState().list;
    expect((await tab.drafts.content(open?.id ?? ''))?.text).toBe('usage, typed on');
    expect((await tab.drafts.content(other?.id ?? ''))?.text).toBe('mine');
    expect(await tab.drafts.content('d_gone')).toBeNull();
  });

  test('a deletion can be undone, and is final only after 30 days', async () => {
    const tab = await browser.openTab();
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
    await browser.pass(30 * DAY_MS - 1);
    await browser.openTab();
    expect(browser.drafts.has(id)).toBe(true);
    await browser.pass(1);
    await browser.openTab();
    expect(browser.drafts.has(id)).toBe(false);
  });

  test('are called by no empty name, and one that is gone by none at all', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await tab.drafts.rename(tab.document.id, '  ');
    await tab.drafts.rename('d_gone', 'Ghost');
    await browser.pass(1_000);
    expect(browser.texts()).toEqual({ Example: 'mine' });
    expect(tab.notices).toEqual([]);
  });

  test('that another tab has deleted are said to be gone when they are opened', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    const first = [...browser.drafts.values()].find(({ name }) => name === 'Example')?.id ?? '';
    await browser.storage.setDeleted(first, browser.time);
    await tab.drafts.open(first);
    expect(tab.document.text).toBe('usage');
    expect(tab.said()).toBe('This draft was deleted in another tab.');
    expect(tab.names()).toEqual(['Usage']);
  });

  test('are noted as what their tab has open', async () => {
    const tab = await browser.openTab();
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    expect(tab.opened).toBe(tab.document.id);
  });

  test('come back from a deletion with what was typed last', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    tab.type('usage, typed on');
    await tab.drafts.remove(tab.document.id);
    tab.press('Undo');
    await browser.settle();
    expect(tab.document.text).toBe('usage, typed on');
  });

  test('take no version of another draft', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await browser.pass(1_000);
    const [version] = await tab.drafts.versions(tab.document.id);
    if (version === undefined) throw new Error('There is a version.');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    await tab.drafts.restore(version);
    expect(tab.document.text).toBe('usage');
  });

  test('that a file holds and nobody can read are counted', async () => {
    const tab = await browser.openTab();
    const good = { name: 'Good', text: '1', titles: {}, createdAt: 1, updatedAt: 1 };
    const file = (...drafts: object[]) =>
      JSON.stringify({ format: 'card-playground-drafts', version: 1, drafts });
    await tab.drafts.importAll(file(good));
    expect(tab.said()).toBe('Added 1 of 1 drafts.');
    await tab.drafts.importAll(file({ ...good, name: 'Other' }, { name: 1 }, { ...good, titles: [] }));
    expect(tab.said()).toContain('Added 1 of 1 drafts. 2 couldn’t be read.');
  });

  test('all drafts go into one file and come back from it, none twice', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    await tab.drafts.create({ name: 'Usage', text: 'usage', titles: { usage: 'Usage' } });
    await tab.drafts.exportAll();
    const file = browser.files.get('card-playground-drafts.json') ?? '';
    await tab.drafts.importAll(file);
    expect(tab.said()).toContain('Added 0 of 2 drafts.');
    browser = new Browser();
    const other = await browser.openTab();
    await other.drafts.importAll(file);
    expect(browser.texts()).toEqual({ Example: 'mine', Usage: 'usage' });
    for (const broken of ['', '[]', '{"format":"card-playground-drafts","version":9,"drafts":[]}']) {
      await other.drafts.importAll(broken);
    }
    expect(other.said()).toContain('isn’t JSON');
    expect(other.said()).toContain('wasn’t created by');
    expect(other.said()).toContain('newer version');
  });
});

describe('a draft that nobody has named', () => {
  const cards = (key: string) => `{"cards":[{"key":"${key}"},{"key":"other"}]}`;

  test('is called as its first card is, also while that is being typed, until someone names it', async () => {
    const tab = await browser.openTab();
    await tab.drafts.create();
    expect(tab.document.name).toBe('Untitled');
    for (const [key, name] of [
      ['', 'other'],
      ['us', 'us'],
      ['usage', 'usage'],
    ] as const) {
      tab.type(cards(key));
      await browser.pass(SAVE_AFTER_MS);
      expect(tab.document.name).toBe(name);
      expect(tab.names()).toContain(name);
    }
    await tab.drafts.rename(tab.document.id, 'Mine');
    tab.type(cards('plan'));
    await browser.pass(SAVE_AFTER_MS);
    expect(tab.document.name).toBe('Mine');
  });

  test('is called by the card’s title where it has one', async () => {
    const tab = await browser.openTab();
    await tab.drafts.create({
      name: 'Untitled',
      text: cards('usage'),
      titles: { usage: 'Usage this month' },
    });
    expect(tab.document.name).toBe('Usage this month');
  });
});

describe('deleted drafts', () => {
  async function withDeleted(...texts: string[]) {
    const tab = await browser.openTab();
    tab.type('mine');
    for (const text of texts) {
      await tab.drafts.create({ name: text.slice(0, 10), text, titles: {} });
      await tab.drafts.remove(tab.document.id);
      await browser.pass(1_000);
    }
    return tab;
  }
  const names = async (tab: Awaited<ReturnType<typeof withDeleted>>) =>
    (await tab.drafts.recentlyDeleted()).map(({ name }) => name);

  test('are listed, the last one first, and are brought back with their history or removed for good', async () => {
    const tab = await withDeleted('one', 'two', 'three');
    expect(await names(tab)).toEqual(['three', 'two', 'one']);
    const [three, two] = await tab.drafts.recentlyDeleted();
    await tab.drafts.deleteForever(three?.id ?? '');
    await tab.drafts.undelete(two?.id ?? '');
    expect(await names(tab)).toEqual(['one']);
    expect(new Set(tab.names())).toEqual(new Set(['Example', 'two']));
    expect((await tab.drafts.versions(two?.id ?? '')).map(({ text }) => text)).toEqual(['two']);
    expect(await tab.drafts.versions(three?.id ?? '')).toEqual([]);
  });

  test('are bounded: the ones deleted first are let go', async () => {
    const tab = await withDeleted('a'.repeat(3_000_000), 'b'.repeat(3_000_000), 'c');
    await browser.openTab();
    expect(await names(tab)).toEqual(['c', 'bbbbbbbbbb']);
  });

  test('stay when the storage fails in another way than by being full', async () => {
    const tab = await withDeleted('one');
    browser.storage.write = () => Promise.reject(new StorageFault('failed'));
    tab.type('not stored');
    await browser.pass(SAVE_AFTER_MS);
    expect(tab.drafts.store.getState().save).toBe('unsaved');
    expect(await names(tab)).toEqual(['one']);
  });

  test('are the first to go when the storage is full, the oldest first, and only as many as it takes', async () => {
    const tab = await withDeleted('one', 'two', 'three');
    const { write } = browser.storage;
    const room = () => [...browser.drafts.values()].filter(({ deletedAt }) => deletedAt !== null).length < 2;
    browser.storage.write = async (draft, seen) => {
      if (!room()) throw new StorageFault('full');
      return write(draft, seen);
    };
    const other = await browser.openTab();
    other.type('needs room');
    await browser.pass(SAVE_AFTER_MS);
    expect(other.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
    expect(await names(tab)).toEqual(['three']);
  });
});

describe('history', () => {
  test('holds the last text of each minute, without being written with each save', async () => {
    const tab = await browser.openTab();
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
    expect(versions.map((version) => version.text)).toEqual(['after 89 s', 'after 59 s', FIRST.text]);
  });

  test('holds an example as it was, though someone pastes over all of it at once', async () => {
    const tab = await browser.openTab();
    tab.type('pasted');
    await browser.pass(SAVE_AFTER_MS);
    const texts = async () => (await tab.drafts.versions(tab.document.id)).map(({ text }) => text);
    expect(await texts()).toEqual(['pasted', FIRST.text]);
    await tab.drafts.create({ name: 'Usage', text: 'usage example', titles: {} });
    tab.type('pasted');
    await browser.pass(SAVE_AFTER_MS);
    expect(await texts()).toEqual(['pasted', 'usage example']);
  });

  test('has no text twice in a row, however often a draft is opened and left', async () => {
    const tab = await browser.openTab();
    tab.type('one');
    await browser.pass(61_000);
    for (let visit = 0; visit < 3; visit += 1) {
      const again = await browser.openTab();
      await again.drafts.rename(again.document.id, `Name ${visit}`);
      again.drafts.dispose();
    }
    const again = await browser.openTab();
    again.type('two');
    await browser.pass(1_000);
    const texts = (await again.drafts.versions(again.document.id)).map(({ text }) => text);
    expect(texts).toEqual(['two', 'one', FIRST.text]);
  });

  test('keeps one version for each minute of work, and a restored one can be undone', async () => {
    const tab = await browser.openTab();
    for (const text of ['a', 'b', 'c']) {
      tab.type(text);
      await browser.pass(61_000);
    }
    const versions = await tab.drafts.versions(tab.document.id);
    expect(versions.map((version) => version.text)).toEqual(['c', 'b', 'a', FIRST.text]);
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

describe('text typed while the storage is slow', () => {
  /** Delays the results of one of the storage's methods until the test releases them. */
  function holdBack(name: 'read' | 'write') {
    const waiting: (() => void)[] = [];
    const hold = () => new Promise<void>((resolve) => waiting.push(resolve));
    const { read, write } = browser.storage;
    if (name === 'read') browser.storage.read = (id) => hold().then(() => read(id));
    else browser.storage.write = (draft, seen) => hold().then(() => write(draft, seen));
    return async () => {
      browser.storage.read = read;
      browser.storage.write = write;
      while (waiting.length > 0) {
        waiting.shift()?.();
        await browser.settle();
      }
    };
  }

  async function twoDrafts() {
    const tab = await browser.openTab();
    tab.type('first');
    await browser.pass(1_000);
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Second', text: 'second', titles: {} });
    return { tab, first, second: tab.document.id };
  }

  test.each(['read', 'write'] as const)('to %s is in the draft it was typed into', async (name) => {
    const { tab, first, second } = await twoDrafts();
    tab.type('second, typed on');
    const letGo = holdBack(name);
    const opened = tab.drafts.open(first);
    await browser.settle();
    tab.type('second, typed to the end');
    await letGo();
    await opened;
    expect(tab.document).toMatchObject({ id: first, text: 'first' });
    expect(browser.drafts.get(second)?.text).toBe('second, typed to the end');
  });

  test('is in the draft also when another one is duplicated', async () => {
    const { tab, first, second } = await twoDrafts();
    const letGo = holdBack('read');
    const duplicated = tab.drafts.duplicate(first);
    await browser.settle();
    tab.type('second, typed to the end');
    await letGo();
    await duplicated;
    expect(tab.document).toMatchObject({ name: 'Example copy', text: 'first' });
    expect(browser.drafts.get(second)?.text).toBe('second, typed to the end');
  });

  test('is kept when the text of another tab is being read to be shown', async () => {
    const one = await browser.openTab();
    one.type('old');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    one.type('new');
    await browser.pass(SAVE_AFTER_MS);
    const letGo = holdBack('read');
    two.press('Show that text');
    await browser.settle();
    two.type('typed meanwhile');
    await letGo();
    await browser.pass(1_000);
    expect(two.document.text).toBe('typed meanwhile');
    expect(Object.values(browser.texts()).sort()).toEqual(['new', 'typed meanwhile']);
  });

  test('goes into History before an earlier version takes its place', async () => {
    const tab = await browser.openTab();
    for (const text of ['a', 'b']) {
      tab.type(text);
      await browser.pass(61_000);
    }
    const [, earlier] = await tab.drafts.versions(tab.document.id);
    if (earlier === undefined) throw new Error('There are versions.');
    tab.type('c');
    const letGo = holdBack('write');
    const restored = tab.drafts.restore(earlier);
    await browser.settle();
    tab.type('c, typed on');
    await letGo();
    await restored;
    expect(tab.document.text).toBe('a');
    const texts = (await tab.drafts.versions(tab.document.id)).map(({ text }) => text);
    expect(texts).toContain('c, typed on');
  });
});

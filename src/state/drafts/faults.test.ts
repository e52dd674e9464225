import { beforeEach, describe, expect, test } from 'vitest';
import { Browser, FIRST, Tab } from './drafts-fixture.ts';
import type { StorageFaultKind } from './ports.ts';

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

describe('storage that fails', () => {
  test.each<[StorageFaultKind, string]>([
    ['absent', 'can’t store drafts'],
    ['blocked', 'refuses to store'],
    ['slow', 'slow to respond'],
    ['full', 'no room left'],
    ['newer', 'newer version'],
    ['failed', 'couldn’t be saved'],
  ])('%s: the draft lives on, one line says so, and the text is offered as a file', async (kind, words) => {
    browser.fault = kind;
    const tab = await browser.openTab();
    tab.type('unsaved work');
    await browser.pass(20_000);
    expect(tab.document.text).toBe('unsaved work');
    expect(tab.said()).toContain(words);
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'unsaved', fault: kind });
    tab.press('Download the text');
    expect(browser.files.get('example.json')).toBe('unsaved work');
  });

  test('drafts that could not be stored are kept in memory while others are opened', async () => {
    const tab = await browser.openTab();
    browser.fault = 'full';
    tab.type('one');
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Two', text: 'two', titles: {} });
    await tab.drafts.open(first);
    expect(tab.document.text).toBe('one');
  });

  test('drafts that could not be stored are deleted and brought back like others, and exported', async () => {
    const tab = await browser.openTab();
    browser.fault = 'full';
    tab.type('one');
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Two', text: 'two', titles: {} });
    await tab.drafts.exportAll();
    const file = JSON.parse(browser.files.get('card-playground-drafts.json') ?? '');
    expect(file.drafts.map(({ text }: { text: string }) => text).sort()).toEqual(['one', 'two']);
    const second = tab.document.id;
    await tab.drafts.remove(second);
    expect(tab.document).toMatchObject({ id: first, text: 'one' });
    tab.press('Undo');
    await browser.settle();
    expect(tab.document).toMatchObject({ id: second, text: 'two' });
  });

  test('once there is room again everything is saved, and a notice says so', async () => {
    const tab = await browser.openTab();
    browser.fault = 'full';
    tab.type('one');
    await browser.pass(1_000);
    browser.fault = null;
    await browser.pass(10_000);
    expect(browser.texts()).toEqual({ Example: 'one' });
    expect(tab.said()).toContain('Saving works again');
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
  });

  test('storage that was cleared meanwhile is reported, and the open draft is saved again', async () => {
    const tab = await browser.openTab();
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
    const tab = await browser.openTab();
    expect(tab.document.text).toBe(FIRST.text);
    tab.press('Download what is there');
    expect(browser.files.get('unreadable-drafts.json')).toContain('"text": 17');
  });

  test.each([
    [[], ''],
    [[1], 'One stored draft can’t be read.'],
    [[1, 2], '2 stored drafts can’t be read.'],
  ])('of %j that can’t be read it says: “%s”', async (unreadable, words) => {
    browser.unreadable = unreadable;
    expect((await browser.openTab()).said()).toBe(words);
  });

  test('storage that never responds doesn’t keep the page from being shown', async () => {
    browser.storage.newest = () => new Promise(() => undefined);
    const tab = new Tab(browser);
    const started = tab.drafts.start();
    await browser.pass(2_000);
    await started;
    expect(tab.document.text).toBe(FIRST.text);
    expect(tab.said()).toContain('slow to respond');
  });
});

describe('storage that is slow to respond', () => {
  /** A tab whose storage responds only when the test says so. */
  async function openSlowly(): Promise<{ tab: Tab; answer: () => Promise<void> }> {
    const { newest } = browser.storage;
    let answer = () => {};
    const ready = new Promise<void>((resolve) => {
      answer = resolve;
    });
    browser.storage.newest = async () => {
      const found = await newest();
      await ready;
      return found;
    };
    const tab = new Tab(browser);
    const started = tab.drafts.start();
    await browser.pass(2_000);
    await started;
    return {
      tab,
      async answer() {
        answer();
        await browser.settle();
      },
    };
  }

  async function leaveDraft(text: string): Promise<void> {
    const tab = await browser.openTab();
    tab.type(text);
    await browser.pass(1_000);
    tab.drafts.dispose();
  }

  test('is never called refused, and the notice goes once it has responded', async () => {
    const { tab, answer } = await openSlowly();
    expect(tab.said()).not.toContain('refuses');
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'unsaved', fault: 'slow' });
    const [slow] = tab.notices;
    await answer();
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
    expect(tab.notices.at(-1)).toMatchObject({ text: 'Saving works again.', about: slow?.about });
    expect(slow?.about).toBeDefined();
  });

  test('brings the own draft in place of the example that nobody has touched', async () => {
    await leaveDraft('mine');
    const { tab, answer } = await openSlowly();
    expect(tab.document.text).toBe(FIRST.text);
    await answer();
    expect(tab.document.text).toBe('mine');
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
    expect(browser.texts()).toEqual({ Example: 'mine' });
  });

  test('leaves what was written meanwhile, and offers the own draft', async () => {
    await leaveDraft('mine');
    const { tab, answer } = await openSlowly();
    tab.type('written meanwhile');
    await browser.pass(1_000);
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
    await answer();
    expect(tab.document.text).toBe('written meanwhile');
    tab.press('Open it');
    await browser.settle();
    expect(tab.document.text).toBe('mine');
    expect([...browser.drafts.values()].map(({ text }) => text)).toContain('written meanwhile');
  });

  test('is asked again when it could not even be opened', async () => {
    await leaveDraft('mine');
    browser.fault = 'slow';
    const tab = await browser.openTab();
    await browser.pass(12_000);
    expect(tab.document.text).toBe(FIRST.text);
    browser.fault = null;
    await browser.pass(5_000);
    expect(tab.document.text).toBe('mine');
    expect(tab.drafts.store.getState()).toMatchObject({ save: 'saved', fault: null });
  });
});

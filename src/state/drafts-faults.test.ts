import { beforeEach, describe, expect, test } from 'vitest';
import { Browser, FIRST, Tab } from './drafts-fixture.ts';
import type { StorageFaultKind } from './drafts-ports.ts';

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
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
      const tab = await browser.openTab();
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
    const tab = await browser.openTab();
    browser.fault = 'full';
    tab.type('one');
    const first = tab.document.id;
    await tab.drafts.create({ name: 'Two', text: 'two', titles: {} });
    await tab.drafts.open(first);
    expect(tab.document.text).toBe('one');
  });

  test('once there is room again everything is saved, and that is told', async () => {
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

  test('storage cleared under our feet is told, and the open draft is saved anew', async () => {
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

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser, FIRST } from './drafts-fixture.ts';
import { SAVE_AFTER_MS } from './saver.ts';

const MINUTE = 60_000;

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

describe('an edit that is taken back at once', () => {
  test('is not written, and the draft is called saved again', async () => {
    const tab = await browser.openTab();
    const writes = vi.spyOn(browser.storage, 'write');
    tab.type('x');
    expect(tab.drafts.store.getState().save).toBe('saving');
    tab.type(FIRST.text);
    await browser.pass(SAVE_AFTER_MS);
    expect(tab.drafts.store.getState().save).toBe('saved');
    expect(writes).toHaveBeenCalledTimes(0);
  });
});

describe('keys in a row', () => {
  test('are one write', async () => {
    const tab = await browser.openTab();
    const writes = vi.spyOn(browser.storage, 'write');
    for (const text of ['a', 'ab', 'abc']) tab.type(text);
    await browser.pass(SAVE_AFTER_MS);
    expect(writes).toHaveBeenCalledTimes(1);
    expect(browser.texts()).toEqual({ Example: 'abc' });
    await browser.pass(MINUTE);
    expect(writes).toHaveBeenCalledTimes(1);
  });

  test('that go on and on are written into the version of that minute every ten seconds only', async () => {
    const tab = await browser.openTab();
    tab.type('0');
    await browser.pass(1000);
    const versions = vi.spyOn(browser.storage, 'writeVersion');
    const writes = vi.spyOn(browser.storage, 'write');
    for (let second = 1; second <= 25; second += 1) {
      tab.type(`${second}`);
      await browser.pass(1000);
    }
    expect(writes).toHaveBeenCalledTimes(25);
    expect(versions).toHaveBeenCalledTimes(2);
    await tab.drafts.flush();
    expect(browser.kept.map(({ text }) => text).sort()).toEqual(['25', FIRST.text].sort());
    expect(versions).toHaveBeenCalledTimes(3);
    await tab.drafts.flush();
    expect(versions).toHaveBeenCalledTimes(3);
  });
});

describe('the version of a minute', () => {
  test('ends as that minute’s work did, and the next one begins', async () => {
    const tab = await browser.openTab();
    tab.type('a');
    await browser.pass(5000);
    tab.type('b');
    await browser.pass(MINUTE);
    tab.type('c');
    await browser.pass(1000);
    const texts = (await tab.drafts.versions(tab.document.id)).map(({ text }) => text);
    expect(texts).toEqual(['c', 'b', FIRST.text]);
  });

  test('thins out older ones when it begins, and not before', async () => {
    const tab = await browser.openTab();
    tab.type('a');
    await browser.pass(1000);
    const { id } = tab.document;
    const [kept] = browser.kept;
    if (kept === undefined) throw new Error('There is a version.');
    const minutes = Array.from({ length: 150 }, (_, minute) => minute);
    browser.kept.push(
      ...minutes.map((minute) => ({ ...kept, startedAt: browser.time - minute * 20_000 - 9 })),
    );
    const removals = vi.spyOn(browser.storage, 'removeVersions');
    tab.type('b');
    await browser.pass(1000);
    expect(removals).toHaveBeenCalledTimes(0);
    await browser.pass(MINUTE);
    tab.type('c');
    await browser.pass(1000);
    expect(removals).toHaveBeenCalledTimes(1);
    expect(browser.kept.filter(({ draftId }) => draftId === id)).toHaveLength(100);
  });

  test('that finds no room leaves the draft itself saved', async () => {
    const tab = await browser.openTab();
    browser.storage.writeVersion = () => Promise.reject(new Error('full'));
    tab.type('a');
    await browser.pass(1000);
    expect(browser.texts()).toEqual({ Example: 'a' });
    expect(tab.drafts.store.getState().save).toBe('saved');
    expect(await tab.drafts.flush()).toBe(true);
    expect(tab.notices).toEqual([]);
  });
});

describe('a storage that goes on failing', () => {
  test('is tried every five seconds, and told of once', async () => {
    const tab = await browser.openTab();
    const writes = vi.spyOn(browser.storage, 'write');
    browser.fault = 'failed';
    tab.type('a');
    await browser.pass(SAVE_AFTER_MS);
    await browser.pass(20_000);
    expect(writes).toHaveBeenCalledTimes(5);
    expect(tab.notices).toHaveLength(1);
    expect(tab.drafts.store.getState().save).toBe('unsaved');
    tab.type('ab');
    expect(tab.drafts.store.getState().save).toBe('unsaved');
    await browser.pass(4000);
    expect(writes).toHaveBeenCalledTimes(5);
  });

  test('is reported again after saving has worked', async () => {
    const tab = await browser.openTab();
    for (const text of ['a', 'b']) {
      browser.fault = 'failed';
      tab.type(text);
      await browser.pass(SAVE_AFTER_MS);
      browser.fault = null;
      await browser.pass(5000);
    }
    const told = tab.notices.map(({ text }) => text);
    expect(told.filter((text) => text.includes('couldn’t be saved'))).toHaveLength(2);
    expect(told.filter((text) => text.includes('Saving works again'))).toHaveLength(2);
  });

  test('calls no draft saved, also where it’s as it was stored again', async () => {
    const tab = await browser.openTab();
    browser.fault = 'failed';
    tab.type('a');
    await browser.pass(SAVE_AFTER_MS);
    tab.type(FIRST.text);
    await browser.pass(10_000);
    expect(tab.drafts.store.getState().save).toBe('unsaved');
  });

  test('makes whoever waits for the writing know that it failed', async () => {
    const tab = await browser.openTab();
    browser.fault = 'failed';
    tab.type('a');
    expect(await tab.drafts.flush()).toBe(false);
    expect(await tab.drafts.flush()).toBe(false);
    browser.fault = null;
    expect(await tab.drafts.flush()).toBe(true);
    expect(await tab.drafts.flush()).toBe(true);
  });
});

test('a page that is over writes nothing more, and leaves no timer behind', async () => {
  const writes = vi.spyOn(browser.storage, 'write');
  for (const waited of [0, SAVE_AFTER_MS]) {
    const tab = await browser.openTab();
    writes.mockClear();
    tab.type(`typed ${waited}`);
    await browser.pass(waited);
    const { length } = writes.mock.calls;
    if (waited > 0) tab.type(`typed on ${waited}`);
    tab.drafts.dispose();
    tab.type('b');
    await browser.pass(MINUTE);
    expect(writes.mock.calls).toHaveLength(length);
    expect(browser.timers).toEqual([]);
  }
});

test('a draft is being saved from the first moment of its writing on', async () => {
  const tab = await browser.openTab();
  browser.storage.write = () => new Promise(() => undefined);
  void tab.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
  await browser.settle();
  expect(tab.drafts.store.getState().save).toBe('saving');
});

test('a shared copy is nobody’s draft: nothing of it is written', async () => {
  const tab = await browser.openTab();
  const writes = vi.spyOn(browser.storage, 'write');
  tab.document = { ...tab.document, readOnly: true };
  tab.type('theirs');
  await browser.pass(MINUTE);
  expect(writes).toHaveBeenCalledTimes(0);
  expect(await tab.drafts.flush()).toBe(true);
});

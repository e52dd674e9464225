import { beforeEach, describe, expect, test } from 'vitest';
import { Browser } from './drafts-fixture.ts';
import { SAVE_AFTER_MS } from './saver.ts';

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

describe('two tabs', () => {
  test('on one draft are both told, and neither writes over the other', async () => {
    const one = await browser.openTab();
    one.type('from the start');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
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
    const one = await browser.openTab();
    one.type('from the start');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    browser.hears.clear();
    one.type('newer');
    await browser.pass(SAVE_AFTER_MS);
    two.type('older tab');
    await browser.pass(SAVE_AFTER_MS * 2);
    expect(Object.values(browser.texts()).sort()).toEqual(['newer', 'older tab']);
    expect(two.said()).toContain('changed in another tab');
  });

  test('a tab that was not typed in is offered the newer text', async () => {
    const one = await browser.openTab();
    one.type('old');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    one.type('new');
    await browser.pass(SAVE_AFTER_MS);
    expect(two.document.text).toBe('old');
    two.press('Show that text');
    await browser.settle();
    expect(two.document.text).toBe('new');
  });

  test('a draft deleted elsewhere stays open, and an edit brings it back', async () => {
    const one = await browser.openTab();
    one.type('mine');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    await one.drafts.remove(one.document.id);
    expect(two.said()).toContain('deleted in another tab');
    two.type('still here');
    await browser.pass(SAVE_AFTER_MS);
    expect(browser.texts()).toEqual({ Example: 'still here' });
    expect(two.said()).toContain('your edit has brought it back');
  });

  test('are told once, however many more there are, until the others have left', async () => {
    const one = await browser.openTab();
    one.type('mine');
    await browser.pass(SAVE_AFTER_MS);
    expect(one.drafts.store.getState().elsewhere).toBe(false);
    const [two, three] = [await browser.openTab(), await browser.openTab()];
    expect(one.said().split('open in another tab')).toHaveLength(2);
    expect([one, two, three].map((tab) => tab.drafts.store.getState().elsewhere)).toEqual([true, true, true]);
    for (const tab of [two, three]) await tab.drafts.create({ name: 'Other', text: '', titles: {} });
    expect(one.drafts.store.getState().elsewhere).toBe(false);
  });

  test('hear once that the other one has gone on writing, until they have its text', async () => {
    const one = await browser.openTab();
    one.type('a');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    const told = () => two.notices.filter(({ text }) => text.includes('was changed in another tab')).length;
    for (const text of ['b', 'c']) {
      one.type(text);
      await browser.pass(SAVE_AFTER_MS);
    }
    expect(told()).toBe(1);
    two.press('Show that text');
    await browser.settle();
    one.type('d');
    await browser.pass(SAVE_AFTER_MS);
    expect(told()).toBe(2);
  });

  test('list the same drafts: those that another one has written, deleted, brought back or imported', async () => {
    const one = await browser.openTab();
    one.type('mine');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
    await one.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    await browser.settle();
    expect(two.names().sort()).toEqual(['Example', 'Usage']);
    const { id } = one.document;
    await one.drafts.exportAll();
    await one.drafts.remove(id);
    await browser.settle();
    expect(two.names()).toEqual(['Example']);
    one.press('Undo');
    await browser.settle();
    expect(two.names().sort()).toEqual(['Example', 'Usage']);
    const file = browser.files.get('card-playground-drafts.json') ?? '';
    await one.drafts.importAll(file.replace('"usage"', '"other"').replace('Usage', 'Imported'));
    await browser.settle();
    expect(two.names()).toContain('Imported');
  });

  test('list a draft by the name that another one has given it', async () => {
    const one = await browser.openTab();
    one.type('mine');
    await browser.pass(1000);
    const { id } = one.document;
    await one.drafts.create({ name: 'Usage', text: 'usage', titles: {} });
    const two = await browser.openTab();
    await one.drafts.rename(id, 'Renamed');
    await browser.settle();
    expect(two.names().sort()).toEqual(['Renamed', 'Usage']);
  });

  test('that have another draft open hear nothing of this one', async () => {
    const one = await browser.openTab();
    one.type('mine');
    await browser.pass(SAVE_AFTER_MS);
    const { id } = one.document;
    const two = await browser.openTab();
    await two.drafts.create({ name: 'Other', text: '', titles: {} });
    await one.drafts.remove(id);
    await browser.settle();
    expect(two.said()).not.toContain('deleted in another tab');
  });

  test('on different drafts never meet', async () => {
    const one = await browser.openTab();
    one.type('first');
    await browser.pass(SAVE_AFTER_MS);
    const two = await browser.openTab();
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

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

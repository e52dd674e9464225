import { beforeEach, describe, expect, test } from 'vitest';
import { encodeDraft } from '../../share-link/codec.ts';
import { Browser } from './drafts-fixture.ts';

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

describe('links', () => {
  const shared = encodeDraft({ name: 'Theirs', text: '{"theirs":1}', titles: { a: 'A' } });
  const fragment = shared.ok ? `#${shared.fragment}` : '';

  test('open as a copy that is only read, and touch no draft', async () => {
    const tab = await browser.openTab();
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

  test('leave the address when another draft is opened', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    const mine = tab.document.id;
    tab.fragment = fragment;
    await tab.drafts.openLink();
    await tab.drafts.open(mine);
    expect(tab.document).toMatchObject({ text: 'mine', readOnly: false });
    expect(tab.fragment).toBe('');
  });

  test('“Edit a copy” makes a draft and clears the address', async () => {
    const tab = await browser.openTab((opened) => {
      opened.fragment = fragment;
    });
    await tab.drafts.editCopy();
    expect(tab.fragment).toBe('');
    expect(tab.document).toMatchObject({ name: 'Theirs', readOnly: false, titles: { a: 'A' } });
    expect(browser.texts()).toEqual({ Theirs: '{"theirs":1}' });
  });

  test('a damaged one is explained in a sentence and leaves the address, and own work stays', async () => {
    const tab = await browser.openTab();
    tab.type('mine');
    tab.fragment = fragment.slice(0, -4);
    await tab.drafts.openLink();
    expect(tab.said()).toContain('This link is damaged');
    expect(tab.fragment).toBe('');
    expect(tab.document).toMatchObject({ text: 'mine', readOnly: false });
  });

  test('whose reader cannot be fetched stay in the address for a reload, and own work opens', async () => {
    const tab = await browser.openTab((opened) => {
      opened.fragment = fragment;
      opened.offline = true;
    });
    expect(tab.said()).toContain('Reload the page');
    expect(tab.fragment).toBe(fragment);
    expect(tab.document).toMatchObject({ name: 'Example', readOnly: false });
  });
});

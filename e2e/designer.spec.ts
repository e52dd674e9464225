import type { Locator } from 'playwright/test';
import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';

const BADGE = '/cards/0/components/0/componentRow/rowAsideContent/0';

test('a first visit shows an example card next to its JSON, below its customer; picking another example by name opens it as a new draft and keeps the old one', async ({
  playground,
  page,
}) => {
  await playground.open();
  await expect(playground.card('Subscription')).toContainText('Starter');
  await expect(playground.component(BADGE)).toHaveText('Starter');
  await expect(playground.preview).toContainText('Alex Larsson');
  await expect(playground.preview).toContainText('alex@grocery.co');
  expect(await playground.text()).toContain('"key": "subscription-status"');
  await expect(playground.problems).toHaveCount(0);

  await playground.replaceCards([textCard('mine', 'My own words')]);
  await expect(playground.card('mine')).toBeVisible();
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  for (const name of [
    'Subscription',
    'Latest invoice',
    'Usage',
    'Recent Sentry issues',
    'Customer details',
    'Recent orders',
    'Billing actions',
    'No data',
    'Component library',
  ]) {
    await expect(page.getByRole('option', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('option')).toHaveCount(9);
  await page.getByRole('option', { name: 'Latest invoice', exact: true }).click();
  await expect(playground.card('Latest invoice')).toBeVisible();
  await expect(playground.card('mine')).toHaveCount(0);
  expect(await playground.text()).toContain('"latest-invoice"');

  await playground.openDraft('Subscription status');
  await expect(playground.card('mine')).toContainText('My own words');
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('listitem')).toHaveCount(0);
});

test('the card is drawn and the text can be edited before the full editor has loaded; the editor then keeps the text, and the edit can be undone', async ({
  playground,
  page,
}) => {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/monaco/i, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await expect(playground.component(BADGE)).toHaveText('Starter');
  const written = await playground.editor.inputValue();
  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify({ cards: [textCard('early', 'Typed early')] }));
  await expect(playground.card('early')).toContainText('Typed early');

  letGo();
  await playground.editorIsReady();
  await expect(playground.editor).toBeFocused();
  await expect(playground.card('early')).toContainText('Typed early');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(playground.component(BADGE)).toHaveText('Starter');
  expect(await playground.text()).toBe(written);
});

test('the preview follows every keystroke, even while other JSON is broken, and a card stays drawn while it’s being typed', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceCards([planCard, textCard('notes', 'Likes pears')]);
  const badge = playground.component(BADGE);
  const typeOver = async (old: string, words: string) => {
    await playground.find(old);
    for (const [index, letter] of [...words].entries()) {
      await playground.type(letter);
      await expect(badge).toHaveText(words.slice(0, index + 1));
    }
  };
  await typeOver('Starter', 'Growth');

  await playground.editor.press('ControlOrMeta+End');
  await page.keyboard.press('Backspace');
  await expect(playground.problems).toHaveCount(1);
  await typeOver('Growth', 'Scale');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await playground.editor.press('ControlOrMeta+End');
  await playground.type('}');
  await expect(playground.problems).toHaveCount(0);

  await playground.find('"YELLOW"');
  await page.keyboard.press('ArrowRight');
  for (const letter of ' , "unfinished') {
    await playground.type(letter);
    await expect(playground.card('plan')).toContainText('Plan');
  }
});

/** Where a piece of the editor's text is on the screen. */
async function boxOfText(editor: Locator, text: string) {
  return editor.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`The editor does not show ${wanted}.`);
  }, text);
}

test('a problem is underlined exactly, listed with what to write, and counted; one hundred problems are listed and all are counted', async ({
  playground,
  page,
}) => {
  await playground.open();
  const badge = (badgeColor: string) => ({ componentBadge: { badgeLabel: 'Plan', badgeColor } });
  await playground.replaceCards([{ key: 'plan', components: [badge('GRAY'), badge('GREEN')] }]);
  await expect(playground.problems).toHaveCount(1);
  await expect(playground.problems).toContainText('GREY');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('1 problem');

  const underline = page.locator('.squiggly-error');
  await expect(underline).toHaveCount(1);
  const word = await boxOfText(page.locator('.view-lines'), 'GRAY');
  const line = await underline.boundingBox();
  expect(line?.x).toBeLessThanOrEqual(word.x + 1);
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeGreaterThanOrEqual(word.x + word.width - 1);
  expect(Math.abs((line?.y ?? 0) + (line?.height ?? 0) - (word.y + word.height))).toBeLessThanOrEqual(6);

  await playground.find('GRAY');
  await playground.type('GREY');
  await expect(playground.problems).toHaveCount(0);
  await expect(underline).toHaveCount(0);

  const components = Array.from({ length: 130 }, () => ({ componentBadge: { badgeLabel: 1 } }));
  await playground.replaceCards([{ key: 'plan', components }]);
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('130 problems');
  await expect(playground.problems).toHaveCount(100);
});

test.describe('in the text box', () => {
  test.use({ hasTouch: true });

  test('a broken component is replaced by a placeholder with its problem, the rest is drawn, and the card says that Plain would reject it', async ({
    playground,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([
      {
        key: 'plan',
        components: [
          { componentText: { text: 'Before' } },
          { componentSpacer: { spacerSize: null } },
          { componentText: { text: 'After' } },
        ],
      },
    ]);
    const card = playground.card('plan');
    await expect(card).toContainText('Before');
    await expect(card).toContainText('After');
    await expect(card).toContainText(/Plain would reject/i);
    await expect(playground.component('/cards/0/components/1')).toContainText('componentSpacer');
    await expect(playground.problems).toHaveCount(1);
  });
});

test('another person who opens the copied link sees the same card with its preview title, and keeps their own draft', async ({
  playground,
  page,
  anotherPerson,
}) => {
  await playground.open();
  await playground.replaceCards([planCard, textCard('notes', 'Zażółć gęślą jaźń 🍐')]);
  await playground.card('notes').getByRole('button', { name: 'notes', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('Notes on Alex');
  await page.keyboard.press('Enter');
  const written = (await playground.card('Notes on Alex').textContent()) ?? '';
  expect(await playground.text()).not.toContain('Notes on Alex');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const box = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(box).toHaveValue(/#/);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => playground.clipboard()).toBe(await box.inputValue());
  const link = new URL(await playground.clipboard());
  expect(link.search).toBe('');
  expect(link.hash.length).toBeGreaterThan(20);

  const reader = await anotherPerson();
  const asked: string[] = [];
  reader.page.on('request', (request) => asked.push(request.url()));
  await reader.page.goto(link.href);
  await expect(reader.card('Notes on Alex')).toContainText('Zażółć gęślą jaźń 🍐');
  await expect(reader.card('Notes on Alex')).toHaveText(written);
  await expect(reader.component(BADGE)).toHaveText('Starter');
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);

  await reader.page.goto('/');
  await expect(reader.card('Subscription')).toBeVisible();
  await expect(reader.card('Notes on Alex')).toHaveCount(0);
});

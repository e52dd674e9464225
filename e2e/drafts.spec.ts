import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { Playground } from './playground.ts';

async function openDraftMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Draft:/ }).click();
  await expect(page.getByRole('list', { name: 'Drafts' })).toBeVisible();
}

/** The names in the list of drafts, in order. */
async function draftNames(page: Page): Promise<string[]> {
  await openDraftMenu(page);
  const names = await page
    .getByRole('list', { name: 'Drafts' })
    .getByRole('listitem')
    .locator('[data-open-draft] > span:first-child')
    .allTextContents();
  await page.keyboard.press('Escape');
  return names;
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
}

/** The texts of the stored drafts. */
function storedTexts(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('card-playground');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.map(({ text }) => text));
          };
        };
      }),
  );
}

test.describe('in the text box', () => {
  test.use({ hasTouch: true });

  test('a draft is renamed, duplicated, found and deleted, and the deletion is undone', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.pickExample('Usage');
    await expect(playground.card('Usage')).toBeVisible();
    await openDraftMenu(page);
    await page.getByRole('button', { name: 'Rename Usage' }).click();
    await page.getByRole('textbox', { name: 'New name of Usage' }).fill('Consumption');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Duplicate Consumption' }).click();
    await expect(page.getByRole('button', { name: 'Draft: Consumption copy' })).toBeVisible();
    await openDraftMenu(page);
    await page.getByRole('searchbox', { name: 'Search drafts' }).fill('sumption c');
    await expect(page.getByRole('list', { name: 'Drafts' }).getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Delete Consumption copy' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Draft: Consumption', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Draft: Consumption copy' })).toBeVisible();
    expect(await draftNames(page)).toEqual(expect.arrayContaining(['Consumption', 'Consumption copy']));
  });

  test('Undo stays open while F6 has moved focus to it; a deleted draft can be restored from “Recently deleted”, or removed for good', async ({
    playground,
    page,
  }) => {
    await page.clock.install();
    await playground.openTextBox();
    await playground.pickExample('Usage');
    await expect(page).toHaveTitle(/^Usage – /);
    await openDraftMenu(page);
    await page.getByRole('button', { name: 'Delete Usage', exact: true }).click();
    await expect(page.getByText('Deleted “Usage”.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F6');
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await page.clock.runFor(60_000);
    await expect(undo).toBeFocused();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(undo).toBeHidden();

    await openDraftMenu(page);
    await page.getByRole('button', { name: 'Recently deleted' }).click();
    await page.getByRole('button', { name: 'Restore Usage' }).click();
    await expect(page.getByText('No drafts deleted in the last 30 days.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'All drafts' })).toBeFocused();
    await page.getByRole('button', { name: 'All drafts' }).click();
    await page.getByRole('button', { name: 'Delete Usage', exact: true }).click();
    await page.getByRole('button', { name: 'Recently deleted' }).click();
    await page.getByRole('button', { name: 'Delete Usage forever' }).click();
    await expect(page.getByText('No drafts deleted in the last 30 days.')).toBeVisible();
  });

  test('an earlier version is shown next to the current one, and restoring it can be undone', async ({
    playground,
    page,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([textCard('mine', 'First words')]);
    await saved(page);
    await playground.pickExample('Usage');
    await playground.openDraft('Subscription status');
    await playground.replaceCards([textCard('mine', 'Second words')]);
    await expect(playground.card('mine')).toContainText('Second words');
    await openDraftMenu(page);
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await expect(history.getByRole('table')).toContainText('First words');
    await expect(history.getByRole('table')).toContainText('Second words');
    const row = history.getByRole('row').filter({ hasText: 'Second words' });
    const [numbers, words] = await row
      .getByRole('cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    expect(numbers).toBeLessThan(40);
    expect(words).toBeGreaterThan(200);
    await history.getByRole('button', { name: 'Restore this version' }).click();
    await expect(playground.card('mine')).toContainText('First words');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(playground.card('mine')).toContainText('Second words');
  });

  test('all drafts are exported to a file, and imported from it in another browser', async ({
    playground,
    page,
    anotherPerson,
  }) => {
    await playground.openTextBox();
    await playground.replaceCards([textCard('mine', 'To be carried over')]);
    await playground.pickExample('Usage');
    await openDraftMenu(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all drafts' }).click();
    const file = await (await download).path();
    const other = await anotherPerson({ hasTouch: true });
    await other.openTextBox();
    await openDraftMenu(other.page);
    await other.page.getByLabel('Drafts file').setInputFiles(file);
    await expect(other.page.getByText('Added 2 of 2 drafts.')).toBeVisible();
    await openDraftMenu(other.page);
    await other.page
      .getByRole('button', { name: /^Subscription status/ })
      .last()
      .click();
    await expect(other.card('mine')).toContainText('To be carried over');
  });
});

test('typed text is saved automatically, so nothing is lost if the tab is killed', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.replaceJson('');
  for (let key = 0; key < 40; key += 1) await page.keyboard.type('7', { delay: 50 });
  await expect.poll(() => storedTexts(page)).toEqual(['7'.repeat(40)]);
  const { browserName } = playground;
  const context = page.context();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // This never gets a reply, since the page that would reply has crashed.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = new Playground(await context.newPage(), browserName);
  await again.open();
  expect(await again.text()).toBe('7'.repeat(40));
});

test('one draft in two tabs: both tabs show a notice, and both texts are kept', async ({
  playground,
  page,
  context,
}) => {
  await playground.open();
  await playground.replaceCards([textCard('mine', 'From the start')]);
  await saved(page);
  const other = new Playground(await context.newPage(), playground.browserName);
  await other.open();
  await expect(other.card('mine')).toContainText('From the start');
  for (const tab of [playground, other]) {
    await expect(tab.page.getByText(/is open in another tab too/)).toBeVisible();
  }
  await other.replaceCards([textCard('mine', 'By the second')]);
  await expect(page.getByText(/was changed in another tab/)).toBeVisible();
  await expect(playground.card('mine')).toContainText('From the start');
  await page.bringToFront();
  await playground.replaceCards([textCard('mine', 'By the first')]);
  await expect(page.getByText(/continues as/)).toBeVisible();
  await expect(playground.card('mine')).toContainText('By the first');
  await expect(other.card('mine')).toContainText('By the second');
  expect(await draftNames(page)).toEqual(['Subscription status copy', 'Subscription status']);
});

test.describe('storage that fails', () => {
  test.use({ hasTouch: true });

  const faults: [string, RegExp, () => void][] = [
    ['absent', /can’t store drafts/, () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'blocked',
      /refuses to store drafts/,
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      },
    ],
    [
      'full',
      /no room left/,
      () => {
        const full = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Storage.prototype.setItem = full;
        IDBObjectStore.prototype.put = full;
        IDBObjectStore.prototype.add = full;
      },
    ],
    [
      'throwing on every access',
      /refuses to store drafts/,
      () => {
        const refuse = () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: refuse });
        Object.defineProperty(window, 'sessionStorage', { get: refuse });
        Object.defineProperty(window, 'indexedDB', { get: refuse });
      },
    ],
  ];

  for (const [kind, words, inject] of faults) {
    test(`${kind}: the draft lives on in memory, a line says that it isn’t saved, and its text is offered as a file`, async ({
      playground,
      page,
    }) => {
      await page.addInitScript(inject);
      await playground.openTextBox();
      await playground.replaceCards([textCard('mine', 'Not stored')]);
      await expect(playground.card('mine')).toContainText('Not stored');
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the text' }).click();
      expect(await readFile(await (await download).path(), 'utf8')).toContain('Not stored');
    });
  }

  test('a newer schema isn’t overwritten, and the app still starts', async ({ playground, page }) => {
    await page.goto('/embed');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('card-playground', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await playground.openTextBox();
    await playground.replaceCards([textCard('mine', 'Not stored')]);
    await expect(page.getByText(/newer version of the playground has stored drafts/)).toBeVisible();
    const versions = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(versions).toEqual([99]);
  });

  test('a corrupt draft is offered as it is, and the others still open', async ({ playground, page }) => {
    await playground.openTextBox();
    await playground.replaceCards([textCard('mine', 'Whole')]);
    await saved(page);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('card-playground');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('drafts', 'readwrite');
            transaction.objectStore('drafts').put({ id: 'broken', updatedAt: 1e14, text: null });
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await expect(playground.card('mine')).toContainText('Whole');
    await expect(page.getByText('One stored draft can’t be read.')).toBeVisible();
  });
});

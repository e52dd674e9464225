import type { CDPSession, Page } from 'playwright/test';
import { heldBytes } from '../scripts/held-bytes.mjs';
import { textCard } from './cards.ts';
import { carryClock, moveClock } from './carried-clock.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';
import type { Playground } from './playground.ts';

/** Rounds of one minute's work each. `npm run long-run` does an hour, and the suite only checks that it works. */
const ROUNDS = Number(process.env.LONG_RUN_MINUTES ?? 1);
const KEYS = Number(process.env.LONG_RUN_KEYS ?? 10);
const RELOADS = Math.max(1, Math.floor(ROUNDS / 6));
/** How much the page's heap may grow, with and without reloads. */
const SLACK = 1.1;

interface Figures {
  /** Bytes on the page's heap, without its code, since more of that gets compiled the longer it runs. */
  heap: number;
  listeners: number;
  nodes: number;
  workers: number;
}

async function measure(page: Page, session: CDPSession): Promise<Figures> {
  const heap = await heldBytes(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    workers: page.workers().length,
  };
}

async function work(playground: Playground, round: number): Promise<void> {
  const { page } = playground;
  await moveClock(page, 60_000);
  await playground.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('7');
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('Backspace');
  await playground.replaceCards([textCard('mine', `Round ${round}`), textCard('other', 'Stays')]);
  await expect(playground.card('mine')).toContainText(`Round ${round}`);
  await playground.shareLink();
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const endpoint = await playground.switchToEndpoint();
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(endpoint.loadButton).toBeEnabled();
  await playground.switchToDraft();
  await expect(playground.card('mine')).toContainText(`Round ${round}`);
}

/** What this browser stores for the page: the entries of each store, and characters in total. */
function storage(page: Page): Promise<{ drafts: number; versions: number; characters: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('card-playground');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = database.transaction(['drafts', 'versions']);
          const drafts = stores.objectStore('drafts').getAll();
          const versions = stores.objectStore('versions').getAll();
          stores.oncomplete = () => {
            database.close();
            const kept = JSON.stringify([drafts.result, versions.result, { ...localStorage }]);
            resolve({
              drafts: drafts.result.length,
              versions: versions.result.length,
              characters: kept.length,
            });
          };
        };
      }),
  );
}

test('long use leaves nothing behind: heap, listeners, workers and storage stay as they were', async ({
  playground,
  page,
  context,
  peers,
}) => {
  test.setTimeout(180_000 + ROUNDS * 60_000);
  await page.addInitScript(carryClock);
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await playground.switchToDraft();
  // From the second load on there's a choice of loads to look at.
  for (const round of [1, 2]) await work(playground, round);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = await measure(page, session);

  for (let round = 0; round < ROUNDS; round += 1) await work(playground, 1 + (round % 2));
  await work(playground, 1);
  const after = await measure(page, session);

  for (let reload = 0; reload < RELOADS; reload += 1) {
    await page.reload();
    await playground.editorIsReady();
    await expect(playground.card('mine')).toContainText('Round 1');
  }
  await work(playground, 1);
  const reloaded = await measure(page, session);
  const kept = await storage(page);
  console.log(JSON.stringify({ minutes: ROUNDS, keys: ROUNDS * KEYS * 2, before, after, reloaded, kept }));

  expect(after.heap / before.heap).toBeLessThan(SLACK);
  expect(reloaded.heap / before.heap).toBeLessThan(SLACK);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.02);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * SLACK);
  expect(after.workers).toBe(before.workers);
  expect(reloaded.workers).toBeLessThanOrEqual(before.workers);
  expect(kept.drafts).toBe(1);
  expect(kept.versions).toBeLessThanOrEqual(100);
  expect(kept.characters).toBeLessThan(200_000);
});

import type { Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { test as base, expect } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';
import { Deployment } from './peers/deployment.ts';

const test = base.extend<{ deployment: Deployment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from the pattern.
  deployment: async ({}, use) => {
    const deployment = await Deployment.start();
    await use(deployment);
    await deployment.close();
  },
  baseURL: async ({ deployment }, use) => {
    await use(deployment.origin);
  },
});

/** The script that the page started with. */
function entry(page: Page): Promise<string> {
  return page.locator('script[type="module"]').last().getAttribute('src').then(String);
}

const GONE =
  /Failed to load resource|LoadFailure|dynamically imported module|preload CSS|Refused to apply style/;

test('when a newer version is deployed, an open page reloads once, as soon as it needs code that is gone, and keeps the draft', async ({
  playground,
  page,
  deployment,
  watch,
}) => {
  watch.expectTrouble(GONE);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await playground.open();
  await playground.replaceCards([textCard('mine', 'Typed before the update')]);
  await expect(playground.card('mine')).toContainText('Typed before');
  await deployment.deploy();
  const old = await entry(page);

  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByText('The playground was updated. Your draft is as you left it.')).toBeVisible();
  await expect(playground.card('mine')).toContainText('Typed before the update');
  expect(await entry(page)).not.toBe(old);
  expect(loads).toBe(2);

  // The newer version lacks it too, so reloading wouldn't help.
  await deployment.lose('help-dialog');
  await playground.editorIsReady();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByText(/^This part of the playground is missing on its server/)).toBeVisible();
  // A second version within minutes is only offered, and loaded when the person agrees.
  await deployment.deploy();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByText(/^A newer version of the playground took the place/)).toBeVisible();
  await playground.replaceCards([textCard('mine', 'Typed after it')]);
  await expect(playground.card('mine')).toContainText('Typed after it');
  expect(loads).toBe(2);
});

test('if the part that finds errors is missing, the page says so', async ({ page, deployment, watch }) => {
  watch.expectTrouble(GONE);
  await deployment.lose('soon');
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: 'Errors in your JSON aren’t shown' })).toBeVisible();
});

test('offline, an open page keeps working: editing, preview, drafts and links work, and loading says that it’s offline', async ({
  playground,
  page,
  context,
  peers,
  watch,
}) => {
  watch.expectTrouble(GONE);
  const peer = await peers.start(answerCards([textCard('notes', 'Likes pears')]));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await playground.switchToDraft();
  // Wait until everything that is prefetched has arrived.
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/command-palette-')),
      ),
    )
    .toBe(true);
  await context.setOffline(true);

  await playground.replaceCards([textCard('offline', 'Typed without a network')]);
  await expect(playground.card('offline')).toContainText('Typed without a network');
  await playground.pickExample('Usage');
  await expect(playground.card('Usage')).toBeVisible();
  await playground.openDraft('Subscription status');
  await expect(playground.card('offline')).toContainText('Typed without a network');
  const link = new URL(await playground.shareLink());
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link.hash);
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(playground.card('offline')).toContainText('Typed without a network');

  await playground.switchToEndpoint();
  await endpoint.load();
  await expect(page.getByText(/This computer is offline/).first()).toBeVisible();
  expect(peer.received).toHaveLength(0);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(
    page.getByText(/offline, and this part of the playground hasn’t been loaded yet/),
  ).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'About Card Playground' })).toBeVisible();
  await page.keyboard.press('Escape');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
});

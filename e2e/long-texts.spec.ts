import { encodeDraft } from '../src/share-link/codec.ts';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

function fragmentOf(text: string): string {
  const encoded = encodeDraft({ name: 'Long', text, titles: {} });
  if (!encoded.ok) throw new Error(encoded.reason);
  return `#${encoded.fragment}`;
}

/** This text once blocked the page for half a minute. */
const FREEZING = `{"a":${'null`,'.repeat(25_000)}`;
const LONG = JSON.stringify({
  cards: [
    textCard('first', 'Drawn in the end'),
    ...Array.from({ length: 200 }, (_, n) => textCard(`card-${n}`, `Line ${n}`)),
  ],
});
const WORKER = /\/apart-worker-[\w-]+\.js/;

for (const [place, path] of [
  ['the playground', '/'],
  ['the page that other sites frame', '/embed'],
] as const) {
  test(`in ${place} a long text from a link is checked in the background, which can be stopped and started again, and the result is drawn`, async ({
    page,
  }) => {
    let isHeld = true;
    await page.route(WORKER, async (route) => {
      if (!isHeld) await route.continue();
    });
    await page.goto(path + fragmentOf(LONG));
    await expect(page.getByText('Checking…', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText('Not checked', { exact: true })).toBeVisible();
    isHeld = false;
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('Drawn in the end').first()).toBeVisible();
  });

  test(`in ${place} a text that is crafted to slow readers down opens like any other`, async ({ page }) => {
    await page.goto(path + fragmentOf(FREEZING));
    await expect(page.getByText('Checking…', { exact: true })).toBeHidden();
    await expect(page.getByText(/No cards/).first()).toBeVisible();
  });
}

test('a long draft whose small drawing the list shows opens at once, without a background check', async ({
  playground,
  page,
}) => {
  const longCards = (text: string) => [
    textCard('first', text),
    ...Array.from({ length: 100 }, (_, n) => textCard(`card-${n}`, `Line ${n}`)),
  ];
  await playground.open();
  await playground.replaceCards(longCards('Of the first draft'));
  await page.getByRole('button', { name: /^Draft: / }).click();
  await page.getByRole('button', { name: 'New draft' }).click();
  await playground.replaceCards(longCards('Of the second draft'));
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // From here on no background check ends.
  await page.route(WORKER, () => undefined);
  await page.reload();
  await expect(page.getByText('Checking…', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Draft: / }).click();
  const row = page.locator('[data-open-draft]:not([aria-current])').first();
  await expect(page.getByRole('list', { name: 'Drafts' }).getByText('Of the first draft')).toBeAttached();
  await row.click();
  await expect(playground.card('first')).toContainText('Of the first draft');
});

test('a text that is crafted to slow readers down is reported as a response that isn’t JSON, and as a broken paste', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start((received, response, nth) =>
    nth === 0
      ? response.end(FREEZING)
      : answerCards([textCard('notes', 'Likes pears')])(received, response, nth),
  );
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText(/JSON/);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await playground.open();
  await playground.replaceJson(FREEZING);
  await expect(playground.problems.first()).toBeVisible();
  await playground.replaceCards([textCard('mine', 'Goes on')]);
  await expect(page.getByText('Goes on').first()).toBeVisible();
});

test('10 MB on one line can be pasted without an error, and the next text is checked', async ({
  playground,
}) => {
  test.slow();
  await playground.open();
  await playground.replaceJson(`"${'x'.repeat(10_000_000)}"`);
  await expect(playground.problems.first()).toBeVisible();
  await playground.replaceCards([textCard('mine', 'Goes on')]);
  await expect(playground.card('mine')).toContainText('Goes on');
});

import { createServer } from 'node:net';
import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import {
  after,
  answerCards,
  answerRequestedCards,
  answerStatus,
  inTurn,
  neverAnswer,
} from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';

const notes = textCard('notes', 'Likes pears');

test('the panel shows whose cards were loaded; another customer’s email takes effect when its field is left, and loads automatically', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes', email: 'alex@shop.example' });
  await endpoint.customerEmail.blur();
  await expect(playground.preview).toContainText('Not loaded for alex@shop.example');
  expect(peer.received).toHaveLength(0);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');

  await endpoint.customerEmail.fill('kim@shop.example');
  await expect(playground.preview).toContainText('alex@shop.example');
  await expect(playground.card('notes')).toBeVisible();
  await endpoint.customerEmail.blur();
  await expect(playground.preview).toContainText('kim@shop.example');
  await expect.poll(() => peer.received.length).toBe(2);
  expect(jsonBody(peer.received[1])).toMatchObject({ customer: { email: 'kim@shop.example' } });

  await endpoint.url.fill('http://localhost:1/other');
  await endpoint.customerEmail.fill('ada@shop.example');
  await endpoint.customerEmail.blur();
  await expect(playground.preview).toContainText('Not loaded for ada@shop.example');
  await expect(playground.cards).toHaveCount(0);
  expect(peer.received).toHaveLength(2);
});

test('"Open customer again" shows the cached error even if the endpoint is fixed; "Load cards" sends a request', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(inTurn(answerStatus(404), answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('404');
  await page.getByRole('button', { name: 'Open customer again' }).click();
  await expect(playground.card('notes')).toContainText('from the cache');
  await expect(playground.card('notes')).toContainText('404');
  expect(peer.received).toHaveLength(1);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
});

test('Ctrl+Enter with an invalid URL moves to the URL and says why, or to a card’s own URL field if that one is invalid', async ({
  playground,
  page,
}) => {
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: 'api.example.com', keys: 'notes' });
  await endpoint.customerEmail.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(endpoint.url).toBeFocused();
  await expect(endpoint.url).toHaveAccessibleDescription(/Enter the complete URL/);

  await endpoint.configureCards([{ key: 'notes', url: 'nowhere', headers: [] }]);
  await endpoint.url.fill('http://localhost:1/');
  await page.keyboard.press('ControlOrMeta+Enter');
  const own = page.getByRole('textbox', { name: 'Own URL', exact: true });
  await expect(own).toBeFocused();
});

test('with only a URL, the page finds out which cards it has, and those can be loaded immediately', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes, planCard]));
  const endpoint = await playground.openEndpoint();
  await endpoint.url.fill(peer.url);
  await page.getByRole('button', { name: 'List its cards' }).press('Enter');
  await expect(page.getByText('It has 2 cards:')).toBeVisible();
  await expect(endpoint.externalId).toBeFocused();
  await page.getByRole('button', { name: 'Load all 2' }).press('Enter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.card('plan')).toContainText('Starter');
  expect(peer.received.map((request) => jsonBody(request))).toMatchObject([
    { cardKeys: [] },
    { cardKeys: ['notes', 'plan'] },
  ]);
  await expect(page.locator('body')).not.toBeFocused();
});

test('after a reload, the page is still in the Endpoint view and says that the last load was signed and its secret is gone', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.sign('s3cret');
  await endpoint.load();
  await expect(playground.card('notes')).toBeVisible();
  await page.reload();
  await expect(endpoint.url).toHaveValue(peer.url);
  await expect(page.getByText('The last load was signed, and its signing secret is gone.')).toBeVisible();
  await page.getByRole('button', { name: 'Enter again' }).click();
  await expect(page.getByRole('textbox', { name: 'Signing secret', exact: true })).toBeVisible();
});

test('with 15 keys at 1440 × 900, the inspector gets half of the height, and sections are collapsed after the first load', async ({
  playground,
  page,
  peers,
}) => {
  const keys = Array.from({ length: 15 }, (_, index) => `subscription-status-${index}`);
  const cards = keys.map((key) => textCard(key, key));
  const peer = await peers.start(answerRequestedCards(cards));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: keys.join(' ') });
  await endpoint.addHeader('Authorization', 'Bearer x');
  await endpoint.load();
  await expect(playground.cards).toHaveCount(15);
  await expect(page.getByRole('textbox', { name: 'Header value', exact: true })).toHaveCount(0);
  const tabs = await page.getByRole('tablist', { name: 'Inspector' }).boundingBox();
  expect(tabs?.y ?? 900).toBeLessThanOrEqual(450);
});

test('focus stays with the headers when one is removed, and on a card’s reload button while it loads', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(inTurn(answerCards([notes]), after(800, answerCards([notes]))));
  const endpoint = await playground.openEndpoint();
  await endpoint.addHeader('X-One', '1');
  await endpoint.addHeader('X-Two', '2');
  await page.getByRole('button', { name: 'Remove X-One' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove X-Two' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add header' })).toBeFocused();

  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  const card = playground.card('notes');
  await card.getByRole('button', { name: 'Reload notes' }).press('Enter');
  await expect(card.getByRole('button', { name: 'Loading notes' })).toBeFocused();
  await expect(card.getByRole('button', { name: 'Reload notes' })).toBeFocused();
});

test.describe('how far an attempt got', () => {
  test('is what the relay saw: it connected to a server that never responds, and no byte arrived', async ({
    playground,
    page,
    peers,
  }) => {
    test.slow();
    const silent = await peers.start(neverAnswer);
    const endpoint = await playground.openEndpoint();
    await endpoint.fill({ url: silent.url, keys: 'notes' });
    await endpoint.load();
    const ladder = page.getByRole('list', { name: 'Steps of the attempt' }).getByRole('listitem');
    await expect(ladder).toHaveText(
      [
        /^Address allowed: passed/,
        /^Connected: passed/,
        /^First byte: stopped here/,
        /^Status and headers: not reached/,
        /^Whole body: not reached/,
      ],
      { timeout: 15_000 },
    );
    await expect(page.getByRole('list', { name: 'Where the time went' })).toContainText('not completed');
    await endpoint.show('Checks');
    await expect(page.getByRole('tabpanel', { name: 'Checks' })).toContainText('Nothing to check');
  });

  test('doesn’t include TLS if a port under https stays silent', async ({ playground, page }) => {
    test.slow();
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const address = mute.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const endpoint = await playground.openEndpoint();
    await endpoint.fill({ url: `https://127.0.0.1:${port}/`, keys: 'notes' });
    await endpoint.load();
    const ladder = page.getByRole('list', { name: 'Steps of the attempt' });
    await expect(ladder).toContainText('TLS accepted: stopped here', { timeout: 15_000 });
    await expect(ladder).toContainText('Connected: passed');
    mute.close();
  });
});

test('a tab of the inspector scrolls its content into view, whatever is open above it', async ({
  playground,
  page,
}) => {
  await playground.openEndpoint();
  await page.getByRole('button', { name: 'Context', exact: true }).click();
  const customers = page.getByRole('tab', { name: 'Customers' });
  await expect(customers).toBeInViewport({ ratio: 1 });
  await customers.click();
  await expect(page.getByRole('textbox', { name: 'Customers, as CSV or JSON' })).toBeInViewport({ ratio: 1 });
});

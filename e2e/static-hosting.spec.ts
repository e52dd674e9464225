import { test as base, expect, type Page } from 'playwright/test';
import { textCard } from './cards.ts';
import { answerCards, answerStatus, withCors } from './peers/behaviours.ts';
import { Peers } from './peers/peers.ts';
import { startStaticHost } from './peers/static-host.ts';
import { Playground } from './playground.ts';

interface Hosted {
  playground: Playground;
  page: Page;
  /** Every console error and warning so far. */
  troubles: string[];
}

const test = base.extend<{ hosted: Hosted; peers: Peers }>({
  // Hosted pages may only call https://, and these endpoints have self-signed certificates.
  hosted: async ({ browser, browserName }, use) => {
    const host = await startStaticHost();
    const context = await browser.newContext({ baseURL: host.origin, ignoreHTTPSErrors: true });
    const troubles: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    context.on('weberror', (error) => troubles.push(String(error.error())));
    const page = await context.newPage();
    await use({ playground: new Playground(page, browserName), page, troubles });
    await context.close();
    await host.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures in use from the pattern.
  peers: async ({}, use) => {
    const peers = new Peers();
    await use(peers);
    await peers.close();
  },
});

const notes = textCard('notes', 'Likes pears');

test('without a relay, the hosted page offers no example endpoint, loads cards itself where CORS allows it, and says what it can’t send', async ({
  hosted,
  peers,
}) => {
  const { playground, page, troubles } = hosted;
  const peer = await peers.startSelfSigned(withCors(answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await expect(endpoint.loadButton).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Use the example endpoint' })).toHaveCount(0);
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  const posted = peer.received.find(({ method }) => method === 'POST');
  expect(posted?.headers).toMatchObject({
    'content-type': 'application/json',
    'plain-workspace-id': expect.stringMatching(/./),
  });
  await endpoint.show('Request');
  await expect(endpoint.request).toContainText('A browser doesn’t let this page set User-Agent');
  await page.getByRole('button', { name: 'Direct' }).click();
  await expect(page.getByText('This page has no relay')).toBeVisible();
  expect(troubles).toEqual([]);
});

test('without a relay, the hosted page explains what keeps cards from loading: no CORS, a status, an http:// URL', async ({
  hosted,
  peers,
}) => {
  const { playground } = hosted;
  const card = playground.card('notes');
  const endpoint = await playground.openEndpoint();
  const load = async (url: string) => {
    await endpoint.fill({ url, keys: 'notes' });
    await endpoint.load();
  };

  await test.step('an endpoint without CORS is explained, not as "failed to fetch" and not as an outcome in Plain', async () => {
    const peer = await peers.startSelfSigned(answerCards([notes]));
    await load(peer.url);
    await expect(card).toContainText('Access-Control-Allow-Origin');
    await expect(card).toContainText('run the playground locally');
    await expect(card).toContainText(/Not an outcome in Plain/);
    await expect(endpoint.response).not.toContainText(/failed to fetch/i);
  });

  await test.step('a status that CORS lets through is classified as usual', async () => {
    const peer = await peers.startSelfSigned(withCors(answerStatus(404)));
    await load(peer.url);
    await expect(card).toContainText('404');
    await expect(card).toContainText(/not retried, kept for 5 minutes/i);
    expect(peer.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  await test.step('an http:// endpoint on this computer is blocked by the hosted page’s policy, and the page says so', async () => {
    const peer = await peers.start(withCors(answerCards([notes])));
    await load(peer.url);
    await expect(card).toContainText('calls https:// addresses only');
    await expect(card).toContainText('run the playground locally');
    expect(peer.received).toHaveLength(0);
  });
});

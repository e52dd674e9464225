import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import {
  after,
  answerBody,
  answerCards,
  answerRequestedCards,
  answerStatus,
  requireAuthorization,
} from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';

const notes = textCard('notes', 'Likes pears');

test('cards that an endpoint returns are drawn, with the request that was sent and the answer that came back', async ({
  playground,
  peers,
}) => {
  const answer = answerRequestedCards([planCard, notes]);
  const peer = await peers.start(requireAuthorization('Bearer open-sesame', answer));
  await playground.open();
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({
    url: peer.url,
    keys: 'plan, notes',
    email: 'ada@grocery.example',
    externalId: 'ext-7',
  });
  await endpoint.addHeader('Authorization', 'Bearer open-sesame');
  await endpoint.load();

  await expect(playground.card('plan')).toContainText('Starter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(endpoint.response).toContainText('200');
  await expect(endpoint.response).toContainText(/\d ms|\d s/);
  await expect(endpoint.response).toContainText(/\d B|\d KB/);
  await expect(endpoint.response).toContainText('Likes pears');
  await endpoint.show('Request');
  await expect(endpoint.request).toContainText('POST');
  await expect(endpoint.request).toContainText('ada@grocery.example');
  await expect(endpoint.request).not.toContainText('open-sesame');

  expect(peer.received).toHaveLength(1);
  const [sent] = peer.received;
  expect(sent).toMatchObject({
    method: 'POST',
    path: '/cards',
    headers: {
      authorization: 'Bearer open-sesame',
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'Plain/1.0 (plain.com; help@plain.com)',
      'plain-workspace-id': expect.stringMatching(/./),
    },
  });
  expect(jsonBody(sent)).toEqual({
    cardKeys: ['plan', 'notes'],
    customer: { id: expect.stringMatching(/./), email: 'ada@grocery.example', externalId: 'ext-7' },
    thread: { id: expect.stringMatching(/./), externalId: null },
  });
});

test('nothing of the browser goes out with a request: no cookie, origin, referrer or language', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  const transport = ['host', 'connection', 'content-length', 'accept-encoding'];
  const names = Object.keys(peer.received[0]?.headers ?? {}).filter((name) => !transport.includes(name));
  expect(names.sort()).toEqual(['accept', 'content-type', 'plain-workspace-id', 'user-agent']);
});

test('Enter in the URL loads the cards', async ({ playground, peers }) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.url.press('Enter');
  await expect(playground.card('notes')).toContainText('Likes pears');
});

test('card keys may be separated by commas, spaces and lines, and count before they have become chips', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([planCard, notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: '' });
  await endpoint.cardKeys.focus();
  await playground.paste('plan, usage\nlast-order');
  await page.keyboard.type(' notes');
  await endpoint.load();
  await expect(playground.card('plan')).toContainText('Starter');
  expect(jsonBody(peer.received[0])).toMatchObject({ cardKeys: ['plan', 'usage', 'last-order', 'notes'] });
});

test('without an external ID null is sent; with the thread closed there is no thread', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes', externalId: '' });
  await endpoint.closeThread();
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  const body = jsonBody(peer.received[0]);
  expect(body).toMatchObject({ customer: { externalId: null } });
  expect(body).not.toHaveProperty('thread');
});

test('a wrong Authorization is told as what Plain makes of a 401', async ({ playground, peers }) => {
  const peer = await peers.start(requireAuthorization('Bearer right', answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.addHeader('Authorization', 'Bearer wrong');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('401');
  await expect(playground.card('notes')).toContainText(/not retried, kept for 5 minutes/i);
  expect(peer.received).toHaveLength(1);
});

test('a 503 is told with its status and that Plain retried once and keeps nothing', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(answerStatus(503));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  const card = playground.card('notes');
  await expect(card).toContainText('503');
  await expect(card).toContainText(/retried once, not kept/i);
  await expect(endpoint.response).toContainText('503');
});

test('an endpoint slower than 4 s is told as a time-out', async ({ playground, peers }) => {
  test.slow();
  const peer = await peers.start(after(4_600, answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('4 s', { timeout: 13_000 });
  await expect(playground.card('notes')).toContainText(/retried once, not kept/i);
  await expect(playground.card('notes')).not.toContainText('Likes pears');
});

test('invalid JSON fails the card as an integration error that is kept, and the body is shown as it came', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(answerBody('{"cards": [', 'application/json'));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText(/JSON/);
  await expect(playground.card('notes')).toContainText(/not retried, kept for 5 minutes/i);
  await expect(endpoint.response).toContainText('{"cards": [');
  expect(peer.received).toHaveLength(1);
});

test('a key that the answer leaves out fails that card alone', async ({ playground, peers }) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes plan' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.card('plan')).toContainText(/missing/i);
  await expect(playground.card('plan')).toContainText(/not retried, kept for 5 minutes/i);
});

test('a card that nobody asked for is not drawn but listed as ignored', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes, textCard('surprise', 'Unasked')]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.cards).toHaveCount(1);
  await endpoint.show('Cards');
  await expect(page.getByRole('tabpanel', { name: 'Cards' })).toContainText('surprise');
  await expect(page.getByRole('tabpanel', { name: 'Cards' })).toContainText(/ignored/i);
});

test('cards without data are a quiet note that Plain hides them', async ({ playground, peers }) => {
  const peer = await peers.start(
    answerCards([
      { key: 'nothing', components: null },
      { key: 'empty', components: [] },
    ]),
  );
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'nothing empty' });
  await endpoint.load();
  await expect(playground.card('nothing')).toContainText(/hides/);
  await expect(playground.card('empty')).toContainText(/hides/);
});

test('"Open as draft" brings the answer into the editor as a draft of its own', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([planCard]));
  await playground.open();
  await playground.replaceCards([textCard('mine', 'Written before')]);
  const endpoint = await playground.switchToEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'plan' });
  await endpoint.load();
  await expect(playground.card('plan')).toBeVisible();
  await page.getByRole('button', { name: 'Open as draft' }).click();
  await expect(page.getByRole('tab', { name: 'Draft', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await playground.editorIsReady();
  await expect(playground.card('plan')).toContainText('Starter');
  expect(JSON.parse(await playground.text())).toEqual({ cards: [planCard] });
  await playground.openDraft('Subscription status');
  await expect(playground.card('mine')).toContainText('Written before');
});

test('"Copy JSON" copies the answer', async ({ playground, page, peers }) => {
  const peer = await peers.start(answerCards([planCard]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'plan' });
  await endpoint.load();
  await expect(playground.card('plan')).toBeVisible();
  await page.getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(() => playground.clipboard().then(tryParse)).toEqual({ cards: [planCard] });
});

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

test('the example endpoint of the same server answers with its cards, faults included', async ({
  playground,
  page,
  baseURL,
}) => {
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: `${baseURL}/api/example-cards`, keys: 'subscription-status usage no-data' });
  await endpoint.load();
  await expect(playground.card('subscription-status')).toContainText('Starter');
  await expect(playground.card('usage')).toContainText('593 of 1000');
  await expect(playground.card('no-data')).toContainText(/hides/);
  await endpoint.fill({ url: `${baseURL}/api/example-cards?broken=json`, keys: 'usage' });
  await endpoint.load();
  await expect(playground.card('usage')).toContainText(/kept for 5 minutes/i);
  await expect(page.getByRole('region', { name: 'Preview' })).not.toContainText('593 of 1000');
});

test('what the form cannot send is said at its field, and nothing is sent', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url.replace('http://', ''), keys: 'notes' });
  await endpoint.load();
  await expect(endpoint.url).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Write the whole URL, beginning with https://').first()).toBeVisible();
  expect(peer.received).toHaveLength(0);
});

test('a header value is masked until it is revealed', async ({ playground, page }) => {
  const endpoint = await playground.openEndpoint();
  await endpoint.addHeader('Authorization', 'Bearer open-sesame');
  const value = page.getByRole('textbox', { name: 'Header value', exact: true }).last();
  await expect(value).toHaveCSS('-webkit-text-security', 'disc');
  await page
    .getByRole('button', { name: /reveal|show value/i })
    .last()
    .click();
  await expect(value).toHaveCSS('-webkit-text-security', 'none');
});

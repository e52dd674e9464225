import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards, answerRequestedCards, requireAuthorization } from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';

const notes = textCard('notes', 'Likes pears');
const KEPT = /not retried, kept for 5 minutes/i;

test('a wrong Authorization shows what Plain makes of a 401; the right one draws the cards and shows the request and the response', async ({
  playground,
  page,
  peers,
}) => {
  const answer = answerRequestedCards([planCard, notes]);
  const peer = await peers.start(requireAuthorization('Bearer open-sesame', answer));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({
    url: peer.url,
    keys: 'plan, notes',
    email: 'ada@grocery.example',
    externalId: 'ext-7',
  });
  await endpoint.addHeader('Authorization', 'Bearer wrong');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('401');
  await expect(playground.card('notes')).toContainText(KEPT);
  expect(peer.received).toHaveLength(1);

  await expect(playground.card('notes')).toContainText('Sent: Authorization');
  await endpoint.openHeaders();
  await page.getByRole('textbox', { name: 'Header value', exact: true }).last().fill('Bearer open-sesame');
  await endpoint.load();
  await expect(playground.card('plan')).toContainText('Starter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(endpoint.response).toContainText('200');
  await expect(endpoint.response).toContainText(/\d ms|\d s/);
  await expect(endpoint.response).toContainText(/\d B|\d KB/);
  await expect(endpoint.response).toContainText('Likes pears');
  await page.getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(() => playground.clipboard().then(tryParse)).toEqual({ cards: [planCard, notes] });
  await endpoint.show('Request');
  await expect(endpoint.request).toContainText('POST');
  await expect(endpoint.request).toContainText('ada@grocery.example');
  await expect(endpoint.request).not.toContainText('open-sesame');

  expect(peer.received).toHaveLength(2);
  const [, sent] = peer.received;
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

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

test('an invalid value is reported at its field; card keys can be separated by commas, spaces and lines; Enter in the URL only submits the form', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([planCard, notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url.replace('http://', ''), keys: '', externalId: '' });
  await endpoint.cardKeys.focus();
  await playground.paste('plan, usage\nlast-order');
  await page.keyboard.type(' notes');
  // Typed text becomes a chip when the field loses focus. That mustn't move the click's target away.
  await endpoint.closeThread();
  await endpoint.load();
  await expect(endpoint.url).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Enter the complete URL, starting with https://').first()).toBeVisible();
  expect(peer.received).toHaveLength(0);

  await endpoint.url.fill(peer.url);
  await endpoint.url.press('Enter');
  await expect(playground.card('plan')).toContainText('Starter');
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received).toHaveLength(1);
  const body = jsonBody(peer.received[0]);
  expect(body).toMatchObject({
    cardKeys: ['plan', 'usage', 'last-order', 'notes'],
    customer: { externalId: null },
  });
  expect(body).not.toHaveProperty('thread');
  const transport = ['host', 'connection', 'content-length', 'accept-encoding'];
  const names = Object.keys(peer.received[0]?.headers ?? {}).filter((name) => !transport.includes(name));
  expect(names.sort()).toEqual(['accept', 'content-type', 'plain-workspace-id', 'user-agent']);

  await endpoint.addHeader('Authorization', 'Bearer open-sesame');
  const value = page.getByRole('textbox', { name: 'Header value', exact: true }).last();
  await expect(value).toHaveCSS('-webkit-text-security', 'disc');
  await page
    .getByRole('button', { name: /reveal|show value/i })
    .last()
    .click();
  await expect(value).toHaveCSS('-webkit-text-security', 'none');
});

test('each card of a response is read separately: only the broken and the missing one fail, the empty one is a quiet note, and one that wasn’t requested is ignored until it is', async ({
  playground,
  page,
  peers,
}) => {
  const broken = { key: 'broken', components: [{ componentText: { text: 7 } }] };
  const peer = await peers.start(
    answerCards([
      notes,
      broken,
      planCard,
      textCard('plan_details', 'Starter'),
      { key: 'nothing', components: null },
      { key: 'empty', components: [] },
      textCard('surprise', 'Unasked'),
    ]),
  );
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes broken plan gone plan-details nothing empty' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.card('plan')).toContainText('Starter');
  await expect(playground.card('broken')).toContainText(KEPT);
  await expect(playground.card('gone')).toContainText(/missing/i);
  await expect(playground.card('gone')).toContainText(KEPT);
  await expect(playground.card('plan-details')).toContainText(/missing/i);
  await expect(page.getByText('plan_details').first()).toBeVisible();
  await expect(playground.card('nothing')).toContainText(/hides/);
  await expect(playground.card('empty')).toContainText(/hides/);
  await expect(playground.cards).toHaveCount(7);
  await endpoint.show('Cards');
  const outcomes = page.getByRole('tabpanel', { name: 'Cards' });
  await expect(outcomes).toContainText('surprise');
  await expect(outcomes).toContainText(/ignored/i);

  await page.getByRole('button', { name: 'Request this key too: surprise' }).click();
  await expect(playground.card('surprise')).toContainText('Unasked');
  expect(jsonBody(peer.received[1])).toMatchObject({ cardKeys: ['surprise'] });
});

test('"Open as draft" opens the response in the editor as a new draft', async ({
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

test('the server’s own example endpoint returns its cards, faults included', async ({
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

import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import {
  after,
  answerBody,
  answerCards,
  answerStatus,
  cutOff,
  inTurn,
  neverAnswer,
  requireSignature,
} from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';
import type { Playground } from './playground.ts';
import { runShell } from './run-shell.ts';

const notes = textCard('notes', 'Likes pears');
const RETRIED = /retried once, not kept/i;
const KEPT = /not retried, kept for 5 minutes/i;

async function load(playground: Playground, url: string, keys = 'notes') {
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url, keys });
  await endpoint.load();
  return endpoint;
}

test('a 500 is retried once after one second, and the second answer counts', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(inTurn(answerStatus(500), answerCards([notes])));
  const endpoint = await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received).toHaveLength(2);
  const [first, second] = peer.received;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  expect(second?.body).toEqual(first?.body);
  await endpoint.show('Timeline');
  const timeline = page.getByRole('tabpanel', { name: 'Timeline' });
  await expect(timeline).toContainText('500');
  await expect(timeline).toContainText('200');
});

for (const status of [500, 429]) {
  test(`a ${status} twice fails the card after one retry and is not kept`, async ({ playground, peers }) => {
    const peer = await peers.start(answerStatus(status));
    await load(playground, peer.url);
    await expect(playground.card('notes')).toContainText(RETRIED);
    await expect(playground.card('notes')).toContainText(String(status));
    expect(peer.received).toHaveLength(2);
  });
}

for (const status of [404, 204]) {
  test(`a ${status} is not retried and kept for five minutes`, async ({ playground, peers }) => {
    const peer = await peers.start(answerStatus(status));
    await load(playground, peer.url);
    await expect(playground.card('notes')).toContainText(KEPT);
    await expect(playground.card('notes')).toContainText(String(status));
    expect(peer.received).toHaveLength(1);
  });
}

test('a 301 is not followed, and the card names where it led', async ({ playground, peers }) => {
  const target = await peers.start(answerCards([notes]));
  const peer = await peers.start(answerStatus(301, { location: target.url }));
  await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText('301');
  await expect(playground.card('notes')).toContainText(target.url);
  await expect(playground.card('notes')).toContainText(KEPT);
  expect(peer.received).toHaveLength(1);
  expect(target.received).toHaveLength(0);
});

test('an answer after 3.7 s is in time', async ({ playground, peers }) => {
  const peer = await peers.start(after(3_700, answerCards([notes])));
  await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received).toHaveLength(1);
});

test('while a slow endpoint is loading, the load can be cancelled, and its connection is closed', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(neverAnswer);
  await load(playground, peer.url);
  await expect.poll(() => peer.received.length).toBe(1);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => peer.connections()).toBe(0);
  expect(peer.received).toHaveLength(1);
});

test('a late answer never takes the place of a newer one', async ({ playground, peers }) => {
  const peer = await peers.start(
    inTurn(after(1_500, answerCards([textCard('notes', 'The old answer')])), answerCards([notes])),
  );
  const endpoint = await load(playground, peer.url);
  await expect.poll(() => peer.received.length).toBe(1);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect.poll(() => Date.now() - (peer.received[0]?.at ?? 0)).toBeGreaterThan(1_600);
  await expect(playground.card('notes')).not.toContainText('The old answer');
});

test('an answer that is cut off in the middle is retried once', async ({ playground, peers }) => {
  const peer = await peers.start(cutOff(JSON.stringify({ cards: [notes] })));
  await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText(RETRIED);
  await expect(playground.card('notes')).toContainText(/cut off|closed|ended/i);
  expect(peer.received).toHaveLength(2);
});

test('a refused connection is told as one, with the next thing to try', async ({ playground, peers }) => {
  await load(playground, await peers.refusedUrl());
  await expect(playground.card('notes')).toContainText(/refused/i);
  await expect(playground.card('notes')).toContainText(RETRIED);
});

test('a certificate that nobody vouches for is told as the reason', async ({ playground, peers }) => {
  const peer = await peers.startSelfSigned(answerCards([notes]));
  await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText(/certificate/i);
  expect(peer.received).toHaveLength(0);
});

test('an HTML page with 200 is told as such', async ({ playground, page, peers }) => {
  const peer = await peers.start(
    answerBody('<!doctype html><title>Sign in</title><script>document.title="run"</script>', 'text/html'),
  );
  const endpoint = await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText(/HTML/);
  await expect(playground.card('notes')).toContainText(KEPT);
  await expect(endpoint.response).toContainText('<title>Sign in</title>');
  await expect(page).not.toHaveTitle('run');
});

test('a broken card among good ones fails alone', async ({ playground, peers }) => {
  const broken = { key: 'broken', components: [{ componentText: { text: 7 } }] };
  const peer = await peers.start(answerCards([notes, broken, planCard]));
  await load(playground, peer.url, 'notes broken plan');
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.card('plan')).toContainText('Starter');
  await expect(playground.card('broken')).toContainText(KEPT);
});

test('a key that came back almost alike is pointed out', async ({ playground, page, peers }) => {
  const peer = await peers.start(answerCards([textCard('plan_details', 'Starter')]));
  await load(playground, peer.url, 'plan-details');
  await expect(playground.card('plan-details')).toContainText(/missing/i);
  await expect(page.getByText('plan_details').first()).toBeVisible();
});

test('a card with a time to live of 15 s loads again by itself', async ({ playground, peers }) => {
  test.slow();
  const fresh = (text: string) => answerCards([{ ...textCard('notes', text), timeToLiveSeconds: 15 }]);
  const peer = await peers.start(inTurn(fresh('First answer'), fresh('Second answer')));
  await load(playground, peer.url);
  await expect(playground.card('notes')).toContainText('First answer');
  await expect(playground.card('notes')).toContainText('Second answer', { timeout: 20_000 });
  const [first, second] = peer.received;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(14_900);
});

test('the reload button of a card asks for that card alone', async ({ playground, peers }) => {
  const peer = await peers.start(answerCards([notes, planCard]));
  await load(playground, peer.url, 'notes plan');
  await expect(playground.card('plan')).toContainText('Starter');
  await playground
    .card('plan')
    .getByRole('button', { name: /reload/i })
    .click();
  await expect.poll(() => peer.received.length).toBe(2);
  expect(jsonBody(peer.received[1])).toMatchObject({ cardKeys: ['plan'] });
});

test('a signed request verifies over the raw bytes that arrived', async ({ playground, peers }) => {
  const peer = await peers.start(requireSignature('s3cret-ü', answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes', email: 'zoë.🍐@grocery.example' });
  await endpoint.sign('s3cret-ü');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await endpoint.sign('wrong');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('401');
});

test('the copied cURL, run in a shell, sends the same bytes', async ({ playground, page, peers }) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: `${peer.url}?a=1&b=it's`, keys: 'notes', email: "o'brien+é@grocery.example" });
  await endpoint.addHeader('X-Team', "o'brien $HOME");
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await endpoint.show('Request');
  await page.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(() => playground.clipboard()).toContain('curl');
  const command = await playground.clipboard();
  expect(command).not.toContain("o'brien $HOME");
  const variable = /\$\{?([A-Z_]*TEAM[A-Z_]*)/.exec(command)?.[1] ?? '';
  await runShell(command, { [variable]: "o'brien $HOME" });

  expect(peer.received).toHaveLength(2);
  const [ours, theirs] = peer.received;
  expect(theirs?.body).toEqual(ours?.body);
  expect(theirs?.path).toBe(ours?.path);
  for (const name of ['content-type', 'accept', 'user-agent', 'plain-workspace-id', 'x-team']) {
    expect(theirs?.headers[name], name).toBe(ours?.headers[name]);
  }
});

test('configurations whose headers differ only in order and name case share one request; a slash makes two', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes, planCard, textCard('usage', '593 of 1000')]));
  const endpoint = await playground.openEndpoint();
  await endpoint.configureCards([
    {
      key: 'notes',
      url: peer.url,
      headers: [
        ['X-One', '1'],
        ['X-Two', '2'],
      ],
    },
    {
      key: 'plan',
      url: peer.url,
      headers: [
        ['x-two', '2'],
        ['x-one', '1'],
      ],
    },
    {
      key: 'usage',
      url: `${peer.url}/`,
      headers: [
        ['X-One', '1'],
        ['X-Two', '2'],
      ],
    },
  ]);
  await endpoint.load();
  await expect(playground.card('usage')).toContainText('593 of 1000');
  await expect(playground.card('plan')).toContainText('Starter');
  expect(peer.received.map((request) => [request.path, jsonBody(request)])).toEqual([
    ['/cards', expect.objectContaining({ cardKeys: ['notes', 'plan'] })],
    ['/cards/', expect.objectContaining({ cardKeys: ['usage'] })],
  ]);
  await expect(page.getByText(/2 requests for 3 cards/)).toBeVisible();
});

test('the exact request can be seen before anything is sent', async ({ playground, peers }) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes', email: 'ada@grocery.example' });
  await endpoint.show('Request');
  await expect(endpoint.request).toContainText(/POST/);
  await expect(endpoint.request).toContainText('ada@grocery.example');
  expect(peer.received).toHaveLength(0);
});

test('a pasted cURL command fills the form', async ({ playground, page, peers }) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.url.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await playground.paste(
    `curl -X POST '${peer.url}' -H 'Authorization: Bearer pasted' --data '{"cardKeys":["notes"],"customer":{"id":"c_1","email":"ada@grocery.example","externalId":null}}'`,
  );
  await expect(endpoint.url).toHaveValue(peer.url);
  await expect(endpoint.customerEmail).toHaveValue('ada@grocery.example');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received[0]?.headers.authorization).toBe('Bearer pasted');
});

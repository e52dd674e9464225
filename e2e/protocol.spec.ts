import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import {
  after,
  answerBody,
  answerCards,
  answerRequestedCards,
  answerStatus,
  cutOff,
  inTurn,
  neverAnswer,
  onceThereAre,
} from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';
import type { Peer } from './peers/peer.ts';
import type { Peers } from './peers/peers.ts';
import { runShell } from './run-shell.ts';

const notes = textCard('notes', 'Likes pears');
const RETRIED = /retried once, not kept/i;
const KEPT = /not retried, kept for 5 minutes/i;
const SIGN_IN = '<!doctype html><title>Sign in</title><script>document.title="run"</script>';

interface Told {
  what: string;
  /** What the card says. The first of these appears in no other row. */
  words: readonly (string | RegExp)[];
  /** What the Response tab shows, exactly as received. */
  body?: string;
  start: (peers: Peers) => Promise<Peer | string>;
  /** How many requests arrive. */
  requests: number;
}

const OUTCOMES: readonly Told[] = [
  ...[500, 429].map((status) => ({
    what: `a ${status} twice fails the card after one retry and is not kept`,
    words: [String(status), RETRIED],
    start: (peers: Peers) => peers.start(answerStatus(status)),
    requests: 2,
  })),
  {
    what: 'a 503 is told with its status and that Plain retried once and keeps nothing',
    words: ['503', RETRIED],
    body: '503',
    start: (peers) => peers.start(answerStatus(503)),
    requests: 2,
  },
  ...[404, 204].map((status) => ({
    what: `a ${status} is not retried and kept for five minutes`,
    words: [String(status), KEPT],
    start: (peers: Peers) => peers.start(answerStatus(status)),
    requests: 1,
  })),
  {
    what: 'a response that is cut off in the middle is retried once',
    words: [/cut off|closed|ended/i, RETRIED],
    start: (peers) => peers.start(cutOff(JSON.stringify({ cards: [notes] }))),
    requests: 2,
  },
  {
    what: 'a refused connection is told as one',
    words: [/refused/i, RETRIED],
    start: (peers) => peers.refusedUrl(),
    requests: 0,
  },
  {
    what: 'a certificate that nobody vouches for is told as the reason',
    words: [/certificate/i],
    start: (peers) => peers.startSelfSigned(answerCards([notes])),
    requests: 0,
  },
  {
    what: 'an HTML page with 200 is told as such and does not run',
    words: [/HTML/, KEPT],
    body: '<title>Sign in</title>',
    start: (peers) => peers.start(answerBody(SIGN_IN, 'text/html')),
    requests: 1,
  },
  {
    what: 'invalid JSON is an integration error that is kept, and the body is shown as it came',
    words: [/JSON/, KEPT],
    body: '{"cards": [',
    start: (peers) => peers.start(answerBody('{"cards": [', 'application/json')),
    requests: 1,
  },
];

test('a failed load shows what was received, whether Plain retries it, and how long it’s kept', async ({
  playground,
  page,
  peers,
}) => {
  test.slow();
  const endpoint = await playground.openEndpoint();
  const card = playground.card('notes');
  for (const { what, words, body, start, requests } of OUTCOMES) {
    await test.step(what, async () => {
      const peer = await start(peers);
      await endpoint.fill({ url: typeof peer === 'string' ? peer : peer.url, keys: 'notes' });
      await endpoint.load();
      for (const word of words) await expect(card).toContainText(word);
      if (typeof peer !== 'string') expect(peer.received).toHaveLength(requests);
      if (body !== undefined) await expect(endpoint.response).toContainText(body);
    });
  }
  await expect(page).not.toHaveTitle('run');

  await test.step('a 301 isn’t followed, and the card says where it leads', async () => {
    const target = await peers.start(answerCards([notes]));
    const peer = await peers.start(answerStatus(301, { location: target.url }));
    await endpoint.fill({ url: peer.url, keys: 'notes' });
    await endpoint.load();
    for (const words of ['301', target.url, KEPT]) await expect(card).toContainText(words);
    expect(peer.received).toHaveLength(1);
    expect(target.received).toHaveLength(0);
  });

  await test.step('a link-local address is refused, and the refusal is shown as the playground’s own', async () => {
    await endpoint.fill({ url: 'https://169.254.169.254/latest/meta-data', keys: 'notes' });
    await endpoint.load();
    await expect(card).toContainText(/relay refused/i);
    await expect(card).not.toContainText(/kept for 5 minutes/i);
  });
});

test('seven endpoints are called at the same time, more than a browser has connections for, and cancelled at the same time', async ({
  playground,
  page,
  peers,
}) => {
  // Seven configurations are filled in by hand.
  test.slow();
  const keys = Array.from({ length: 7 }, (_, index) => `card-${index}`);
  const cards = answerRequestedCards(keys.map((key) => textCard(key, `Text of ${key}`)));
  const peer = await peers.start((received, response, nth) =>
    (nth < keys.length ? together : neverAnswer)(received, response, nth),
  );
  const together = onceThereAre(keys.length, cards);
  const endpoint = await playground.openEndpoint();
  await endpoint.configureCards(keys.map((key) => ({ key, url: `${peer.url}?of=${key}`, headers: [] })));
  await endpoint.load();
  for (const key of keys) await expect(playground.card(key)).toContainText(`Text of ${key}`);
  expect(peer.received).toHaveLength(7);

  await endpoint.load();
  await expect.poll(() => peer.received.length).toBe(14);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => peer.connections()).toBe(0);
});

test('a 500 is retried once, the second response counts, and each attempt shows its request and response', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(inTurn(answerStatus(500, {}, 'Out of order'), answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  expect(peer.received).toHaveLength(2);
  const [first, second] = peer.received;
  expect(second?.body).toEqual(first?.body);
  await endpoint.show('Timeline');
  const timeline = page.getByRole('tabpanel', { name: 'Timeline' });
  await expect(timeline).toContainText('500');
  await expect(timeline).toContainText('200');
  const rows = page.getByRole('list', { name: 'Attempts' }).getByRole('button');
  await rows.nth(0).click();
  await expect(endpoint.response).toContainText('500');
  await expect(endpoint.response).toContainText('Out of order');
  await rows.nth(1).click();
  await expect(endpoint.response).toContainText('200');
  await expect(endpoint.response).toContainText('Likes pears');
});

test('a slow load can be cancelled, which closes the connection; a reload only requests its card and keeps the old content visible; and a late response never replaces a newer one', async ({
  playground,
  page,
  peers,
}) => {
  const silent = await peers.start(neverAnswer);
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: silent.url, keys: 'notes plan' });
  await endpoint.load();
  await expect.poll(() => silent.received.length).toBe(1);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => silent.connections()).toBe(0);
  expect(silent.received).toHaveLength(1);

  const plums = textCard('notes', 'Likes plums');
  const peer = await peers.start(
    inTurn(
      answerCards([notes, planCard]),
      after(1_500, answerCards([plums])),
      after(1_500, answerCards([textCard('notes', 'The old answer')])),
      answerCards([notes, planCard]),
    ),
  );
  const card = playground.card('notes');
  await endpoint.url.fill(peer.url);
  await endpoint.load();
  await expect(card).toContainText('Likes pears');
  await expect(playground.card('plan')).toContainText('Starter');
  await card.getByRole('button', { name: /reload/i }).click();
  await expect(card).toHaveAttribute('aria-busy', 'true');
  await expect(card).toContainText('Likes pears');
  await expect(card).toContainText('Likes plums');
  expect(jsonBody(peer.received[1])).toMatchObject({ cardKeys: ['notes'] });

  await endpoint.load();
  await expect.poll(() => peer.received.length).toBe(3);
  await endpoint.load();
  await expect(card).toContainText('Likes pears');
  await expect.poll(() => peer.received[2]?.over).toBe(true);
  await expect(card).not.toContainText('The old answer');
});

test('the foot of the window counts down how long each card stays fresh, and a card with a time to live of 15 s reloads automatically', async ({
  playground,
  page,
  peers,
}) => {
  test.slow();
  const usage = { ...textCard('usage', '593 of 1000'), timeToLiveSeconds: 3600 };
  const fresh = (text: string) => answerCards([usage, { ...textCard('notes', text), timeToLiveSeconds: 15 }]);
  const peer = await peers.start(inTurn(fresh('First answer'), fresh('Second answer')));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'usage notes plan' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('First answer');
  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText(/usage · fresh for 59:\d\d/);
  const left = /notes · fresh for \d+ s/;
  await expect(foot).toContainText(left);
  const [before = ''] = left.exec((await foot.textContent()) ?? '') ?? [];
  await expect(foot).not.toContainText(before);
  await expect(foot).not.toContainText('plan · fresh');
  await expect(foot).toContainText('1 error');
  await expect(playground.card('notes')).toContainText('Second answer', { timeout: 20_000 });
  expect(jsonBody(peer.received[1])).toMatchObject({ cardKeys: ['notes'] });
});

test('the exact request can be seen before anything is sent, and the copied cURL command sends the same bytes in a shell', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: `${peer.url}?a=1&b=it's`, keys: 'notes', email: "o'brien+é@grocery.example" });
  await endpoint.addHeader('X-Team', "o'brien $HOME");
  await endpoint.show('Request');
  await expect(endpoint.request).toContainText(/POST/);
  await expect(endpoint.request).toContainText("o'brien+é@grocery.example");
  expect(peer.received).toHaveLength(0);

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

test('configurations whose headers only differ in order and case share one request; a slash makes two', async ({
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

import { readFile } from 'node:fs/promises';
import { planCard, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import {
  after,
  answerBody,
  answerCards,
  answerRequestedCards,
  requireSignature,
} from './peers/behaviours.ts';
import { jsonBody } from './peers/json-body.ts';
import { pick } from './playground.ts';
import { runShell } from './run-shell.ts';

const notes = textCard('notes', 'Likes pears');
const usage = textCard('usage', '593 of 1000');

test('a response that takes longer than 4 s times out at both attempts, and is in time once the limit is 15 s', async ({
  playground,
  page,
  peers,
}) => {
  test.slow();
  const inTime = await peers.start(answerCards([notes]));
  const late = await peers.start(after(5_000, answerCards([usage])));
  const endpoint = await playground.openEndpoint();
  await endpoint.configureCards([
    { key: 'notes', url: inTime.url, headers: [] },
    { key: 'usage', url: late.url, headers: [] },
  ]);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await expect(playground.card('usage')).toContainText('Time-out', { timeout: 30_000 });
  await expect(playground.card('usage')).toContainText('4 s');
  await expect(playground.card('usage')).toContainText(/retried once, not kept/i);
  await expect(playground.card('usage')).not.toContainText('593 of 1000');
  expect(inTime.received).toHaveLength(1);
  expect(late.received).toHaveLength(2);
  const rows = page.getByRole('list', { name: 'Attempts' }).getByRole('button');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toHaveAccessibleName(/timed out after 4 s/);
  await expect(rows.nth(2)).toHaveAccessibleName(/retried after 1 s: timed out/);

  await page.getByRole('button', { name: '4 s limit' }).click();
  await page.getByRole('radio', { name: '15 s' }).click();
  await playground
    .card('usage')
    .getByRole('button', { name: /reload/i })
    .click();
  await expect(playground.card('usage')).toContainText('593 of 1000', { timeout: 30_000 });
  expect(late.received).toHaveLength(3);
});

test('on a phone, the Preview pane announces how a load went', async ({ page, playground, peers }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes plan' });
  await endpoint.load();
  await playground.showPane('Preview');
  await expect(playground.card('notes')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 card loaded, 1 failed' })).toHaveCount(1);
  await playground
    .card('notes')
    .getByRole('button', { name: /reload/i })
    .click();
  await expect(page.getByRole('status').filter({ hasText: '1 card loaded, 1 failed' })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a drawn component of a response leads to its JSON, and the caret there to the component; a problem is marked at its place, even with Windows line ends', async ({
  playground,
  page,
  peers,
}) => {
  const first = await peers.start(answerCards([notes, planCard]));
  const second = await peers.start(answerCards([usage]));
  const muted = { key: 'muted', components: [{ componentText: { text: 'x', textColor: 'muted' } }] };
  const windows = JSON.stringify({ cards: [muted] }, null, 2).replaceAll('\n', '\r\n');
  const third = await peers.start(answerBody(windows, 'application/json'));
  const endpoint = await playground.openEndpoint();
  await endpoint.configureCards([
    { key: 'notes', url: first.url, headers: [] },
    { key: 'plan', url: first.url, headers: [] },
    { key: 'usage', url: second.url, headers: [] },
    { key: 'muted', url: third.url, headers: [] },
  ]);
  await endpoint.load();
  await expect(playground.card('usage')).toContainText('593 of 1000');
  await expect(playground.card('muted')).toContainText(/MUTED/);
  const selected = playground.preview.locator('[data-outline="selected"]');

  await endpoint.show('Cards');
  await playground
    .card('usage')
    .locator('[data-component="componentText"]')
    .first()
    .click({ modifiers: ['Alt'] });
  const body = page.getByRole('textbox', { name: 'Response body' });
  await expect(body).toBeAttached();
  await expect(page.locator('.card-selected').first()).toBeVisible();
  await expect(endpoint.response).toContainText('593 of 1000');
  await expect(endpoint.response).not.toContainText('Likes pears');
  await expect(selected).toBeVisible();

  await playground
    .card('plan')
    .locator('[data-component="componentBadge"]')
    .first()
    .click({ modifiers: ['Alt'] });
  await expect(selected).toContainText('Badge');
  await expect(page.locator('.card-selected').first()).toBeVisible();
  await endpoint.response.getByText('"Starter"', { exact: true }).click();
  await expect(selected).toContainText('Badge');
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(selected).toHaveCount(0);
  await endpoint.response.getByText('"Likes pears"', { exact: true }).click();
  await expect(selected).toContainText('Text');
  const drawn = await playground.card('notes').boundingBox();
  const outlined = await selected.boundingBox();
  expect(outlined?.y ?? 0).toBeGreaterThan(drawn?.y ?? Number.POSITIVE_INFINITY);
  expect(outlined?.y ?? 0).toBeLessThan((drawn?.y ?? 0) + (drawn?.height ?? 0));

  await endpoint.show('Timeline');
  await page.getByRole('list', { name: 'Attempts' }).getByRole('button').last().click();
  const squiggle = endpoint.response.locator('.squiggly-error').first();
  await expect(squiggle).toBeVisible();
  const marked = await squiggle.boundingBox();
  const word = await endpoint.response.getByText('"muted"', { exact: true }).last().boundingBox();
  expect(Math.abs((marked?.y ?? 0) - (word?.y ?? 99))).toBeLessThan(12);
});

test('another customer causes a new request, going back uses the cache, and presets send data that often breaks endpoints', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerCards([notes]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes' });
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  await page.getByRole('button', { name: 'Context', exact: true }).click();
  await page.getByRole('button', { name: 'Add customer' }).click();
  await page.getByRole('textbox', { name: 'Display name (never sent)' }).fill('Zoë');
  await endpoint.customerEmail.fill('zoe@grocery.example');
  const customers = page.getByRole('combobox', { name: 'Customer', exact: true });
  await pick(page, customers, 'Alex Larsson · alex@grocery.co');
  await endpoint.show('Cards');
  const outcomes = page.getByRole('list', { name: 'Card outcomes' });
  await expect(outcomes).toContainText(/from the cache/);
  // Switching from her email to the list loaded her cards. Going back to him sent no request.
  await expect.poll(() => peer.received.length).toBe(2);
  await pick(page, customers, 'Zoë · zoe@grocery.example');
  await expect(outcomes).toContainText(/from the cache/);
  expect(peer.received).toHaveLength(2);
  expect(jsonBody(peer.received[1])).toMatchObject({ customer: { email: 'zoe@grocery.example' } });
  expect(JSON.stringify(jsonBody(peer.received[1]))).not.toContain('Zoë');

  await endpoint.externalId.fill('ext-1');
  await page.getByRole('switch', { name: 'Send a tenant' }).click();
  await endpoint.load();
  const last = () => jsonBody(peer.received.at(-1));
  await expect.poll(last).toMatchObject({
    customer: { externalId: 'ext-1' },
    thread: expect.anything(),
    tenant: expect.anything(),
  });
  for (const preset of [
    'External id is null',
    'No thread open',
    'No tenant',
    'Very long email',
    'Accents and emoji',
  ]) {
    await page.getByRole('button', { name: preset }).click();
  }
  await endpoint.load();
  await expect.poll(last).toEqual({
    cardKeys: ['notes'],
    customer: expect.objectContaining({ externalId: null }),
  });
});

test('configurations can be added, moved by keyboard and mouse, disabled, duplicated, deleted and restored, and exported without header values and imported again', async ({
  playground,
  page,
  peers,
}) => {
  const peer = await peers.start(answerRequestedCards([notes, planCard, usage]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: peer.url, keys: 'notes plan usage' });
  await endpoint.addHeader('Authorization', 'Bearer SENTINEL');
  await endpoint.cardKeys.blur();
  await page.getByRole('button', { name: '3 configurations' }).click();
  const rows = page.getByRole('list', { name: 'Configurations' }).getByRole('listitem');
  const keys = () =>
    rows.evaluateAll((all) => all.map((row) => row.querySelector('[aria-expanded]')?.textContent));
  await page.getByRole('button', { name: /^Move notes/ }).press('ArrowDown');
  await expect.poll(keys).toEqual(['plan', 'notes', 'usage']);
  await expect(page.getByRole('button', { name: /^Move notes/ })).toBeFocused();
  // The hint of the focused handle covers the next row.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Move usage/ }).dragTo(rows.nth(0));
  await expect.poll(keys).toEqual(['usage', 'plan', 'notes']);
  await page.getByRole('switch', { name: 'Request plan' }).click();
  await endpoint.load();
  await expect(playground.card('usage')).toContainText('593 of 1000');
  expect(jsonBody(peer.received[0])).toMatchObject({ cardKeys: ['usage', 'notes'] });
  await expect(playground.cards).toHaveCount(2);

  // The first load collapses the form.
  await page.getByRole('button', { name: '3 configurations' }).click();
  await page.getByRole('button', { name: 'Duplicate usage' }).click();
  await expect.poll(keys).toEqual(['usage', 'usage-2', 'plan', 'notes']);
  await page.getByRole('button', { name: 'Delete usage-2' }).click();
  await expect.poll(keys).toEqual(['usage', 'plan', 'notes']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(keys).toEqual(['usage', 'usage-2', 'plan', 'notes']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export without header values' }).click(),
  ]);
  const path = await download.path();
  const text = await readFile(path, 'utf8');
  expect(text).not.toContain('SENTINEL');
  expect(JSON.parse(text)).toMatchObject({
    cards: [
      { key: 'usage', url: peer.url, headers: [{ name: 'Authorization' }] },
      { key: 'usage-2' },
      { key: 'plan' },
      { key: 'notes' },
    ],
  });

  await page.getByRole('button', { name: 'Delete notes' }).click();
  await expect.poll(keys).toEqual(['usage', 'usage-2', 'plan']);
  await page.getByLabel('Configurations file').setInputFiles(path);
  await expect(rows).toHaveCount(4);
  await page
    .getByLabel('Configurations file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"cards":7}') });
  await expect(page.getByText(/doesn’t contain card configurations/).first()).toBeVisible();
  await expect(rows).toHaveCount(4);
});

test('a request is signed over its raw bytes; a copied command is accepted with its secrets and signature, and fills in a form again', async ({
  playground,
  page,
  peers,
  anotherPerson,
}) => {
  const peer = await peers.start(requireSignature('s3cret-ü', answerCards([notes])));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({
    url: peer.url,
    keys: 'notes',
    email: "o'brien.zoë.🍐@grocery.example",
    externalId: '$HOME `id` "x"',
  });
  await endpoint.addHeader('Authorization', `Bearer "it's" $PATH \\ !`);
  await endpoint.sign('s3cret-ü');
  await endpoint.show('Request');
  await page.getByRole('switch', { name: 'With secrets' }).click();
  await page.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(() => playground.clipboard()).toContain('curl');
  const command = await playground.clipboard();
  expect(await runShell(command)).toContain('200 OK');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('Likes pears');
  const [theirs, ours] = peer.received;
  expect(theirs?.body).toEqual(ours?.body);
  for (const name of ['authorization', 'plain-request-signature', 'content-type', 'user-agent', 'accept']) {
    expect(theirs?.headers[name], name).toBe(ours?.headers[name]);
  }

  await endpoint.sign('wrong');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('401');

  const other = await anotherPerson();
  const form = await other.openEndpoint();
  await form.url.focus();
  await other.page.keyboard.press('ControlOrMeta+A');
  await other.paste(command);
  await expect(form.url).toHaveValue(peer.url);
  await expect(form.customerEmail).toHaveValue("o'brien.zoë.🍐@grocery.example");
  await expect(form.externalId).toHaveValue('$HOME `id` "x"');
  await form.load();
  await expect.poll(() => peer.received.length).toBe(4);
  expect(peer.received[3]?.headers.authorization).toBe(`Bearer "it's" $PATH \\ !`);
});

test('an import for another server isn’t signed with the previous secret, and a newly typed token is sent', async ({
  playground,
  page,
  peers,
}) => {
  const first = await peers.start(answerCards([textCard('notes', 'From the first')]));
  const second = await peers.start(answerCards([textCard('notes', 'From the second')]));
  const endpoint = await playground.openEndpoint();
  await endpoint.fill({ url: first.url, keys: 'notes' });
  await endpoint.addHeader('Authorization', 'Bearer for-the-first');
  await endpoint.sign('s3cret');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the first');
  expect(first.received[0]?.headers).toHaveProperty('plain-request-signature');

  await page.getByRole('button', { name: '1 configuration' }).click();
  const cards = [{ key: 'notes', url: second.url, headers: [{ name: 'Authorization' }] }];
  const buffer = Buffer.from(JSON.stringify({ cards }));
  await page
    .getByLabel('Configurations file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect(endpoint.url).toHaveValue(second.url);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the second');
  expect(second.received[0]?.headers).not.toHaveProperty('authorization');
  expect(second.received[0]?.headers).not.toHaveProperty('plain-request-signature');
  await page.getByRole('button', { name: 'Leave out' }).click();

  await page.getByRole('button', { name: /^(Headers|\d+ headers?) · / }).click();
  const value = page.getByRole('textbox', { name: 'Header value', exact: true });
  await value.fill('Bearer for-the-second');
  await value.clear();
  await endpoint.url.fill(first.url);
  await value.fill('Bearer again');
  await endpoint.load();
  await expect.poll(() => first.received.length).toBe(2);
  expect(first.received[1]?.headers.authorization).toBe('Bearer again');
});

test('headers entered for one server are removed when the URL moves to another, and can be kept for it', async ({
  playground,
  page,
  peers,
}) => {
  const first = await peers.start(answerCards([textCard('notes', 'From the first')]));
  const second = await peers.start(answerCards([textCard('notes', 'From the second')]));
  const third = await peers.start(answerCards([textCard('notes', 'From the third')]));
  const endpoint = await playground.openEndpoint();
  const value = page.getByRole('textbox', { name: 'Header value', exact: true }).last();
  await endpoint.fill({ url: first.url, keys: 'notes' });
  await endpoint.addHeader('Authorization', 'Bearer for-the-first');
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the first');
  await endpoint.openHeaders();
  await endpoint.url.fill(second.url);
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the second');
  expect(second.received[0]?.headers).not.toHaveProperty('authorization');
  await expect(value).toHaveValue('');

  await value.fill('Bearer kept');
  await endpoint.url.fill(third.url);
  await endpoint.url.blur();
  await expect(value).toHaveValue('');
  await page.getByRole('button', { name: 'Keep for the new server' }).click();
  await endpoint.load();
  await expect(playground.card('notes')).toContainText('From the third');
  expect(third.received[0]?.headers.authorization).toBe('Bearer kept');
});

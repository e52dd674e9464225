import { createServer } from 'node:http';
import { textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { listen } from './peers/peer.ts';

const RETRIED = /retried once, not kept/i;
const KEPT = /not retried, kept for 5 minutes/i;

/** Card key, what its endpoint does, what its card says about it, and what it says about the retry. */
const WRONG = [
  ['cut', 'cut in a chunked body', /cut off/i, RETRIED],
  ['lengths', 'two content-lengths', /not an http response/i, RETRIED],
  ['upgrade', 'changes the protocol', /sent a 100 or 101 instead of a response/, RETRIED],
  ['secure', 'http spoken to https', /write https:/, RETRIED],
  ['bomb', 'a 1 GB gzip bomb', /over 1 MB/, KEPT],
  ['endless', 'endless', /over 1 MB/, KEPT],
  ['gzip', 'truncated gzip', /damaged, incomplete/, RETRIED],
  ['letters', 'invalid UTF-8', /isn’t UTF-8/, RETRIED],
  ['loop', '302 to itself', /redirects to \//, KEPT],
  ['denied', '999', /responded with 999/, KEPT],
] as const;

test('ten endpoints that fail at once affect neither the one that responds, nor the log, nor the page', async ({
  playground,
  page,
  peers,
}) => {
  const endpoints = await Promise.all(WRONG.map(([, fault]) => peers.startFault(fault)));
  const good = await peers.startFault('well, one byte at a time');
  await page.goto('/');
  const endpoint = await playground.switchToEndpoint();
  await endpoint.configureCards([
    ...WRONG.map(([key], index) => ({ key, url: endpoints[index]?.url ?? '', headers: [] })),
    { key: 'usage', url: good.url, headers: [] },
  ]);
  await endpoint.load();
  await expect(playground.card('usage')).toContainText('593 of 1000');
  for (const [key, , words, consequence] of WRONG) {
    await expect(playground.card(key)).toContainText(words);
    await expect(playground.card(key)).toContainText(consequence);
  }

  await endpoint.show('Timeline');
  const retried = WRONG.filter(([, , , consequence]) => consequence === RETRIED).length;
  const attempts = page.getByRole('list', { name: 'Attempts' }).getByRole('listitem');
  await expect(attempts).toHaveCount(WRONG.length + retried + 1);
  for (const one of [...endpoints, good]) await expect.poll(() => one.open()).toBe(0);

  await page.getByRole('button', { name: /^Relay · local$/ }).click();
  await expect(page.getByText('Its address policy is “local”')).toBeVisible();
  await page.getByRole('tab', { name: 'Draft' }).click();
  await playground.editorIsReady();
  await playground.replaceCards([textCard('after', 'Still here')]);
  await expect(playground.card('after')).toContainText('Still here');
});

test('a load that is cancelled says so, in its card and in the timeline, and closes its connection', async ({
  playground,
  page,
  peers,
}) => {
  const silent = await peers.startFault('never responds');
  await page.goto('/');
  const endpoint = await playground.switchToEndpoint();
  await endpoint.configureCards([{ key: 'silent', url: silent.url, headers: [] }]);
  // Cancelling takes a busy machine longer than Plain's 4 s.
  await page.getByRole('button', { name: '4 s limit' }).click();
  await page.getByRole('radio', { name: '15 s' }).click();
  await endpoint.load();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(playground.card('silent')).toContainText('You cancelled the load');
  await endpoint.show('Timeline');
  const attempts = page.getByRole('list', { name: 'Attempts' }).getByRole('listitem');
  await expect(attempts).toHaveCount(1);
  await expect(attempts).toContainText('cancelled');
  await expect.poll(() => silent.open()).toBe(0);
});

test('no other site can frame the playground itself', async ({ page, baseURL, watch }) => {
  watch.expectTrouble(/request to elsewhere: GET http:\/\/localhost/);
  watch.expectTrouble(/frame-ancestors/);
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="${baseURL}/" title="Framed"></iframe>`);
  });
  const port = await listen(host);
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await page.goto(`http://localhost:${port}/`);
  await refused;
  await expect(page.frameLocator('iframe').getByRole('region', { name: 'Preview' })).toHaveCount(0);
  host.close();
});

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { ADA, endpointWith, GOOD, type Parts, text } from './peers/checkup/good-endpoint.ts';
import type { Behaviour } from './peers/peer.ts';
import type { Playground } from './playground.ts';

test.use({ hasTouch: true });
// A run sends sixty or more requests.
test.slow();

/** Accepts POST from anyone. How an endpoint is protected is tested elsewhere. */
const open = (change: Partial<Parts> = {}): Behaviour => endpointWith({ guard: () => null, ...change });

/** Sends no cards for strangers until it's fixed. */
function forgetful(): { behaviour: Behaviour; fix(): void } {
  let fixed = false;
  const good = open();
  const bad = open({
    finish: (answer, asked) =>
      asked.customer.email.startsWith('nobody-') ? { ...answer, body: { cards: [] } } : answer,
  });
  return {
    behaviour: (received, response, nth) => (fixed ? good : bad)(received, response, nth),
    fix: () => {
      fixed = true;
    },
  };
}

async function openCheckup(playground: Playground, url: string): Promise<Locator> {
  const form = await playground.openEndpoint();
  await form.fill({ url, keys: 'plan usage', email: ADA.email, externalId: ADA.externalId ?? '' });
  await playground.page.getByRole('tab', { name: 'Check-up' }).click();
  return playground.page.getByRole('region', { name: 'Check-up' });
}

const lineIn = (pane: Locator, id: string) => pane.getByRole('button', { name: new RegExp(`\\b${id}\\b`) });
const openList = (pane: Locator, name: string) => pane.locator('summary', { hasText: name }).click();
const startRun = (pane: Locator) => pane.getByRole('button', { name: /^Run (check-up|all again)$/ }).click();
const runIsOver = (pane: Locator) =>
  expect(pane.getByRole('button', { name: 'Run all again' })).toBeVisible({ timeout: 45_000 });

async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path(), 'utf8');
}

test('a run lists the worst findings first, and each line opens to its request, its response and what to change', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(forgetful().behaviour);
  const pane = await openCheckup(playground, peer.url);
  await expect(pane).toContainText('At most');
  await startRun(pane);
  await runIsOver(pane);
  const errors = pane.getByRole('region', { name: 'Errors' });
  await expect(errors.getByRole('button')).toHaveCount(1);
  await expect(errors).toContainText('An unknown customer gets no card for “plan”.');
  const detail = pane.getByRole('article', { name: /^B1 / });
  await expect(detail).toContainText('What to change: Send a card for every key');
  await expect(detail.getByRole('region', { name: /^What Plain asks/ })).toContainText('"nobody-');
  await expect(detail.getByRole('region', { name: /^What came back · 200/ })).toContainText('"cards": []');
  await detail.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect(playground.page.getByText('Copied as cURL.')).toBeVisible();
  expect(await playground.page.evaluate(() => navigator.clipboard.readText())).toContain('curl -sS');
  await openList(pane, 'Not run');
  await expect(lineIn(pane, 'C1')).toContainText('It needs your permission to probe 127.0.0.1');
});

test('one scenario can run again on its own, and the next run says what is fixed', async ({
  playground,
  peers,
}) => {
  const { behaviour, fix } = forgetful();
  const peer = await peers.start(behaviour);
  const pane = await openCheckup(playground, peer.url);
  await startRun(pane);
  await runIsOver(pane);
  const before = peer.received.length;
  fix();
  await pane.getByRole('article', { name: /^B1 / }).getByRole('button', { name: 'Run again' }).click();
  await expect(pane.getByRole('region', { name: 'Errors' })).toHaveCount(0);
  // B1 itself, and A1 that it builds on.
  expect(peer.received.length - before).toBe(2);
  await startRun(pane);
  await runIsOver(pane);
  await openList(pane, 'Passed');
  await expect(lineIn(pane, 'B1')).toContainText('Fixed');
});

test('a run can be stopped: its findings stay, and the rest is shown as not run', async ({
  playground,
  peers,
}) => {
  const peer = await peers.start(
    open({
      send: (answer, response, asked) => void setTimeout(() => GOOD.send(answer, response, asked), 150),
    }),
  );
  const pane = await openCheckup(playground, peer.url);
  await startRun(pane);
  await expect.poll(() => peer.received.length).toBeGreaterThan(8);
  await expect(pane.getByRole('progressbar', { name: 'Check-up' })).toBeVisible();
  await pane.getByRole('button', { name: 'Stop' }).click();
  await runIsOver(pane);
  await expect(pane).toContainText('You stopped the run.');
  await openList(pane, 'Passed');
  await expect(lineIn(pane, 'A1')).toContainText('Every key gets a card');
  await openList(pane, 'Not run');
  await expect(lineIn(pane, 'D1')).toContainText('The run was stopped.');
});

test('probing asks for confirmation with the host’s name', async ({ playground, peers }) => {
  const peer = await peers.start(open());
  const pane = await openCheckup(playground, peer.url);
  const host = new URL(peer.url).host;
  const probe = pane.getByRole('switch', { name: `Probe ${host}` });
  await probe.click();
  const dialog = playground.page.getByRole('dialog', { name: `Probe ${host}?` });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(probe).not.toBeChecked();
  await probe.click();
  await dialog.getByRole('button', { name: `Probe ${host}` }).click();
  await expect(probe).toBeChecked();
  await startRun(pane);
  await runIsOver(pane);
  await expect(pane.getByRole('region', { name: 'Errors' })).toContainText('anyone can read your customers');
});

test('an endpoint that isn’t running ends the run, with advice', async ({ playground, peers }) => {
  const pane = await openCheckup(playground, await peers.refusedUrl());
  await startRun(pane);
  await runIsOver(pane);
  await expect(pane).toContainText('The run stopped: the last five requests got no response.');
});

test('reports contain no customers and no bodies unless that is ticked', async ({ playground, peers }) => {
  const { page } = playground;
  const peer = await peers.start(
    open({
      card: (key, account, asked) =>
        GOOD.card(key, account, asked) && { key, components: [text(`Hello ${asked.customer.email}`)] },
    }),
  );
  const pane = await openCheckup(playground, peer.url);
  await startRun(pane);
  await runIsOver(pane);
  const save = async (format: string) => {
    await pane.getByRole('button', { name: 'Report' }).click();
    return downloaded(page, () => page.getByRole('menuitem', { name: format, exact: true }).click());
  };
  for (const format of ['JSON', 'JUnit XML', 'Markdown', 'HTML', 'HAR']) {
    await test.step(format, async () => {
      const file = await save(format);
      expect(file).toContain(format === 'HAR' ? 'A2: “plan” alone' : 'Each key alone');
      expect(file).not.toContain(ADA.email);
      expect(file).not.toContain('Hello ');
    });
  }
  for (const name of ['With customers’ emails and ids', 'With bodies of responses']) {
    await pane.getByRole('button', { name: 'Report' }).click();
    await page.getByRole('menuitemcheckbox', { name }).click();
    await page.keyboard.press('Escape');
  }
  expect(await save('JSON')).toContain(`Hello ${ADA.email}`);
});

test('a stored run contains no customers, and is gone once it’s deleted', async ({ playground, peers }) => {
  const { page } = playground;
  const peer = await peers.start(open());
  const pane = await openCheckup(playground, peer.url);
  await startRun(pane);
  await runIsOver(pane);
  const kept = () => page.evaluate(() => localStorage.getItem('card-playground.checkups') ?? '');
  expect(await kept()).toContain('"A1":"passed"');
  expect(await kept()).not.toContain(ADA.email);
  await openList(pane, 'What to check');
  const remove = pane.getByRole('button', { name: 'Delete kept runs' });
  await remove.focus();
  await remove.press('Enter');
  expect(await kept()).not.toContain('A1');
  await expect(pane.getByRole('textbox', { name: 'Their ID in Plain' })).toBeFocused();
});

test('a list of customers becomes a matrix that can be filtered, works by keyboard, and leads to a load', async ({
  playground,
  peers,
}) => {
  const { page } = playground;
  const peer = await peers.start(
    open({
      find: () => null,
      card: (key, _account, { customer }) => {
        const nth = Number(/\d+/.exec(customer.email)?.[0] ?? 0);
        if (key === 'usage' && nth === 7)
          return { key, components: [{ componentBadge: { badgeLabel: 'x', badgeColor: 'AMBER' } }] };
        if (key === 'usage' && nth === 9) return { key, components: [text('One'), text('Two')] };
        return { key, components: nth === 8 ? null : [text('One')] };
      },
    }),
  );
  await openCheckup(playground, peer.url);
  await page.getByRole('tab', { name: 'Customers' }).click();
  const pane = page.getByRole('region', { name: 'Customers' });
  const field = pane.getByRole('textbox', { name: 'Customers, as CSV or JSON' });
  await field.fill('email,id\nkim@shop.example,c_1\nnobody,c_2');
  await expect(pane.getByRole('alert')).toContainText('Customer 2: “nobody” isn’t an email address.');
  const rows = Array.from({ length: 300 }, (_, index) => `person${index}@shop.example,c_${index}`);
  await field.fill(['email,id', ...rows].join('\n'));
  await pane.getByRole('button', { name: 'Load 300 customers' }).click();
  await expect(pane).toContainText('300 of 300 · 1 failed', { timeout: 45_000 });
  const grid = pane.getByRole('grid', { name: 'Customers and their cards' });
  // Only visible rows are drawn.
  await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(60);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { name: /person299@/ })).toBeVisible();
  await pane.getByRole('radio', { name: 'No data' }).click();
  await expect(grid.getByRole('row', { name: /person8@/ })).toContainText('no data');
  await pane.getByRole('radio', { name: 'Unusual' }).click();
  await expect(grid.getByRole('row', { name: /person9@/ })).toContainText('unusual');
  await pane.getByRole('radio', { name: 'Failed' }).click();
  await expect(grid.getByRole('row', { name: /person7@/ })).toContainText('failed');
  await grid.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
  await expect(playground.endpoint.customerEmail).toHaveValue('person7@shop.example');
});

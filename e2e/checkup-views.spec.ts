import type { Locator, Page } from 'playwright/test';
import { AXE, objectionsInBothThemes } from './axe.ts';
import { expect, test } from './fixture.ts';
import { ADA, endpointWith, GOOD, text } from './peers/checkup/good-endpoint.ts';
import type { Behaviour } from './peers/peer.ts';
import type { Playground } from './playground.ts';

test.use({ hasTouch: true });
test.slow();

/** In any list, the customer with 7 has a broken card, 8 has no data, and 9 has a card of another shape. */
function shop({ delayMs = 0 } = {}): Behaviour {
  return endpointWith({
    guard: () => null,
    find: () => null,
    card(key, _account, { customer }) {
      const nth = Number(/\d+/.exec(customer.email)?.[0] ?? 0);
      if (key === 'usage' && nth === 7) return { key, components: [{ componentBadge: { badgeLabel: 7 } }] };
      if (key === 'usage' && nth === 9) return { key, components: [text('Nine'), text('Nine again')] };
      return { key, components: nth === 8 ? null : [text(`${key} of ${nth}`)] };
    },
    send: (answer, response, asked) => void setTimeout(() => GOOD.send(answer, response, asked), delayMs),
  });
}

const listOf = (length: number) =>
  ['email,id', ...Array.from({ length }, (_, index) => `person${index}@shop.example,c_${index}`)].join('\n');

async function openPane(playground: Playground, url: string, name: 'Check-up' | 'Customers') {
  const form = await playground.openEndpoint();
  await form.fill({ url, keys: 'plan usage', email: ADA.email, externalId: ADA.externalId ?? '' });
  return showPane(playground.page, name);
}

async function showPane(page: Page, name: 'Check-up' | 'Customers'): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  const pane = page.getByRole('region', { name, exact: true });
  await expect(pane).toBeVisible();
  return pane;
}

async function run(pane: Locator): Promise<void> {
  await pane.getByRole('button', { name: /^Run (check-up|all again)$/ }).click();
  await expect(pane.getByRole('button', { name: 'Run all again' })).toBeVisible({ timeout: 25_000 });
}

async function loadList(pane: Locator, length: number): Promise<Locator> {
  await pane.getByRole('textbox', { name: 'Customers, as CSV or JSON' }).fill(listOf(length));
  await pane.getByRole('button', { name: `Load ${length} customers` }).click();
  await expect(pane).toContainText(`${length} of ${length}`, { timeout: 25_000 });
  return pane.getByRole('grid', { name: 'Customers and their cards' });
}

test('the matrix can draw small cards in the order of the list, and a click leads to that customer’s load', async ({
  playground,
  peers,
}) => {
  const { page } = playground;
  const peer = await peers.start(shop());
  const pane = await openPane(playground, peer.url, 'Customers');
  const grid = await loadList(pane, 60);
  await expect(grid.getByRole('row').nth(1)).toContainText('person0@');
  await expect(grid.getByText('plan of 0')).toHaveCount(0);
  await pane.getByRole('radio', { name: 'Cards' }).click();
  await expect(grid.getByText('plan of 0')).toBeVisible();
  await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(25);
  await pane.getByRole('radio', { name: 'Unusual' }).click();
  await expect(grid.getByText('Nine again')).toBeVisible();
  await pane.getByRole('radio', { name: 'Failed' }).click();
  await expect(grid.getByRole('row', { name: /person7@/ })).toContainText('badgeLabel');
  await grid.getByRole('row', { name: /person7@/ }).click();
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
  await expect(playground.endpoint.customerEmail).toHaveValue('person7@shop.example');
});

test('a link to a report shows another person the verdicts and nothing else', async ({
  playground,
  peers,
  anotherPerson,
}) => {
  const { page } = playground;
  const peer = await peers.start(shop());
  const pane = await openPane(playground, peer.url, 'Check-up');
  await run(pane);
  await pane.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: 'Copy link with verdicts' }).click();
  await expect(page.getByText('Copied a link with the verdicts')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const payload = Buffer.from(new URL(link).hash.slice('#r1.'.length), 'base64url').subarray(4).toString();
  expect(JSON.parse(payload)).toHaveLength(3);
  for (const secret of [ADA.email, '127.0.0.1:', 'plan']) expect(payload).not.toContain(secret);

  const other = await anotherPerson({ hasTouch: true });
  await other.page.goto(link);
  const report = other.page.getByRole('dialog', { name: /^Check-up of / });
  await report.locator('summary', { hasText: 'Passed' }).click();
  await expect(report.getByText('All keys at once')).toBeVisible();
  await expect(report).toContainText('only contains verdicts');
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(report).toHaveCount(0);
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.goto(`${link.slice(0, -3)}AAA`);
  await expect(other.page.getByRole('dialog', { name: 'Check-up' })).toContainText('This link is damaged');
});

test('a run that ended with its tab says so, and a run without a connection doesn’t start', async ({
  playground,
  peers,
}) => {
  const { page } = playground;
  const peer = await peers.start(shop({ delayMs: 300 }));
  const pane = await openPane(playground, peer.url, 'Check-up');
  await expect(pane).toContainText('says what would fail in production');
  await pane.getByRole('button', { name: 'Run check-up' }).click();
  await expect.poll(() => peer.received.length).toBeGreaterThan(3);
  await page.reload();
  await showPane(page, 'Check-up');
  await expect(pane).toContainText('ended when its tab was closed');
  await page.context().setOffline(true);
  await pane.getByRole('button', { name: 'Run check-up' }).click();
  await expect(pane.getByRole('alert')).toContainText('This computer is offline.');
});

test('if the server allows few requests a minute, the page says how long a list takes', async ({
  playground,
  page,
}) => {
  await page.route('**/api/server.json', (route) =>
    route.fulfill({ json: { relay: true, policy: 'local', limits: { atOnce: 16, perMinute: 300 } } }),
  );
  const pane = await openPane(playground, 'http://127.0.0.1:9/cards', 'Customers');
  await pane.getByRole('textbox', { name: 'Customers, as CSV or JSON' }).fill(listOf(450));
  await expect(pane).toContainText('at most 300 requests a minute, so a run takes at least a minute');
  await pane.getByRole('textbox', { name: 'Customers, as CSV or JSON' }).fill(listOf(20));
  await expect(pane).not.toContainText('a minute, so a run');
});

for (const [screen, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test(`axe finds nothing in the check-up, its dialogs, the matrix and a shared report on ${screen}`, async ({
      playground,
      page,
      peers,
    }) => {
      await page.addInitScript({ path: AXE });
      const peer = await peers.start(shop());
      const pane = await openPane(playground, peer.url, 'Check-up');
      const host = new URL(peer.url).host;
      await pane.getByRole('switch', { name: `Probe ${host}` }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await objectionsInBothThemes(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await run(pane);
      await pane.locator('summary', { hasText: 'Passed' }).click();
      expect(await objectionsInBothThemes(page)).toEqual([]);
      await pane.getByRole('button', { name: 'Report' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await objectionsInBothThemes(page, '[role="menu"]')).toEqual([]);
      await page.getByRole('menuitem', { name: 'Copy link with verdicts' }).click();
      const customers = await showPane(page, 'Customers');
      await loadList(customers, 30);
      expect(await objectionsInBothThemes(page, '[role="tabpanel"]')).toEqual([]);
      await customers.getByRole('radio', { name: 'Cards' }).click();
      await expect(customers.getByText('plan of 0')).toBeVisible();
      expect(await objectionsInBothThemes(page, '[role="tabpanel"]')).toEqual([]);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await page.goto(link);
      await expect(page.getByRole('dialog', { name: /^Check-up of / })).toBeVisible();
      expect(await objectionsInBothThemes(page, '[role="dialog"]')).toEqual([]);
    });
  });
}

import { createServer } from 'node:http';
import { heapOf } from '../heap-of.mjs';

const KEYS = Array.from({ length: 25 }, (_, index) => `card-${index}`);
const CUSTOMERS = 500;
const PATIENCE_MS = 120_000;

const cardOf = (key, email) => ({
  key,
  components: [
    { componentText: { text: `${key} of ${email}` } },
    {
      componentRow: {
        rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
        rowAsideContent: [{ componentBadge: { badgeLabel: 'Active', badgeColor: 'GREEN' } }],
      },
    },
  ],
});

/** A good endpoint that delays each response by `delayMs` and counts its requests. */
async function endpointOn(port, delayMs) {
  const endpoint = { requests: 0 };
  const server = createServer(async (request, response) => {
    endpoint.requests += 1;
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    let asked = { cardKeys: [], customer: { email: '' } };
    try {
      asked = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
      response.writeHead(400);
    }
    const cards = asked.cardKeys
      .filter((key) => KEYS.includes(key))
      .map((key) => cardOf(key, asked.customer.email));
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ cards }));
    }, delayMs);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  endpoint.stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return endpoint;
}

async function openTab(bench, tab) {
  const opened = await bench.open('ours');
  const { page } = opened;
  await opened.editor();
  await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Endpoint URL', exact: true })
    .fill(`http://127.0.0.1:${bench.port}/`);
  await page.getByRole('textbox', { name: 'Card keys', exact: true }).fill(KEYS.join(' '));
  await page.getByRole('tab', { name: tab, exact: true }).click();
  return opened;
}

/** A default run: how long it takes, and how many requests it makes. */
async function checkUp(bench) {
  const endpoint = await endpointOn(bench.port, 100);
  const opened = await openTab(bench, 'Check-up');
  const begun = performance.now();
  await opened.page.getByRole('button', { name: 'Run check-up' }).click();
  await opened.page.getByRole('button', { name: 'Run all again' }).waitFor({ timeout: PATIENCE_MS });
  const seconds = (performance.now() - begun) / 1000;
  await opened.close();
  endpoint.stop();
  return { seconds, requests: endpoint.requests };
}

/** Every customer of a list, and one more run that is stopped. */
async function customers(bench) {
  const endpoint = await endpointOn(bench.port, 50);
  const opened = await openTab(bench, 'Customers');
  const { page } = opened;
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => `person${index}@shop.example,c_${index}`);
  const field = page.getByRole('textbox', { name: 'Customers, as CSV or JSON' });
  await field.fill(['email,id', ...rows].join('\n'));
  const load = page.getByRole('button', { name: `Load ${CUSTOMERS} customers` });
  await load.waitFor();
  const before = await heapOf(opened);
  await page.evaluate(() => {
    globalThis.bench.longTasks.length = 0;
  });
  const begun = performance.now();
  await load.click();
  await page.getByText(`${CUSTOMERS} of ${CUSTOMERS}`).waitFor({ timeout: PATIENCE_MS });
  await load.waitFor();
  const seconds = (performance.now() - begun) / 1000;
  const tasks = await page.evaluate(() => globalThis.bench.longTasks);
  const heap = (await heapOf(opened)) / before;
  await load.click();
  await page.getByRole('progressbar', { name: 'Customers' }).waitFor();
  const stopped = performance.now();
  await page.getByRole('button', { name: 'Stop' }).click();
  await load.waitFor();
  const stopping = performance.now() - stopped;
  await opened.close();
  endpoint.stop();
  return { seconds, heap, stopping, worst: Math.max(0, ...tasks) };
}

export async function measure(bench) {
  if (bench.quick) return [];
  const runs = [];
  const lists = [];
  for (let round = 0; round < bench.rounds(2); round += 1) {
    runs.push(await checkUp(bench));
    lists.push(await customers(bench));
  }
  const of = (found, name) => ({ samples: { ours: found.map((one) => one[name]) } });
  const show = ['worst'];
  const run = 'check-up of 25 cards, endpoint of 100 ms';
  const list = `${CUSTOMERS} customers × 25 cards, endpoint of 50 ms`;
  return [
    { id: 'checkup-seconds', measure: run, unit: 's', show, ...of(runs, 'seconds') },
    { id: 'checkup-requests', measure: `${run}: requests`, unit: 'requests', show, ...of(runs, 'requests') },
    { id: 'customers-seconds', measure: list, unit: 's', show, ...of(lists, 'seconds') },
    { id: 'customers-task', measure: `${list}: longest task`, show, ...of(lists, 'worst') },
    { id: 'customers-heap', measure: `${list}: heap, of before`, unit: '×', show, ...of(lists, 'heap') },
    { id: 'customers-stop', measure: `${list}: Stop → nothing runs`, show, ...of(lists, 'stopping') },
  ];
}

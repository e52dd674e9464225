import { createServer } from 'node:http';
import { answerOf } from '../documents.mjs';

const KEYS = Array.from({ length: 20 }, (_, index) => `card-${index}`);

/** An endpoint that sends 1 MB and records when the last byte was sent. */
async function endpointOn(port) {
  const body = answerOf(1_000_000, KEYS);
  const endpoint = { lastByteAt: 0 };
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(body, () => {
        endpoint.lastByteAt = performance.timeOrigin + performance.now();
      });
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  endpoint.stop = () => server.close();
  return endpoint;
}

async function load(opened, endpoint, port, key) {
  const { page } = opened;
  await opened.editor();
  await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
  await page.getByRole('textbox', { name: 'Endpoint URL', exact: true }).fill(`http://127.0.0.1:${port}/`);
  await page.getByRole('textbox', { name: 'Card keys', exact: true }).fill(KEYS.join(' '));
  await page.evaluate(
    (at) => globalThis.bench.await('shown', { at }),
    `article[aria-label="${key}"] [data-component]`,
  );
  await page.getByRole('button', { name: 'Load cards', exact: true }).click();
  const painted = await page.evaluate(
    async () => performance.timeOrigin + (await globalThis.bench.seen.shown),
  );
  await opened.close();
  return painted - endpoint.lastByteAt;
}

export async function measure(bench) {
  if (bench.quick) return [];
  const endpoint = await endpointOn(bench.port);
  const take = async (key) => {
    const times = [];
    for (let round = 0; round < bench.rounds(4); round += 1)
      times.push(await load(await bench.open('ours'), endpoint, bench.port, key));
    return { ours: times };
  };
  const what = 'last byte of a 1 MB response →';
  const show = ['p50', 'worst'];
  const rows = [
    { id: 'answer-1mb', measure: `${what} painted`, show, samples: await take(KEYS.at(0)) },
    { id: 'answer-1mb-all', measure: `${what} every card drawn`, show, samples: await take(KEYS.at(-1)) },
  ];
  endpoint.stop();
  return rows;
}

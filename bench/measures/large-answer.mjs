import { createServer } from 'node:http';
import { answerOf } from '../documents.mjs';
import { p50, p95 } from '../statistics.mjs';

const KEYS = Array.from({ length: 20 }, (_, index) => `card-${index}`);

/** An endpoint that answers 1 MB, and knows when the last byte had left. */
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

async function load(opened, endpoint, port) {
  const { page } = opened;
  await opened.painted('Monaco drawn');
  await page.getByRole('tab', { name: 'Endpoint', exact: true }).click();
  await page.getByRole('textbox', { name: 'Endpoint URL', exact: true }).fill(`http://127.0.0.1:${port}/`);
  await page.getByRole('textbox', { name: 'Card keys', exact: true }).fill(KEYS.join(' '));
  await page.evaluate((key) => globalThis.bench.await('card drawn', key), KEYS[0]);
  await page.getByRole('button', { name: 'Load cards', exact: true }).click();
  const painted = await page.evaluate(
    async () => performance.timeOrigin + (await globalThis.bench.seen['card drawn']),
  );
  await opened.close();
  return painted - endpoint.lastByteAt;
}

export async function measure(bench) {
  const endpoint = await endpointOn(bench.port);
  const times = [];
  for (let round = 0; round < bench.rounds(5); round += 1) {
    times.push(await load(await bench.ours(), endpoint, bench.port));
  }
  endpoint.stop();
  const measure = 'last byte of a 1 MB answer → painted';
  return [
    { measure: `${measure}, p50`, ours: p50(times), atMost: 500 },
    { measure: `${measure}, worst`, ours: p95(times) },
  ];
}

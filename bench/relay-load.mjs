/**
 * What hostile endpoints cost the server when many are called at a time: its memory, and how long `/healthz` takes
 * meanwhile. Run `node bench/relay-load.mjs` after `npm run build`; the figures are in SECURITY.md. With a word, it
 * only calls the endpoints whose names contain it: `node bench/relay-load.mjs bombs`.
 */
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { ranFor } from './ran-for.mjs';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const TIMES = 200;
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const bomb = () =>
  brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const withLength = (body, more = '') =>
  Buffer.concat([Buffer.from(`${HEAD}${more}Content-Length: ${body.length}\r\n\r\n`), body]);

/** What each endpoint writes: `once`, and `flood` without end. */
const ENDPOINTS = {
  'interim heads without end': () => ({
    flood: Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(2000)),
  }),
  'brotli bombs': () => ({ once: withLength(bomb(), 'Content-Encoding: br\r\n') }),
  'answers of 1 MB': () => ({ once: withLength(Buffer.alloc(1024 * 1024, 0x20)) }),
  'answers of 1 MB that grow sixfold as JSON': () => ({ once: withLength(Buffer.alloc(1024 * 1024, 0x01)) }),
  '1 MB in chunks of one byte': () => ({
    once: Buffer.from(
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n${'1\r\n \r\n'.repeat(1024 * 1024 - 1)}0\r\n\r\n`,
    ),
  }),
  'bodies without end': () => ({ once: Buffer.from(`${HEAD}\r\n`), flood: Buffer.alloc(64 * 1024, 0x20) }),
  'no response at all': () => ({}),
};

const [role, ...given] = process.argv.slice(2);
if (role === 'endpoint') serve(given[0]);
else if (role === 'page') await askAll(given[0], given[1]);
else await measure();

/** Endpoint and page run in their own processes, so that only the server's memory and time are counted. */
function serve(name) {
  const { once, flood } = ENDPOINTS[name]();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      if (once !== undefined) socket.write(once);
      const more = () => {
        while (!socket.destroyed && socket.write(flood));
      };
      if (flood === undefined) return;
      socket.on('drain', more);
      more();
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

/** Sends all requests at once, and reports how many replies of each kind came. */
async function askAll(origin, port) {
  const ask = async () => {
    const response = await fetch(`${origin}/api/relay`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-card-playground': '1' },
      body: JSON.stringify({ url: `http://127.0.0.1:${port}/`, headers: [], body: '{}', timeoutMs: 4000 }),
    });
    const beginning = (await response.text()).slice(0, 200);
    return (/"reason":"([^"]+)"/.exec(beginning) ?? /"kind":"([^"]+)"/.exec(beginning))?.[1] ?? 'nothing';
  };
  const counts = {};
  for (const reply of await Promise.all(Array.from({ length: TIMES }, ask)))
    counts[reply] = (counts[reply] ?? 0) + 1;
  process.send(counts);
}

async function measure() {
  console.log(
    `| ${TIMES} at a time | memory before | highest | \`/healthz\` p50 | longest | longest, server’s own time | over after | replies |`,
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const chosen = Object.keys(ENDPOINTS).filter((name) => name.includes(role ?? ''));
  for (const name of chosen) console.log(`| ${(await load(name)).join(' | ')} |`);
}

async function startServer() {
  const server = spawn(process.execPath, [`${ROOT}dist/server/main.js`], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  });
  const origin = await new Promise((resolve) => {
    server.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0]));
  });
  return { origin, server };
}

function megabytes(pid, line) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

async function load(name) {
  const { origin, server } = await startServer();
  const endpoint = fork(SELF, ['endpoint', name]);
  try {
    const port = await new Promise((resolve) => endpoint.once('message', resolve));
    // The server's main-thread time during the request is how long other requests kept this one waiting.
    const healthz = async () => {
      const before = performance.now();
      const ran = ranFor(server.pid);
      // Uses a new connection each time, since a kept one could have been closed meanwhile.
      await new Promise((resolve, reject) => {
        get(`${origin}/healthz`, { agent: false }, (response) => response.resume().on('end', resolve)).on(
          'error',
          reject,
        );
      });
      return { took: performance.now() - before, ran: ranFor(server.pid) - ran };
    };
    await healthz();
    const before = megabytes(server.pid, 'VmRSS');
    const started = performance.now();
    const page = fork(SELF, ['page', origin, port]);
    let counts = null;
    page.once('message', (message) => {
      counts = message;
    });
    const health = [];
    while (counts === null) {
      health.push(await healthz());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const took = performance.now() - started;
    const waits = health.map((one) => one.took).sort((a, b) => a - b);
    return [
      name,
      `${before} MB`,
      `${megabytes(server.pid, 'VmHWM')} MB`,
      `${Math.round(waits[Math.floor(waits.length / 2)])} ms`,
      `${Math.round(waits.at(-1))} ms`,
      `${Math.round(Math.max(...health.map((one) => one.ran)))} ms`,
      `${(took / 1000).toFixed(1)} s`,
      Object.entries(counts)
        .map(([reply, count]) => `${count} ${reply}`)
        .join(', '),
    ];
  } finally {
    endpoint.kill();
    server.kill();
  }
}

/**
 * What hostile endpoints cost the server when many are asked at a time: its memory, and how long `/healthz` takes
 * beside them. `node bench/relay-load.mjs`, after `npm run build`; the figures are in SECURITY.md.
 */
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const bomb = () =>
  brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const withLength = (body, more = '') =>
  Buffer.concat([Buffer.from(`${HEAD}${more}Content-Length: ${body.length}\r\n\r\n`), body]);

/** What each endpoint writes, once or without end. */
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
  'no answer at all': () => ({}),
};

if (process.send === undefined) await measure();
else serve();

/** In a process of their own, so that only the server's memory and time are counted. */
function serve() {
  const { once, flood } = ENDPOINTS[process.argv[2]]();
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

async function measure() {
  const rows = [];
  for (const [name, times] of Object.entries({
    ...Object.fromEntries(Object.keys(ENDPOINTS).map((key) => [key, 200])),
  })) {
    rows.push(await load(name, times));
  }
  console.log(
    '| 200 at a time | memory before | highest | `/healthz` p50 | longest | over after | replies |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
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
  return Math.round(
    Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );
}

async function load(name, times) {
  const { origin, server } = await startServer();
  const endpoint = fork(SELF, [name]);
  const port = await new Promise((resolve) => endpoint.once('message', resolve));
  const healthz = async () => {
    const before = performance.now();
    await (await fetch(`${origin}/healthz`)).text();
    return performance.now() - before;
  };
  await healthz();
  const memoryBefore = megabytes(server.pid, 'VmRSS');
  const ask = async () => {
    const response = await fetch(`${origin}/api/relay`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-card-playground': '1' },
      body: JSON.stringify({ url: `http://127.0.0.1:${port}/`, headers: [], body: '{}', timeoutMs: 4000 }),
    });
    const { kind, reason } = await response.json();
    return reason ?? kind;
  };
  const started = performance.now();
  let over = false;
  const health = [];
  const all = Promise.all(Array.from({ length: times }, ask)).finally(() => {
    over = true;
  });
  while (!over) {
    health.push(await healthz());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const counts = {};
  for (const reply of await all) counts[reply] = (counts[reply] ?? 0) + 1;
  health.sort((a, b) => a - b);
  const row = [
    name,
    `${memoryBefore} MB`,
    `${megabytes(server.pid, 'VmHWM')} MB`,
    `${Math.round(health[Math.floor(health.length / 2)])} ms`,
    `${Math.round(health.at(-1))} ms`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
    Object.entries(counts)
      .map(([reply, count]) => `${count} ${reply}`)
      .join(', '),
  ];
  endpoint.kill();
  server.kill();
  return row;
}

import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../documents.mjs';
import { ranFor } from '../ran-for.mjs';
import { quantile } from '../statistics.mjs';

const FORWARDER = fileURLToPath(new URL('../floors/forwarder.mjs', import.meta.url));
const ENDPOINT = fileURLToPath(new URL('../relay-endpoint.mjs', import.meta.url));
const AT_A_TIME = [1, 50, 200];
const REQUESTS = 600;
const ANSWER_BYTES = 10 * 1024;
const BODY = JSON.stringify({
  cardKeys: ['usage'],
  customer: { id: 'c_1', email: 'kim@shop.example', externalId: null },
});

/** Starts a process that reports its port. Our own server already runs. */
async function started(path, argument) {
  const child = fork(path, [argument], { env: { ...process.env, NODE_ENV: 'production' } });
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.kill() };
}

/** Makes one POST on a kept connection, and returns how long it took in milliseconds. */
function post(agent, url, headers, body) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let length = 0;
      response.on('data', (chunk) => {
        length += chunk.length;
      });
      response.on('end', () =>
        length > ANSWER_BYTES / 2
          ? resolve(performance.now() - begun)
          : reject(new Error(`${url} answered with ${length} bytes.`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Sends this many requests at a time. Returns the requests per second, the median time, and the processor time per
 * request.
 */
async function load(way, atATime, pid) {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const times = [];
  let left = REQUESTS;
  const ran = ranFor(pid);
  const begun = performance.now();
  const one = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await post(agent, way.url, way.headers, way.body));
    }
  };
  await Promise.all(Array.from({ length: atATime }, one));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  const work = (ranFor(pid) - ran) / REQUESTS;
  return { perSecond: REQUESTS / seconds, took: quantile(times, 0.5), work };
}

/**
 * Compares the relay with forwarders that only forward, and with the endpoint itself. The time that a relay or
 * forwarder adds is the time with it minus the time without it. The processor time of its main thread shows the same,
 * without other load on the machine.
 */
export async function measure(bench) {
  const endpoint = await started(ENDPOINT, documentOf(ANSWER_BYTES));
  const [bare, kept] = [await started(FORWARDER, 'each'), await started(FORWARDER, 'keep')];
  const { origin, pid } = bench.contenders.ours.served;
  const relayed = JSON.stringify({
    url: `${endpoint.origin}/`,
    headers: [['accept', 'application/json']],
    body: BODY,
    timeoutMs: 4000,
  });
  const json = { 'content-type': 'application/json' };
  const ways = {
    ours: {
      url: `${origin}/api/relay`,
      headers: { ...json, origin, 'x-card-playground': '1' },
      body: relayed,
    },
    bare: { url: bare.origin, headers: json, body: relayed },
    kept: { url: kept.origin, headers: json, body: relayed },
    direct: { url: endpoint.origin, headers: json, body: BODY },
  };
  const pids = { ours: pid, bare: bare.pid, kept: kept.pid, direct: endpoint.pid };
  const rows = [];
  try {
    for (const atATime of AT_A_TIME) {
      const found = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
      // The first round is a warm-up.
      for (let round = -1; round < bench.rounds(7, 2); round += 1) {
        for (const [name, way] of Object.entries(ways)) {
          const loaded = await load(way, atATime, pids[name]);
          if (round >= 0) found[name].push(loaded);
        }
      }
      rows.push(...rowsOf(atATime, found));
    }
  } finally {
    for (const one of [endpoint, bare, kept]) one.stop();
  }
  return rows;
}

function rowsOf(atATime, { ours, bare, kept, direct }) {
  const id = `relay-${atATime}`;
  const name = `relay, ${atATime} at a time`;
  const of = (all, value) => ({ ours: all.map(value) });
  const added = ({ took }, round) => took - direct[round].took;
  const row = (what, measure, unit, samples) => ({ id: `${id}-${what}`, measure, unit, samples });
  return [
    row(
      'rate',
      `${name}: requests a second`,
      '',
      of(ours, (one) => one.perSecond),
    ),
    row(
      'rate-bare',
      '… of a bare undici forwarder',
      '',
      of(bare, (one) => one.perSecond),
    ),
    row(
      'rate-kept',
      '… that keeps its connections',
      '',
      of(kept, (one) => one.perSecond),
    ),
    row('added', `${name}: added to a response’s time`, 'ms', of(ours, added)),
    row('added-bare', '… by a bare undici forwarder', 'ms', of(bare, added)),
    row(
      'work',
      `${name}: processor time of a request`,
      'ms',
      of(ours, (one) => one.work),
    ),
    row(
      'work-bare',
      '… in a bare undici forwarder',
      'ms',
      of(bare, (one) => one.work),
    ),
    row(
      'work-kept',
      '… that keeps its connections',
      'ms',
      of(kept, (one) => one.work),
    ),
    row(
      'added-ratio',
      `${name}: added, of what the bare one adds`,
      '×',
      of(ours, (one, round) => added(one, round) / added(bare[round], round)),
    ),
    row(
      'work-ratio',
      `${name}: processor time, of the bare one’s`,
      '×',
      of(ours, (one, round) => one.work / bare[round].work),
    ),
  ];
}

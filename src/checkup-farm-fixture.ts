import { createHmac } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { vi } from 'vitest';
import type { CheckupFault } from '../e2e/peers/checkup/fault-farm.ts';
import { ADA, API_KEY, KIM, SIGNING_SECRET, TOKEN } from '../e2e/peers/checkup/good-endpoint.ts';
import type { GoodEndpoint } from '../e2e/peers/checkup/good-endpoints.ts';
import { inMemoryEndpoint } from '../e2e/peers/checkup/in-memory-endpoint.ts';
import { listen, startPeer } from '../e2e/peers/peer.ts';
import { selfSignedCertificate } from '../e2e/peers/self-signed-certificate.ts';
import type { CheckupPlan, CheckupPorts } from './checkup/asking/plan.ts';
import type { CheckupReport } from './checkup/report/report.ts';
import { runCheckup } from './checkup/run.ts';
import { SCENARIOS } from './checkup/scenarios/table.ts';
import { browserClock } from './platform/clock.ts';
import { createRelayProbes, createRelayTransport } from './platform/relay-transport.ts';
import { webHmac } from './platform/web-hmac.ts';
import { createNodeUpstream } from './relay/node/upstream.ts';
import { createApp } from './server/app.ts';
import { readSettings } from './server/settings.ts';

const LIMIT_MS = 4000;
/** For endpoints that are slow on purpose, and for those that are silent. */
const LIMITS_MS = { slow: 600, silent: 1500 };
/** Over the network, every wait of a scenario is shortened to this. The limit of a request isn't. */
const SHORT_WAIT_MS = 1;
const PAUSE_MS = 400;
/** How far a fake clock advances at a time. */
const STEP_MS = 50;
/** Scenarios of twenty requests and more. */
const MANY_REQUESTS = ['B10', 'C10', 'D1', 'F1'];
export const FEWER = SCENARIOS.map(({ id }) => id).filter((id) => !MANY_REQUESTS.includes(id));

/** The plan for a check-up of a farm endpoint at `url`. */
export function planFor(
  url: string,
  change: Partial<CheckupPlan>,
  headers: readonly { name: string; value: string }[],
  signed: boolean,
): CheckupPlan {
  const configs = ['plan', 'usage'].map((key) => ({
    id: key,
    title: key,
    key,
    defaultTtlSeconds: 60,
    url,
    headers,
    enabled: true,
    order: 0,
  }));
  const context = {
    customer: ADA,
    thread: { id: 'th_01FARM', externalId: 'ticket_2207' },
    tenant: { id: 'te_01FARM', externalId: 'shop_44' },
  };
  return {
    configs,
    context,
    sender: { workspaceId: 'w_01FARM', signingSecret: signed ? SIGNING_SECRET : '' },
    limitMs: LIMIT_MS,
    secondCustomer: KIM,
    customers: [context, { ...context, customer: KIM }],
    probing: new URL(url).host,
    pauseMs: 1,
    ...change,
  };
}

const ALL_HEADERS = [
  { name: 'Authorization', value: TOKEN },
  { name: 'X-Api-Key', value: API_KEY },
];

function planForFault({ foundBy, takes }: CheckupFault, url: string): CheckupPlan {
  const change = {
    limitMs: takes === undefined ? LIMIT_MS : LIMITS_MS[takes],
    only: [...FEWER, foundBy],
    pauseMs: foundBy === 'D5' ? PAUSE_MS : 1,
  };
  return planFor(url, change, ALL_HEADERS, true);
}

/** The server of the playground, and a check-up's way through its relay. */
export async function startRelay(): Promise<{ ports: CheckupPorts; close(): void }> {
  const app = createApp(readSettings({ RELAY_RATE: '1000000' }), tmpdir(), createNodeUpstream());
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const fetchPage: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return fetch(`${origin}${path}`, { ...init, headers });
  };
  return {
    ports: {
      clock: {
        now: browserClock.now,
        setTimer: (run, ms) => browserClock.setTimer(run, ms === 1000 ? SHORT_WAIT_MS : ms),
      },
      transport: createRelayTransport(fetchPage, () => true),
      probe: createRelayProbes(fetchPage, () => true),
      hmac: webHmac,
    },
    close: () => server.close(),
  };
}

/** Checks an endpoint with a fault over the network, as the page does. */
export async function checkOnTheWire(fault: CheckupFault, ports: CheckupPorts): Promise<CheckupReport> {
  const { behaviour, tls } = fault;
  const certificate = { ...selfSignedCertificate(), requestCert: tls === 'asks for a client certificate' };
  const peer = await startPeer(behaviour(), tls === undefined ? undefined : certificate);
  const report = await runCheckup(planForFault(fault, peer.url), ports);
  await peer.close();
  return report;
}

/** Checks an endpoint with a fault without a network, on a clock that doesn't wait. */
export async function checkInMemory(fault: CheckupFault): Promise<CheckupReport> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  try {
    const running = runCheckup(planForFault(fault, 'http://cards.example/cards'), {
      clock: browserClock,
      hmac: async (key, message) => createHmac('sha256', key).update(message).digest(),
      ...inMemoryEndpoint(fault.behaviour()),
    });
    let report: CheckupReport | null = null;
    void running.then((done) => {
      report = done;
    });
    while (report === null) await vi.advanceTimersByTimeAsync(STEP_MS);
    return report;
  } finally {
    vi.useRealTimers();
  }
}

/** Starts an endpoint and checks it over the network. */
export async function checkGood(
  { start, headers, signed }: GoodEndpoint,
  change: Partial<CheckupPlan>,
  ports: CheckupPorts,
): Promise<CheckupReport> {
  const server = start();
  const port = await listen(server);
  try {
    return await runCheckup(planFor(`http://127.0.0.1:${port}/cards`, change, headers, signed), ports);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  error: '✗',
  warning: '!',
  note: 'i',
  passed: '·',
  'not-run': ' ',
};

/** Faults × scenarios, with the verdict of each. */
export function tableOf(reports: ReadonlyMap<CheckupFault, CheckupReport>): string {
  const ids = SCENARIOS.map(({ id }) => id);
  const head = [' '.repeat(56), ...ids.map((id) => id.padStart(4))].join('');
  const rows = [...reports].map(([{ name, foundBy }, report]) =>
    [
      `${foundBy.padEnd(4)} ${name}`.slice(0, 55).padEnd(56),
      ...ids.map((id) =>
        (SIGNS[report.lines.find((line) => line.id === id)?.verdict ?? ''] ?? '').padStart(4),
      ),
    ].join(''),
  );
  return ['✗ error  ! warning  i note  · passed', head, ...rows].join('\n');
}

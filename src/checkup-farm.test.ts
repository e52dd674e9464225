import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CHECKUP_FAULTS, type CheckupFault } from '../e2e/peers/checkup/fault-farm.ts';
import { ADA, API_KEY, KIM, SIGNING_SECRET, TOKEN } from '../e2e/peers/checkup/good-endpoint.ts';
import { GOOD_ENDPOINTS, type GoodEndpoint } from '../e2e/peers/checkup/good-endpoints.ts';
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

/** The check-up as the page runs it, over a real relay, against endpoints that are right or wrong in one thing. */

const LIMIT_MS = 4000;
/** For endpoints that are slow on purpose, and for those that are silent. */
const LIMITS_MS = { slow: 600, silent: 1500 };
/** Every wait of a scenario's own is cut to this; the limit of a request isn't. */
const SHORT_WAIT_MS = 1;
const PAUSE_MS = 400;
/** Scenarios of twenty requests and more: they run for the faults that are theirs, and for every good endpoint. */
const MANY_REQUESTS = ['B10', 'C10', 'D1', 'F1'];

const app = createApp(readSettings({ RELAY_RATE: '1000000' }), tmpdir(), createNodeUpstream());
const server = createAdaptorServer({ fetch: app.fetch });
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(() => {
  server.close();
});

function ports(): CheckupPorts {
  const fetchPage: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return fetch(`${origin}${path}`, { ...init, headers });
  };
  return {
    clock: {
      now: browserClock.now,
      setTimer: (run, ms) => browserClock.setTimer(run, ms === 1000 ? SHORT_WAIT_MS : ms),
    },
    transport: createRelayTransport(fetchPage, () => true),
    probe: createRelayProbes(fetchPage, () => true),
    hmac: webHmac,
  };
}

function planFor(
  url: string,
  change: Partial<CheckupPlan>,
  headers: GoodEndpoint['headers'],
  signed: boolean,
) {
  const cards = ['plan', 'usage'].map((key) => ({
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
    configs: cards,
    context,
    sender: { workspaceId: 'w_01FARM', signingSecret: signed ? SIGNING_SECRET : '' },
    limitMs: LIMIT_MS,
    secondCustomer: KIM,
    customers: [context, { ...context, customer: KIM }],
    probing: new URL(url).host,
    pauseMs: 1,
    ...change,
  } satisfies CheckupPlan;
}

const ALL_HEADERS = [
  { name: 'Authorization', value: TOKEN },
  { name: 'X-Api-Key', value: API_KEY },
];

async function checkFault({ behaviour, takes, foundBy, tls }: CheckupFault): Promise<CheckupReport> {
  const certificate = { ...selfSignedCertificate(), requestCert: tls === 'asks for a client certificate' };
  const peer = await startPeer(behaviour(), tls === undefined ? undefined : certificate);
  const limitMs = takes === undefined ? LIMIT_MS : LIMITS_MS[takes];
  const only = SCENARIOS.map(({ id }) => id).filter((id) => id === foundBy || !MANY_REQUESTS.includes(id));
  const change = { limitMs, only, pauseMs: foundBy === 'D5' ? PAUSE_MS : 1 };
  const report = await runCheckup(planFor(peer.url, change, ALL_HEADERS, true), ports());
  await peer.close();
  return report;
}

const isFound = ({ verdict }: { verdict: string }) => ['error', 'warning', 'note'].includes(verdict);

describe('the fault farm', () => {
  const reports = new Map<CheckupFault, CheckupReport>();

  test.each(
    CHECKUP_FAULTS.map((fault) => [`${fault.foundBy} finds an endpoint that ${fault.name}`, fault] as const),
  )(
    '%s',
    async (_title, fault) => {
      const report = await checkFault(fault);
      reports.set(fault, report);
      expect(report.lines.find(({ id }) => id === fault.foundBy)).toSatisfy(isFound);
      // Nobody gets through to an endpoint whose certificate isn't trusted.
      expect(report.ended.how).toBe(fault.tls === undefined ? 'complete' : 'no-answer');
      const broken = report.lines.filter(({ found }) => found.includes('bug in the playground'));
      expect(broken).toEqual([]);
    },
    30_000,
  );

  test('has an endpoint for every scenario', () => {
    const found = new Set(CHECKUP_FAULTS.map(({ foundBy }) => foundBy));
    expect(SCENARIOS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  test('the table of faults and scenarios', () => {
    console.info(tableOf(reports));
    // Of an endpoint's one fault nobody else speaks, unless it breaks what they need as well.
    expect(reports.size).toBe(CHECKUP_FAULTS.length);
  });
});

describe('a good endpoint gets no error and no warning', () => {
  test.each(GOOD_ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s',
    async (_name, { start, headers, signed }) => {
      const peer: Server = start();
      const port = await listen(peer);
      onTestFinished(() => {
        peer.close();
        peer.closeAllConnections();
      });
      const report = await runCheckup(
        planFor(`http://127.0.0.1:${port}/cards`, {}, headers, signed),
        ports(),
      );
      const told = report.lines
        .filter(({ verdict }) => verdict === 'error' || verdict === 'warning')
        .map(({ id, found }) => `${id}: ${found}`);
      expect(told).toEqual([]);
      expect(report.ended.how).toBe('complete');
    },
    30_000,
  );
});

const SIGNS: Readonly<Record<string, string>> = {
  error: '✗',
  warning: '!',
  note: 'i',
  passed: '·',
  'not-run': ' ',
};

function tableOf(reports: ReadonlyMap<CheckupFault, CheckupReport>): string {
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

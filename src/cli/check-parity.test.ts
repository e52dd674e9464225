import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKUP_FAULTS } from '../../e2e/peers/checkup/fault-farm.ts';
import { ADA, API_KEY, KIM, SIGNING_SECRET, TOKEN } from '../../e2e/peers/checkup/good-endpoint.ts';
import { GOOD_ENDPOINTS } from '../../e2e/peers/checkup/good-endpoints.ts';
import { listen, startPeer } from '../../e2e/peers/peer.ts';
import type { CheckupPorts } from '../checkup/asking/plan.ts';
import { GROUPS } from '../checkup/asking/plan.ts';
import { planFor, startRelay } from '../checkup-farm-fixture.ts';
import { browserClock } from '../platform/clock.ts';
import { reportJson } from '../reports/report-json.ts';
import { createCheckup } from '../state/checkup/checkup.ts';
import { runHere } from './io-fixture.ts';

/** Runs the same check-up from the page, over a real relay, and from the command line. */

let page: { ports: CheckupPorts; close(): void };
beforeAll(async () => {
  page = await startRelay();
});
afterAll(() => page.close());

const PERSONS = `email,externalId,id
${ADA.email},${ADA.externalId},${ADA.id}
${KIM.email},${KIM.externalId},${KIM.id}
`;

/** What the page exports as JSON once its run is over. */
async function fromThePage(
  url: string,
  headers: readonly { name: string; value: string }[],
  signed: boolean,
) {
  const { configs, context, sender } = planFor(url, {}, headers, signed);
  const checkup = createCheckup({
    setup: () => ({ configs, context, sender, limitMs: 4000 }),
    ports: { ...page.ports, clock: browserClock },
    storage: { read: () => null, write: () => undefined },
    isOnline: () => true,
  });
  checkup.change({
    groups: GROUPS.filter((group) => group !== 'F'),
    probing: new URL(url).host,
    second: { email: KIM.email, externalId: KIM.externalId ?? '', id: KIM.id },
  });
  checkup.readList(PERSONS);
  const done = new Promise<string>((resolve) => {
    checkup.store.subscribe(({ run }) => {
      if (run.phase === 'done' && run.report !== null) resolve(reportJson(run.report));
    });
  });
  checkup.start();
  return withoutTimes(await done);
}

/** What `check` writes with its json reporter. */
async function fromTheCommandLine(url: string, headers: readonly { name: string }[], signed: boolean) {
  const env: Record<string, string> = { SECRET: SIGNING_SECRET, AUTHORIZATION: TOKEN, X_API_KEY: API_KEY };
  const { stdout, stderr } = await runHere(
    [
      'check',
      url,
      '--keys=plan,usage',
      `--email=${ADA.email}`,
      `--external-id=${ADA.externalId}`,
      `--customer-id=${ADA.id}`,
      '--thread=th_01FARM',
      '--thread-external-id=ticket_2207',
      '--tenant=te_01FARM',
      '--tenant-external-id=shop_44',
      '--workspace=w_01FARM',
      ...headers.map(({ name }) => `--header=${name}: $${name.toUpperCase().replaceAll('-', '_')}`),
      ...(signed ? ['--signing-secret-env=SECRET'] : []),
      `--probe=${new URL(url).host}`,
      `--customer-2=${KIM.email}`,
      `--customer-2-external-id=${KIM.externalId}`,
      `--customer-2-id=${KIM.id}`,
      `--customers=${await listFile()}`,
      // Without group F, the crowd: how long that takes depends on the machine.
      '--groups=A,B,C,D,E',
      '--seed=1',
      '--reporter=json',
    ],
    { env },
  );
  expect(stderr).toBe('');
  return withoutTimes(stdout);
}

async function listFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'customers-')), 'customers.csv');
  await writeFile(file, PERSONS);
  return file;
}

const TIMES = new Set(['startedAt', 'endedAt', 'latency', 'ttfbMs', 'totalMs']);

/** A report as data, without its times and without the header that contains one. */
function withoutTimes(json: string): { lines: { id: string; verdict: string }[]; exchanges: unknown[] } {
  return JSON.parse(json, (key, value) => {
    if (TIMES.has(key)) return null;
    const isDate = typeof value === 'object' && value !== null && value.name === 'date';
    return isDate ? { ...value, value: null } : value;
  });
}

/** Where two reports differ: paths, with both values shortened. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    const short = (value: unknown) => JSON.stringify(value)?.slice(0, 120);
    return a === b ? [] : [`${path}: ${short(a)} and ${short(b)}`];
  }
  const members = new Map<string, unknown>(Object.entries(b));
  const names = new Set([...Object.keys(a), ...members.keys()]);
  const own = new Map<string, unknown>(Object.entries(a));
  return [...names].flatMap((name) => differences(own.get(name), members.get(name), `${path}/${name}`));
}

const HEADERS = [
  { name: 'Authorization', value: TOKEN },
  { name: 'X-Api-Key', value: API_KEY },
];
/** Two endpoints by default; `npm run farm` runs the others too. */
const FEW = ['A10', 'C8'];
const ALL = process.env.FARM === 'whole';
/**
 * Leaves out slow, silent and TLS endpoints, which take minutes, and C10 and D4, which depend on what happens in
 * between.
 */
const faults = CHECKUP_FAULTS.filter(
  ({ foundBy, takes, tls }, index) =>
    takes === undefined &&
    tls === undefined &&
    (ALL ||
      (FEW.includes(foundBy) && CHECKUP_FAULTS.findIndex((other) => other.foundBy === foundBy) === index)),
);

describe('page and command line report the same, except for times,', () => {
  test.each(faults.map((fault) => [`${fault.foundBy}: ${fault.name}`, fault] as const))(
    'of an endpoint with a fault, %s',
    async (_title, fault) => {
      const peers = [await startPeer(fault.behaviour()), await startPeer(fault.behaviour())] as const;
      const [forPage, forCommand] = peers;
      const seen = await fromThePage(forPage.url, HEADERS, true);
      const same = await fromTheCommandLine(forCommand.url, HEADERS, true);
      await Promise.all(peers.map((peer) => peer.close()));
      const [pageHost, commandHost] = [forPage, forCommand].map(({ origin }) => new URL(origin).host);
      const moved = JSON.parse(JSON.stringify(same).replaceAll(commandHost ?? '', pageHost ?? ''));
      expect(differences(moved, seen)).toEqual([]);
      expect(seen.lines.find(({ id }) => id === fault.foundBy)?.verdict).not.toBe('passed');
    },
    60_000,
  );

  test('of a good endpoint', async () => {
    const [endpoint] = GOOD_ENDPOINTS;
    if (endpoint === undefined) throw new Error('There is no good endpoint.');
    const server = endpoint.start();
    const url = `http://127.0.0.1:${await listen(server)}/cards`;
    const seen = await fromThePage(url, endpoint.headers, endpoint.signed);
    const same = await fromTheCommandLine(url, endpoint.headers, endpoint.signed);
    server.close();
    server.closeAllConnections();
    expect(differences(same, seen)).toEqual([]);
    expect(seen.exchanges.length).toBeGreaterThan(100);
  });
});

import { createHmac } from 'node:crypto';
import type { CardConfig } from '../protocol/config.ts';
import type { LoadContext } from '../protocol/context.ts';
import { createFakeClock } from '../protocol/fake-clock.ts';
import type { ExactRequest, ProbeTransport, Reply, Transport } from '../protocol/ports.ts';
import type { CheckupPlan, CheckupPorts } from './asking/plan.ts';
import type { CheckupReport, ReportLine } from './report/report.ts';
import { type CheckupProgress, runCheckup } from './run.ts';

export const URL = 'https://cards.example/plain';
export const SECRET = 'whsec_9f8e7d6c5b4a';

export const hmac: CheckupPorts['hmac'] = async (key, message) =>
  createHmac('sha256', key).update(message).digest();

export const config = (key: string, change: Partial<CardConfig> = {}): CardConfig => ({
  id: key,
  title: key,
  key,
  defaultTtlSeconds: 300,
  url: URL,
  headers: [{ name: 'Authorization', value: 'Bearer tok_4f3e2d1c0b9a' }],
  enabled: true,
  order: 0,
  ...change,
});

export const ada: LoadContext = {
  customer: { id: 'c_ada', email: 'ada@grocery.example', externalId: 'user_815' },
  thread: { id: 'th_1', externalId: null },
  tenant: null,
};
export const kim = { id: 'c_kim', email: 'kim@shop.example', externalId: 'user_4711' };

export const plan = (change: Partial<CheckupPlan> = {}): CheckupPlan => ({
  configs: [config('plan'), config('usage')],
  context: ada,
  sender: { workspaceId: 'w_1', signingSecret: '' },
  ...change,
});

/** What a test's endpoint sees of a request. */
export interface Seen {
  request: ExactRequest;
  keys: string[];
  customer: { id: string; email: string; externalId: string | null };
  body: Record<string, unknown>;
  header(name: string): string | undefined;
  nth: number;
}

export function answer(body: unknown, change: { status?: number; headers?: [string, string][] } = {}): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    answer: {
      status: change.status ?? 200,
      statusText: '',
      headers: change.headers ?? [['content-type', 'application/json']],
      body: text,
      bytes: text.length,
      timing: { ttfbMs: 1, totalMs: 20 },
    },
  };
}

export const failure = (
  reason: 'timeout' | 'reset' | 'cut-off' | 'too-big',
  status: number | null = null,
): Reply => ({
  kind: 'failure',
  failure: {
    reason,
    detail: 'It broke.',
    status,
    statusText: '',
    headers: [],
    timing: { ttfbMs: null, totalMs: 4000 },
  },
});

export const text = (words: string) => ({ componentText: { text: words } });

/** A card for every known key in the request, as a good endpoint sends them. */
export function goodCards({ keys, customer }: Pick<Seen, 'keys' | 'customer'>): object[] {
  const known = [ada.customer, kim].find(({ externalId, email }) =>
    customer.externalId === null
      ? email === customer.email.toLowerCase()
      : externalId === customer.externalId,
  );
  return keys
    .filter((key) => ['plan', 'usage'].includes(key))
    .map((key) => ({ key, components: known === undefined ? null : [text(`${key} of ${known.id}`)] }));
}

export const good = (seen: Seen): Reply => answer({ cards: goodCards(seen) });

/** Runs a check-up against a function as the endpoint, on a clock that advances as fast as needed. */
export async function checkUp(
  endpoint: (seen: Seen) => Reply | 'never',
  {
    plan: planned = plan(),
    probe = null,
    perMinute,
    takesMs = () => 20,
    onProgress,
    signal,
  }: {
    plan?: CheckupPlan;
    /** The transport's limit. */
    perMinute?: number;
    /** How long the response to the nth request takes. */
    takesMs?: (nth: number) => number;
    probe?: ProbeTransport | null;
    onProgress?: (progress: CheckupProgress) => void;
    signal?: AbortSignal;
  } = {},
) {
  const clock = createFakeClock();
  const sent: { request: ExactRequest; at: number }[] = [];
  let open = 0;
  let mostOpen = 0;
  const transport: Transport = {
    kind: 'relay',
    ...(perMinute === undefined ? {} : { limits: { atOnce: 16, perMinute } }),
    graceMs: 0,
    unsendableHeaders: () => [],
    send(request) {
      sent.push({ request, at: clock.now() });
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      const nth = sent.length - 1;
      const reply = endpoint(seenIn(request, nth));
      if (reply === 'never') return new Promise(() => {});
      return new Promise((resolve) =>
        clock.setTimer(() => {
          open -= 1;
          resolve(reply);
        }, takesMs(nth)),
      );
    },
  };
  let report: CheckupReport | null = null;
  const running = runCheckup(planned, { clock, transport, hmac, probe }, onProgress, signal).then((done) => {
    report = done;
  });
  while (report === null) await clock.advance(100);
  await running;
  return { report: report as CheckupReport, sent, mostOpen, line: lineIn(report) };
}

/** The line of a scenario; a report without it fails the test. */
export const lineIn =
  (report: CheckupReport) =>
  (id: string): ReportLine => {
    const line = report.lines.find((one) => one.id === id);
    if (line === undefined) throw new Error(`The report has no line ${id}.`);
    return line;
  };

function seenIn(request: ExactRequest, nth: number): Seen {
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(request.body);
  } catch {
    // An endpoint also gets bodies that aren't JSON.
  }
  const { cardKeys = [], customer = ada.customer } = body as Partial<Pick<Seen, 'customer'>> & {
    cardKeys?: string[];
  };
  return {
    request,
    keys: cardKeys,
    customer,
    body,
    nth,
    header: (name) => request.headers.find((header) => header.name.toLowerCase() === name)?.value,
  };
}

import { redactUrl } from '../protocol/redact-url.ts';
import { type Asked, compareIds } from './answers/asked.ts';
import { type CheckupPlan, type CheckupPorts, GROUPS } from './asking/plan.ts';
import { hostOf, type Setup, setupOf } from './asking/setup.ts';
import { latencyOf, timesOf } from './report/latency.ts';
import { Masking, personalTexts, secretTexts } from './report/masking.ts';
import type { CheckupEnd, CheckupReport, CustomerRow, ReportLine } from './report/report.ts';
import { reportExchange } from './report/report-exchange.ts';
import { totalsOf, worstOf } from './report-line.ts';
import { Run, type RunningScenario } from './runner.ts';
import { groupOf, type Scenario } from './scenarios/scenario.ts';
import { SCENARIOS } from './scenarios/table.ts';

/** The progress of a run. Reported after every request and every line. */
export interface CheckupProgress {
  /** Requests that have ended, and an estimate of how many there will be. */
  requestsDone: number;
  requestsTotal: number;
  /** Lines that are ready, and how many there will be. */
  linesDone: number;
  linesTotal: number;
  running: readonly RunningScenario[];
  /** The line that was just finished; null if it was a request. */
  line: ReportLine | null;
  /** The customer of the list (B12) that was just finished. */
  row: CustomerRow | null;
  /** The response body for that customer, without secrets; null if there was no complete response. */
  rowBody: string | null;
  /** The report so far. */
  report(): CheckupReport;
}

/**
 * Checks an endpoint as CHECKUP.md describes: sends Plain's own request in many variations, judges every response
 * with the engine's own code, and reports what would go wrong in production.
 *
 * Never rejects: if an endpoint hangs, resets or floods, that's a finding. Once `signal` is aborted, nothing more is
 * sent. The report then contains what was found so far, and the rest is "not run".
 *
 * @example
 * const report = await runCheckup(
 *   { configs, context: { customer, thread: null, tenant: null }, sender: { workspaceId: 'w_1', signingSecret: '' } },
 *   { clock, transport, hmac, probe: null },
 * );
 */
export async function runCheckup(
  plan: CheckupPlan,
  ports: CheckupPorts,
  onProgress?: (progress: CheckupProgress) => void,
  signal?: AbortSignal,
): Promise<CheckupReport> {
  const startedAt = ports.clock.now();
  const setup = setupOf(plan);
  if (setup === null) return emptyReport(plan, startedAt);
  const chosen = chosenScenarios(plan);
  const include = { customers: plan.include?.customers ?? false, bodies: plan.include?.bodies ?? false };
  const personal = personalTexts(setup);
  const masking = new Masking(secretTexts(setup), include.customers ? [] : personal);
  // The report is built many times during a run, so parts that don't change are built only once.
  const exchangeOf = once((asked: Asked) => masking.deep(reportExchange(asked, include.bodies)));
  const lineOf = once((line: ReportLine) => masking.deep(line));
  const rowOf = once((row: CustomerRow) => masking.deep(row));

  const reportOf = (run: Run, end: CheckupEnd): CheckupReport => {
    const lines = chosen.flatMap((scenario) => {
      const line = run.lines.get(scenario.id);
      return line === undefined ? [] : [lineOf(line)];
    });
    const exchanges = inOrder(run.log).map(exchangeOf);
    return {
      version: 1,
      startedAt,
      endedAt: ports.clock.now(),
      ended: end,
      verdict: worstOf(lines.map(({ verdict }) => verdict)) ?? 'not-run',
      totals: totalsOf(lines),
      latency: latencyOf(timesOf(exchanges)),
      requests: run.requests,
      lines,
      exchanges,
      customers: run.customers.map(rowOf),
      endpoint: endpointOf(setup),
      personal: include.customers ? personal : [],
    };
  };

  const run = new Run(setup, ports, chosen, (line, row, asked) => {
    // Build it now, so that the last report doesn't have to build hundreds at once.
    if (asked !== null) exchangeOf(asked);
    onProgress?.({
      requestsDone: run.log.length,
      requestsTotal: run.requestsTotal,
      linesDone: run.lines.size,
      linesTotal: chosen.length,
      running: run.running,
      line: line === null ? null : lineOf(line),
      row: row === null ? null : rowOf(row),
      rowBody: row !== null && asked?.reply.kind === 'answer' ? masking.text(asked.reply.answer.body) : null,
      report: () => reportOf(run, { how: 'complete', message: 'The run isn’t over yet.' }),
    });
  });
  return reportOf(run, await run.finish(signal));
}

/** Requests in the order of the scenario table, then by id: the same order in every run. */
function inOrder(log: readonly Asked[]): readonly Asked[] {
  const place = new Map(SCENARIOS.map(({ id }, index) => [id, index]));
  return [...log].sort(
    (a, b) => (place.get(a.scenario) ?? 0) - (place.get(b.scenario) ?? 0) || compareIds(a.id, b.id),
  );
}

/** The scenarios that a plan's report has a line for. */
export function chosenScenarios({
  only,
  groups = GROUPS,
}: Pick<CheckupPlan, 'only' | 'groups'>): readonly Scenario[] {
  if (only !== undefined) return SCENARIOS.filter(({ id }) => only.includes(id));
  return SCENARIOS.filter((scenario) => groups.includes(groupOf(scenario)));
}

/** The maximum number of requests of a plan, without the list of customers; 0 if it has no enabled card. */
export function plannedRequests(plan: CheckupPlan): number {
  const setup = setupOf(plan);
  if (setup === null) return 0;
  const allowed = setup.probing === hostOf(setup);
  return chosenScenarios(plan)
    .filter(({ id, probing, missing }) => id !== 'B12' && (!probing || allowed) && !missing?.(setup))
    .reduce((sum, scenario) => sum + scenario.requests(setup), 0);
}

/** Caches the result for each object. */
function once<T extends object, R>(make: (value: T) => R): (value: T) => R {
  const made = new WeakMap<T, { result: R }>();
  return (value) => {
    const known = made.get(value) ?? { result: make(value) };
    made.set(value, known);
    return known.result;
  };
}

function endpointOf({ url, keys, sender, limitMs }: Setup): CheckupReport['endpoint'] {
  return { url: redactUrl(url), keys, signed: sender.signingSecret !== '', limitMs };
}

function emptyReport(plan: CheckupPlan, now: number): CheckupReport {
  return {
    version: 1,
    endpoint: { url: '', keys: [], signed: plan.sender.signingSecret !== '', limitMs: plan.limitMs ?? 0 },
    startedAt: now,
    endedAt: now,
    ended: { how: 'complete', message: 'No card is enabled.' },
    verdict: 'not-run',
    totals: totalsOf([]),
    latency: null,
    requests: 0,
    lines: [],
    exchanges: [],
    customers: [],
    personal: [],
  };
}

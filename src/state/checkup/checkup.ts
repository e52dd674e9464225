import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CheckupPlan, type CheckupPorts, GROUPS, type GroupId } from '../../checkup/asking/plan.ts';
import { type CustomerList, readCustomers } from '../../checkup/customers/read-customers.ts';
import type { CheckupReport, CustomerRow, ReportLine } from '../../checkup/report/report.ts';
import { type CheckupProgress, plannedRequests, runCheckup } from '../../checkup/run.ts';
import { activeConfigs } from '../../protocol/config.ts';
import { apiDetailsKey, deduplicate } from '../../protocol/deduplicate.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { redactUrl } from '../../protocol/redact-url.ts';
import {
  parseStoredRuns,
  type StoredRun,
  type StoredRuns,
  storedRunOf,
  writeStoredRuns,
} from './stored-runs.ts';

/** What a person chooses before a run. */
export interface CheckupSettings {
  groups: readonly GroupId[];
  /** The host that may be probed; null until it's confirmed. */
  probing: string | null;
  /** The second customer; no email means none. */
  second: { email: string; externalId: string; id: string };
}

export interface CheckupState {
  settings: CheckupSettings;
  /** Which API of the workspace is checked: its place among them. */
  api: number;
  run: Run;
  /** The run before this one, of the same API. */
  previous: StoredRun | null;
  stored: readonly StoredRun[];
  /** A run of this API that ended with its tab. */
  interruptedAt: number | null;
  list: { text: string } & CustomerList;
  customers: CustomersRun;
}

export interface Run {
  phase: 'idle' | 'running' | 'done';
  /** So far, or whole; null before the first run. Holds customers and bodies: for this window only. */
  report: CheckupReport | null;
  progress: { done: number; total: number; startedAt: number } | null;
  running: CheckupProgress['running'];
  /** Scenarios that are run again right now. */
  again: readonly string[];
  /** Why it couldn't begin, in words. */
  problem: string | null;
}

export interface CustomersRun {
  phase: 'idle' | 'running' | 'done';
  rows: readonly CustomerRow[];
  keys: readonly string[];
  total: number;
}

/** One API of the workspace: cards with the same URL and headers. */
export interface CheckedApi {
  url: string;
  host: string;
  keys: readonly string[];
}

export interface CheckupDeps {
  /** What the form says now; a sentence where it can't be loaded. */
  setup(): LoadSetup | string;
  ports: CheckupPorts;
  /** Where runs are kept, as text. */
  storage: { read(): string | null; write(text: string): void };
  isOnline(): boolean;
}

export interface Checkup {
  store: Pick<StoreApi<CheckupState>, 'getState' | 'getInitialState' | 'subscribe'>;
  apis(): readonly CheckedApi[];
  chooseApi(api: number): void;
  change(settings: Partial<CheckupSettings>): void;
  /** At most how many requests a run would make now. */
  planned(): number;
  start(): void;
  stop(): void;
  /** Runs one scenario again and puts its line in the place of the former. */
  again(id: string): void;
  /** Takes over a pasted or dropped list of customers. */
  readList(text: string): void;
  startCustomers(): void;
  stopCustomers(): void;
  /** Deletes what is kept of former runs. */
  forget(): void;
  dispose(): void;
}

/** How often the window hears of requests that have ended, in milliseconds. */
const TELL_MS = 100;
const MANY_AT_ONCE = 10;
const IDLE: Run = { phase: 'idle', report: null, progress: null, running: [], again: [], problem: null };
const NO_CUSTOMERS: CustomersRun = { phase: 'idle', rows: [], keys: [], total: 0 };

/** The check-up of the workspace's endpoint: settings, runs, and what is kept of them. */
export function createCheckup({ setup, ports, storage, isOnline }: CheckupDeps): Checkup {
  const { clock } = ports;
  const read = () => parseStoredRuns(storage.read(), clock.now());
  const first = read();
  const store = createStore<CheckupState>()(() => ({
    settings: { groups: GROUPS, probing: null, second: { email: '', externalId: '', id: '' } },
    api: 0,
    run: IDLE,
    previous: null,
    stored: first.runs,
    interruptedAt: first.running?.at ?? null,
    list: { text: '', customers: [], faults: [] },
    customers: NO_CUSTOMERS,
  }));
  let runAbort: AbortController | null = null;
  let customersAbort: AbortController | null = null;
  const controllers = new Set<AbortController>();

  function keep(change: Partial<StoredRuns>): void {
    const next = { ...read(), ...change };
    storage.write(writeStoredRuns(next, clock.now()));
    store.setState({ stored: next.runs });
  }

  const patchRun = (change: Partial<Run>) => store.setState(({ run }) => ({ run: { ...run, ...change } }));

  function chosenSetup(): LoadSetup | string {
    const whole = setup();
    if (typeof whole === 'string') return whole;
    const batches = deduplicate(activeConfigs(whole.configs));
    const batch = batches[store.getState().api] ?? batches[0];
    const [config] = batch?.configs ?? [];
    if (batch === undefined || config === undefined)
      return 'Name at least one card key, as your endpoint calls it.';
    const key = apiDetailsKey(config);
    return { ...whole, configs: whole.configs.filter((one) => apiDetailsKey(one) === key) };
  }

  function planOf(chosen: LoadSetup): CheckupPlan {
    const { settings, list } = store.getState();
    const { email, externalId, id } = settings.second;
    return {
      ...chosen,
      groups: settings.groups,
      probing: settings.probing,
      customers: list.customers,
      secondCustomer:
        email.trim() === ''
          ? null
          : { id: id || 'c_second', email: email.trim(), externalId: externalId || null },
      include: { customers: true, bodies: true },
    };
  }

  /** Calls `tell` at most every `TELL_MS`, and with the last word. */
  function throttled(tell: () => void) {
    let cancel: (() => void) | null = null;
    return {
      soon() {
        cancel ??= clock.setTimer(() => {
          cancel = null;
          tell();
        }, TELL_MS);
      },
      stop: () => cancel?.(),
    };
  }

  async function start(): Promise<void> {
    if (store.getState().run.phase === 'running') return;
    const chosen = chosenSetup();
    const problem =
      typeof chosen === 'string'
        ? chosen
        : isOnline()
          ? null
          : 'This computer is offline. Connect it, then run the check-up.';
    if (typeof chosen === 'string' || problem !== null) {
      patchRun({ problem });
      return;
    }
    const plan = planOf(chosen);
    const url = redactUrl(chosen.configs[0]?.url.trim() ?? '');
    const startedAt = clock.now();
    const controller = new AbortController();
    runAbort = controller;
    const previous = read().runs.find((run) => run.url === url) ?? null;
    keep({ running: { at: startedAt, url } });
    store.setState({ previous, interruptedAt: null });
    patchRun({ ...IDLE, phase: 'running', progress: { done: 0, total: plannedRequests(plan), startedAt } });
    let latest: CheckupProgress | null = null;
    const telling = throttled(() => {
      if (latest === null || controller.signal.aborted) return;
      const { requestsDone, requestsTotal, running } = latest;
      patchRun({
        report: latest.report(),
        running,
        progress: { done: requestsDone, total: requestsTotal, startedAt },
      });
    });
    const report = await runCheckup(
      plan,
      ports,
      (progress) => {
        latest = progress;
        telling.soon();
      },
      controller.signal,
    );
    telling.stop();
    runAbort = null;
    patchRun({ phase: 'done', report, running: [], progress: null });
    const { runs } = read();
    keep({ running: null, runs: report.ended.how === 'stopped' ? runs : [storedRunOf(report), ...runs] });
  }

  async function again(id: string): Promise<void> {
    const { run } = store.getState();
    const chosen = chosenSetup();
    if (run.report === null || run.phase === 'running' || run.again.includes(id)) return;
    if (typeof chosen === 'string') return patchRun({ problem: chosen });
    patchRun({ again: [...run.again, id], problem: null });
    const controller = new AbortController();
    controllers.add(controller);
    const report = await runCheckup({ ...planOf(chosen), only: [id] }, ports, undefined, controller.signal);
    controllers.delete(controller);
    const now = store.getState().run;
    const [line] = report.lines;
    const left = now.again.filter((one) => one !== id);
    patchRun(
      line === undefined || now.report === null
        ? { again: left }
        : { again: left, report: withLine(now.report, line, report) },
    );
  }

  async function startCustomers(): Promise<void> {
    const { customers: before, list } = store.getState();
    if (before.phase === 'running' || list.customers.length === 0) return;
    const chosen = chosenSetup();
    if (typeof chosen === 'string') return patchRun({ problem: chosen });
    const controller = new AbortController();
    customersAbort = controller;
    const keys = activeConfigs(chosen.configs).map(({ key }) => key);
    store.setState({ customers: { phase: 'running', rows: [], keys, total: list.customers.length } });
    const rows: CustomerRow[] = [];
    const telling = throttled(() =>
      store.setState(({ customers }) => ({ customers: { ...customers, rows: [...rows] } })),
    );
    await runCheckup(
      { ...planOf(chosen), include: { customers: true }, only: ['B12'], concurrency: MANY_AT_ONCE },
      ports,
      ({ row }) => {
        if (row === null) return;
        rows.push(row);
        telling.soon();
      },
      controller.signal,
    );
    telling.stop();
    customersAbort = null;
    store.setState({ customers: { phase: 'done', rows, keys, total: list.customers.length } });
  }

  return {
    store,
    apis() {
      const whole = setup();
      if (typeof whole === 'string') return [];
      return deduplicate(activeConfigs(whole.configs)).map(({ url, configs }) => ({
        url,
        host: URL.canParse(url) ? new URL(url).host : url,
        keys: configs.map(({ key }) => key),
      }));
    },
    chooseApi: (api) => store.setState(({ settings }) => ({ api, settings: { ...settings, probing: null } })),
    change: (settings) => store.setState((state) => ({ settings: { ...state.settings, ...settings } })),
    planned() {
      const chosen = chosenSetup();
      return typeof chosen === 'string' ? 0 : plannedRequests(planOf(chosen));
    },
    start: () => void start(),
    stop: () => runAbort?.abort(),
    again: (id) => void again(id),
    readList(text) {
      const whole = setup();
      const base =
        typeof whole === 'string'
          ? { customer: { id: '', email: '', externalId: null }, thread: null, tenant: null }
          : whole.context;
      store.setState({ list: { text, ...readCustomers(text, base) }, customers: NO_CUSTOMERS });
    },
    startCustomers: () => void startCustomers(),
    stopCustomers: () => customersAbort?.abort(),
    forget() {
      keep({ runs: [], running: null });
      store.setState({ previous: null, interruptedAt: null });
    },
    dispose() {
      runAbort?.abort();
      customersAbort?.abort();
      for (const controller of controllers) controller.abort();
    },
  };
}

/** The report with one line and its requests from another run of that scenario. */
function withLine(report: CheckupReport, line: ReportLine, from: CheckupReport): CheckupReport {
  const prefix = `${line.id}-${from.startedAt}-`;
  const renamed = (id: string) => `${prefix}${id}`;
  const lines = report.lines.map((one) =>
    one.id === line.id
      ? {
          ...line,
          exchanges: line.exchanges.map(renamed),
          findings: line.findings.map((finding) => ({
            ...finding,
            exchanges: finding.exchanges.map(renamed),
          })),
        }
      : one,
  );
  const count = (verdict: ReportLine['verdict']) => lines.filter((one) => one.verdict === verdict).length;
  const order = ['error', 'warning', 'note', 'passed'] as const;
  return {
    ...report,
    lines,
    totals: {
      error: count('error'),
      warning: count('warning'),
      note: count('note'),
      passed: count('passed'),
      'not-run': count('not-run'),
    },
    verdict: order.find((verdict) => count(verdict) > 0) ?? 'not-run',
    requests: report.requests + from.requests,
    exchanges: [
      ...report.exchanges,
      ...from.exchanges.map((exchange) => ({ ...exchange, id: renamed(exchange.id) })),
    ],
  };
}

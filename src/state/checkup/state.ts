import { GROUPS, type GroupId } from '../../checkup/asking/plan.ts';
import type { CustomerList } from '../../checkup/customers/read-customers.ts';
import type { CheckupReport, CustomerRow } from '../../checkup/report/report.ts';
import type { CheckupProgress } from '../../checkup/run.ts';
import type { StoredRun } from './stored-runs.ts';

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
  /** In the order of the list. */
  rows: readonly CustomerRow[];
  /** What the endpoint sent for customers, by their place in the list, to draw their cards; not what is very long. */
  answers: ReadonlyMap<number, string>;
  keys: readonly string[];
  total: number;
}

export const IDLE_RUN: Run = {
  phase: 'idle',
  report: null,
  progress: null,
  running: [],
  again: [],
  problem: null,
};

export const NO_CUSTOMERS: CustomersRun = { phase: 'idle', rows: [], answers: new Map(), keys: [], total: 0 };

/** The check-up before anything was run, with what is kept of former runs. */
export function firstCheckupState(stored: readonly StoredRun[], interruptedAt: number | null): CheckupState {
  return {
    settings: { groups: GROUPS, probing: null, second: { email: '', externalId: '', id: '' } },
    api: 0,
    run: IDLE_RUN,
    previous: null,
    stored,
    interruptedAt,
    list: { text: '', customers: [], faults: [] },
    customers: NO_CUSTOMERS,
  };
}

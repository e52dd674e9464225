import { GROUPS, type GroupId } from '../../checkup/asking/plan.ts';
import type { CustomerList } from '../../checkup/customers/read-customers.ts';
import type { CheckupReport, CustomerRow } from '../../checkup/report/report.ts';
import type { CheckupProgress } from '../../checkup/run.ts';
import type { StoredRun } from './stored-runs.ts';

/** What you choose before a run. */
export interface CheckupSettings {
  groups: readonly GroupId[];
  /** The host that may be probed; null until it's confirmed. */
  probing: string | null;
  /** The second customer; without an email there's no second customer. */
  second: { email: string; externalId: string; id: string };
}

export interface CheckupState {
  settings: CheckupSettings;
  /** Index of the workspace's API that is checked. */
  api: number;
  run: Run;
  /** The run before this one, of the same API. */
  previous: StoredRun | null;
  stored: readonly StoredRun[];
  /** When a run of this API began that ended because its tab was closed. */
  interruptedAt: number | null;
  list: { text: string } & CustomerList;
  customers: CustomersRun;
}

export interface Run {
  phase: 'idle' | 'running' | 'done';
  /** Partial while running; null before the first run. Holds customers and bodies, so only this window keeps it. */
  report: CheckupReport | null;
  progress: { done: number; total: number; startedAt: number } | null;
  running: CheckupProgress['running'];
  /** Scenarios that are being run again right now. */
  again: readonly string[];
  /** Why the run couldn't start, in words. */
  problem: string | null;
}

export interface CustomersRun {
  phase: 'idle' | 'running' | 'done';
  /** In the order of the list. */
  rows: readonly CustomerRow[];
  /** Response bodies by the customer's index in the list, for drawing the cards. Very long ones are left out. */
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

/** The check-up before anything has run, with what is kept of earlier runs. */
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

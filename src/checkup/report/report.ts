import type { GroupId } from '../asking/plan.ts';

/**
 * `error`: Plain would show a failed card, or data is exposed. `warning`: works today, but breaks for some
 * customers. `note`: worth knowing. `not-run`: not run, with the reason.
 */
export const VERDICTS = ['error', 'warning', 'note', 'passed', 'not-run'] as const;
export type CheckupVerdict = (typeof VERDICTS)[number];

/** The result of a check-up, as data. Contains no secrets, and customers and bodies only if the plan includes them. */
export interface CheckupReport {
  version: 1;
  endpoint: {
    /** Without the values of query parameters that may be secret. */
    url: string;
    keys: readonly string[];
    signed: boolean;
    limitMs: number;
  };
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number;
  ended: CheckupEnd;
  /** The worst verdict of the lines. */
  verdict: CheckupVerdict;
  totals: Readonly<Record<CheckupVerdict, number>>;
  /** Latency of the requests that got a response; null if there were none. */
  latency: Latency | null;
  /** How many requests were sent. */
  requests: number;
  /** One for each scenario, in the order of their ids. */
  lines: readonly ReportLine[];
  /** The requests behind the lines, by scenario and number. */
  exchanges: readonly ReportExchange[];
  /** One for each customer of the list (B12), in its order. */
  customers: readonly CustomerRow[];
  /** Texts that identify customers, to be masked later. Empty if they're masked already. */
  personal: readonly string[];
}

/** `complete`; `stopped` by the user; `no-answer`: five requests in a row got no response. `message`: in words. */
export interface CheckupEnd {
  how: 'complete' | 'stopped' | 'no-answer';
  message: string;
}

export interface Latency {
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

/** The result of one scenario. */
export interface ReportLine {
  id: string;
  group: GroupId;
  title: string;
  verdict: CheckupVerdict;
  /** One sentence: what was found, or why it wasn't run. */
  found: string;
  /** Why it matters, with its source in words. */
  why: string;
  /** What to change at the endpoint. */
  change: string;
  findings: readonly ReportFinding[];
  /** Ids of the requests behind it. */
  exchanges: readonly string[];
}

export interface ReportFinding {
  verdict: Exclude<CheckupVerdict, 'passed'>;
  /** The card it's about; null if it's about the whole response. */
  key: string | null;
  message: string;
  exchanges: readonly string[];
}

/** A header. The value is null if the header isn't on the allow-list. */
export interface ReportHeader {
  name: string;
  value: string | null;
}

/** One request and its result. */
export interface ReportExchange {
  id: string;
  scenario: string;
  /** What is different about the request, in words. */
  label: string;
  startedAt: number;
  request: { method: string; url: string; headers: readonly ReportHeader[]; body: string };
  reply: {
    kind: 'answer' | 'failure' | 'refusal';
    status: number | null;
    statusText: string;
    headers: readonly ReportHeader[];
    /** Null if the report leaves bodies out or there wasn't one. */
    body: string | null;
    bytes: number | null;
    /** Why there's no complete response, or why Plain rejects it and what to do about it; null if Plain accepts it. */
    message: string | null;
  };
  ttfbMs: number | null;
  totalMs: number;
  outcomes: readonly CardResult[];
  /** A command that repeats the request, with secrets as shell variables. */
  curl: string;
}

/** The result of a card, as the engine judges it. */
export interface CardResult {
  key: string;
  outcome: 'loaded' | 'hidden' | 'failed';
  /** Why it failed. */
  message: string | null;
  /** Its components' names and nesting. Equal for cards with the same structure. */
  shape: string | null;
}

/** One customer of the list. */
export interface CustomerRow {
  index: number;
  customer: string;
  verdict: CheckupVerdict;
  totalMs: number | null;
  cards: readonly CardResult[];
  exchange: string | null;
}

import type { GroupId } from '../asking/plan.ts';

/**
 * `error`: Plain would show a failed card, or data is exposed. `warning`: works today, breaks for somebody.
 * `note`: worth knowing. `not-run`: with its reason.
 */
export const VERDICTS = ['error', 'warning', 'note', 'passed', 'not-run'] as const;
export type CheckupVerdict = (typeof VERDICTS)[number];

/** What a check-up found, as data. Holds no secret; customers and bodies only where the plan includes them. */
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
  /** The worst of its lines. */
  verdict: CheckupVerdict;
  totals: Readonly<Record<CheckupVerdict, number>>;
  /** Of the requests that got a response; null where none did. */
  latency: Latency | null;
  /** How many requests were sent. */
  requests: number;
  /** One for each scenario, in the order of their ids. */
  lines: readonly ReportLine[];
  /** The requests behind the lines, by scenario and number. */
  exchanges: readonly ReportExchange[];
  /** One for each customer of the list (B12), in its order. */
  customers: readonly CustomerRow[];
  /** Texts that name customers, to be masked later. Empty where they're masked already. */
  personal: readonly string[];
}

/** `complete`; `stopped` by the person; `no-answer`: the last five requests got none. `message` says it in words. */
export interface CheckupEnd {
  how: 'complete' | 'stopped' | 'no-answer';
  message: string;
}

export interface Latency {
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

/** What one scenario came to. */
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
  /** The card it's about; null where it's about the whole response. */
  key: string | null;
  message: string;
  exchanges: readonly string[];
}

/** A header; the value is null where it isn't on the allow-list. */
export interface ReportHeader {
  name: string;
  value: string | null;
}

/** One request and what came of it. */
export interface ReportExchange {
  id: string;
  scenario: string;
  /** What is special about the request, in words. */
  label: string;
  startedAt: number;
  request: { method: string; url: string; headers: readonly ReportHeader[]; body: string };
  reply: {
    kind: 'answer' | 'failure' | 'refusal';
    status: number | null;
    statusText: string;
    headers: readonly ReportHeader[];
    /** Null where the report leaves bodies out, or none came. */
    body: string | null;
    bytes: number | null;
    /** Why no complete response came, or why Plain takes no card from it and what to do; null where it takes them. */
    message: string | null;
  };
  ttfbMs: number | null;
  totalMs: number;
  outcomes: readonly CardResult[];
  /** A command that shows it again, with secrets as shell variables. */
  curl: string;
}

/** What a card came to, by the engine's own judgement. */
export interface CardResult {
  key: string;
  outcome: 'loaded' | 'hidden' | 'failed';
  /** Why it failed. */
  message: string | null;
  /** Its components' names and nesting; equal for cards that are built alike. */
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

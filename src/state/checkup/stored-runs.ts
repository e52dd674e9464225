import {
  array,
  type infer as Infer,
  int,
  literal,
  nullable,
  number,
  object,
  enum as oneOf,
  record,
  string,
} from 'zod/mini';
import { timesOf } from '../../checkup/report/latency.ts';
import type { CheckupReport } from '../../checkup/report/report.ts';
import { VERDICTS } from '../../checkup/report/report.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;
/** Length of all runs together, as text. */
const MAX_LENGTH = 200_000;
const MAX_TIMES = 600;

const storedRun = object({
  at: number(),
  /** Without secrets; empty if it can't be read. */
  url: string(),
  keys: array(string()),
  requests: int(),
  /** Verdicts by scenario. */
  verdicts: record(string(), oneOf(VERDICTS)),
  /** Milliseconds of the requests that got a response. */
  times: array(number()),
  /** The structure of each card, by its key. */
  shapes: record(string(), string()),
});
const storedFile = object({
  version: literal(1),
  runs: array(storedRun),
  /** The run in progress. If it's still here later, the tab was closed during the run. */
  running: nullable(object({ at: number(), url: string() })),
});

/** What is kept of a run: verdicts, times and shapes. No secrets, customers or bodies. */
export type StoredRun = Infer<typeof storedRun>;
export type StoredRuns = Infer<typeof storedFile>;

const NOTHING: StoredRuns = { version: 1, runs: [], running: null };

/** Reads the stored runs of the last 30 days, newest first. Text that can't be read gives an empty list. */
export function parseStoredRuns(text: string | null, now: number): StoredRuns {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return NOTHING;
  }
  const parsed = storedFile.safeParse(value);
  return parsed.success ? bounded(parsed.data, now) : NOTHING;
}

/** The text to store. Drops runs that are too old, and the oldest ones if there's too much. */
export function writeStoredRuns(runs: StoredRuns, now: number): string {
  return JSON.stringify(bounded(runs, now));
}

/** What is kept of a report. */
export function storedRunOf(report: CheckupReport): StoredRun {
  const shapes = new Map<string, string>();
  for (const { scenario, outcomes } of report.exchanges) {
    for (const { key, shape } of outcomes)
      if (scenario === 'A1' && shape !== null) shapes.set(key, shape.slice(0, 500));
  }
  return {
    at: report.startedAt,
    url: report.endpoint.url,
    keys: [...report.endpoint.keys],
    requests: report.requests,
    verdicts: Object.fromEntries(report.lines.map(({ id, verdict }) => [id, verdict])),
    times: timesOf(report.exchanges).map(Math.round).slice(0, MAX_TIMES),
    shapes: Object.fromEntries(shapes),
  };
}

function bounded({ runs, running }: StoredRuns, now: number): StoredRuns {
  const young = runs.filter(({ at }) => now - at < DAYS * DAY_MS).sort((a, b) => b.at - a.at);
  let length = 0;
  const kept = young.filter((run) => {
    length += JSON.stringify(run).length;
    return length <= MAX_LENGTH;
  });
  return { version: 1, runs: kept, running };
}

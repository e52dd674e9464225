import type {
  CheckupReport,
  CheckupVerdict,
  ReportExchange,
  ReportLine,
} from '../../checkup/report/report.ts';
import { totalsOf, worstOf } from '../../checkup/report-line.ts';
import type { StoredRun } from './stored-runs.ts';

export const exchangeLike = (id: string, change: Partial<ReportExchange> = {}): ReportExchange => ({
  id,
  scenario: 'A1',
  label: '',
  startedAt: 0,
  request: { method: 'POST', url: '', headers: [], body: '' },
  reply: { kind: 'answer', status: 200, statusText: '', headers: [], body: null, bytes: 2, message: null },
  ttfbMs: 1,
  totalMs: 20,
  outcomes: [],
  curl: '',
  ...change,
});

export const lineLike = (id: string, verdict: CheckupVerdict, exchanges: string[] = []): ReportLine => ({
  id,
  group: 'A',
  title: id,
  verdict,
  found: verdict,
  why: '',
  change: '',
  findings: [],
  exchanges,
});

/** A report with these lines. */
export function reportLike(
  verdicts: Readonly<Record<string, CheckupVerdict>>,
  change: Partial<CheckupReport> = {},
): CheckupReport {
  const lines = Object.entries(verdicts).map(([id, verdict]) => lineLike(id, verdict));
  return {
    version: 1,
    endpoint: { url: 'https://cards.example/plain', keys: ['plan'], signed: false, limitMs: 4000 },
    startedAt: 0,
    endedAt: 1,
    ended: { how: 'complete', message: '' },
    verdict: worstOf(lines.map(({ verdict }) => verdict)) ?? 'not-run',
    totals: totalsOf(lines),
    latency: null,
    requests: 1,
    lines,
    exchanges: [],
    customers: [],
    personal: [],
    ...change,
  };
}

export const storedRunLike = (change: Partial<StoredRun> = {}): StoredRun => ({
  at: 0,
  url: 'https://cards.example/plain',
  keys: ['plan'],
  requests: 1,
  verdicts: {},
  times: [],
  shapes: {},
  ...change,
});

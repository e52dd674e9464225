import type { Latency, ReportExchange } from './report.ts';

/** The smallest value that at least `share` of all values don't exceed (nearest rank); null if there are none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Milliseconds of every request for cards that got a response. */
export function timesOf(exchanges: readonly ReportExchange[]): number[] {
  return exchanges
    .filter(({ reply, request }) => reply.kind === 'answer' && request.method === 'POST')
    .map(({ totalMs }) => totalMs);
}

/** p50, p95 and maximum of times in milliseconds; null if there are none. */
export function latencyOf(times: readonly number[]): Latency | null {
  const p50Ms = percentile(times, 0.5);
  const p95Ms = percentile(times, 0.95);
  const maxMs = percentile(times, 1);
  return p50Ms === null || p95Ms === null || maxMs === null ? null : { p50Ms, p95Ms, maxMs };
}

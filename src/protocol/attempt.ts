import type { Clock, ExactRequest, Reply, Transport } from './ports.ts';

/**
 * Makes one attempt within its limit, whatever the transport does: after `limitMs` milliseconds plus the transport's
 * grace, the attempt is aborted and reported as a time-out. Reports once: either a reply or the error that the
 * transport threw. The returned function ends the attempt without a report.
 */
export function startAttempt(
  { clock, transport }: { clock: Clock; transport: Transport },
  request: ExactRequest,
  limitMs: number,
  report: (result: { reply: Reply } | { error: unknown }) => void,
): () => void {
  const controller = new AbortController();
  const startedAt = clock.now();
  let over = false;
  const end = (result: { reply: Reply } | { error: unknown }) => {
    if (over) return;
    over = true;
    stopDeadline();
    report(result);
  };
  const stopDeadline = clock.setTimer(() => {
    controller.abort();
    end({ reply: timedOut(clock.now() - startedAt, limitMs) });
  }, limitMs + transport.graceMs);
  transport.send(request, { timeoutMs: limitMs, signal: controller.signal }).then(
    (reply) => end({ reply }),
    (error: unknown) => end({ error }),
  );
  return () => {
    over = true;
    stopDeadline();
    controller.abort();
  };
}

function timedOut(totalMs: number, limitMs: number): Reply {
  return {
    kind: 'failure',
    failure: {
      reason: 'timeout',
      detail: `No complete response came within ${limitMs / 1000} seconds.`,
      status: null,
      statusText: '',
      headers: [],
      timing: { ttfbMs: null, totalMs },
    },
  };
}

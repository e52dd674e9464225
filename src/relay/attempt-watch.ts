import type { RelayTiming } from './envelope.ts';
import type { ConnectionWatch } from './upstream.ts';

/** Records when an attempt reached each step. */
export interface AttemptWatch extends ConnectionWatch {
  found(): void;
  head(): void;
  /** The last byte arrived: time after this doesn't count as the endpoint's. */
  end(): void;
  /** How far the attempt has got so far. */
  timing(): RelayTiming;
}

/** Starts timing an attempt. `now` and `waitedMs` are in milliseconds. */
export function watchAttempt(now: () => number, waitedMs: number): AttemptWatch {
  const startedAt = now();
  const at: Partial<
    Record<'dnsMs' | 'connectedMs' | 'tlsMs' | 'firstByteMs' | 'headMs' | 'totalMs', number>
  > = {};
  let received = () => 0;
  const reached = (step: keyof typeof at) => {
    at[step] ??= now() - startedAt;
  };
  return {
    found: () => reached('dnsMs'),
    connected: () => reached('connectedMs'),
    secured: () => reached('tlsMs'),
    receives(count) {
      received = count;
    },
    firstByte: () => reached('firstByteMs'),
    head: () => reached('headMs'),
    end: () => reached('totalMs'),
    timing: () => ({
      waitedMs,
      dnsMs: at.dnsMs ?? null,
      connectedMs: at.connectedMs ?? null,
      tlsMs: at.tlsMs ?? null,
      firstByteMs: at.firstByteMs ?? null,
      headMs: at.headMs ?? null,
      totalMs: at.totalMs ?? now() - startedAt,
      receivedBytes: received(),
    }),
  };
}

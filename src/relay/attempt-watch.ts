import type { RelayTiming } from './envelope.ts';
import type { ConnectionWatch } from './upstream.ts';

/** Notes when an attempt got where. */
export interface AttemptWatch extends ConnectionWatch {
  found(): void;
  head(): void;
  /** The last byte came: what follows is no longer the endpoint's time. */
  end(): void;
  /** How far it has got by now. */
  timing(): RelayTiming;
}

/** Begins an attempt's time now. `now` and `waitedMs` are in milliseconds. */
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

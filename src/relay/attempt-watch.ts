import type { RelayTiming } from './envelope.ts';
import type { ConnectionWatch } from './upstream.ts';

/** Notes when an attempt got where. */
export interface AttemptWatch extends ConnectionWatch {
  found(): void;
  head(): void;
  /** How far it has got by now. */
  timing(): RelayTiming;
}

/** Begins an attempt's time now. `now` and `waitedMs` are in milliseconds. */
export function watchAttempt(now: () => number, waitedMs: number): AttemptWatch {
  const startedAt = now();
  const at: Partial<Record<'dnsMs' | 'connectedMs' | 'tlsMs' | 'firstByteMs' | 'headMs', number>> = {};
  let received = () => 0;
  const reached = (step: keyof typeof at) => {
    at[step] ??= now() - startedAt;
  };
  return {
    found: () => reached('dnsMs'),
    connected(count) {
      received = count;
      reached('connectedMs');
    },
    secured(count) {
      received = count;
      reached('tlsMs');
    },
    firstByte: () => reached('firstByteMs'),
    head: () => reached('headMs'),
    timing: () => ({
      waitedMs,
      dnsMs: at.dnsMs ?? null,
      connectedMs: at.connectedMs ?? null,
      tlsMs: at.tlsMs ?? null,
      firstByteMs: at.firstByteMs ?? null,
      headMs: at.headMs ?? null,
      totalMs: now() - startedAt,
      receivedBytes: received(),
    }),
  };
}

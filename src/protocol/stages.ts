import type { ObservedProgress, Timing } from './ports.ts';

export type StageName = 'dns' | 'connect' | 'tls' | 'first-byte' | 'head' | 'body';

/** A stage of an attempt. Times are in milliseconds since the attempt began. */
export interface Stage {
  name: StageName;
  /** `stopped`: the attempt ended in it. */
  state: 'passed' | 'stopped' | 'not reached';
  fromMs: number;
  /** When it was passed or the attempt ended in it; `fromMs` if it wasn't reached. */
  toMs: number;
}

/**
 * How far an attempt got, based only on what was observed, not on why it failed. Leaves out stages that the URL doesn't
 * need (a look-up for an address, TLS for http). Null if nothing was observed. `whole`: the complete response came.
 */
export function stagesOf(
  { observed, totalMs }: Timing,
  url: string,
  whole: boolean,
): readonly Stage[] | null {
  if (observed === undefined) return null;
  const reached = timesOf(observed, totalMs, url, whole);
  const lastReached = reached.findLastIndex(({ at }) => at !== null);
  let from = 0;
  return reached.flatMap(({ name, at }, index): Stage[] => {
    if (at !== null) {
      const stage: Stage = { name, state: 'passed', fromMs: from, toMs: Math.max(from, at) };
      from = stage.toMs;
      return [stage];
    }
    // A later stage was reached without this one, so there was nothing to do in it.
    if (index < lastReached) return [];
    return index === lastReached + 1
      ? [{ name, state: 'stopped', fromMs: from, toMs: Math.max(from, totalMs) }]
      : [{ name, state: 'not reached', fromMs: from, toMs: from }];
  });
}

function timesOf(observed: ObservedProgress, totalMs: number, url: string, whole: boolean) {
  const { dnsMs, connectedMs, tlsMs, firstByteMs, headMs } = observed;
  const stages: { name: StageName; at: number | null }[] = [
    ...(isAddress(url) ? [] : [{ name: 'dns' as const, at: dnsMs }]),
    { name: 'connect', at: connectedMs },
    ...(url.startsWith('https:') ? [{ name: 'tls' as const, at: tlsMs }] : []),
    { name: 'first-byte', at: firstByteMs },
    { name: 'head', at: headMs },
    { name: 'body', at: whole ? totalMs : null },
  ];
  return stages;
}

/** Whether a URL's host is an IP address, which needs no look-up. */
function isAddress(url: string): boolean {
  return URL.canParse(url) && /^(\[.*\]|\d+\.\d+\.\d+\.\d+)$/.test(new URL(url).hostname);
}

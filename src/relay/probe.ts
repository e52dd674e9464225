import {
  type Attempt,
  type AttemptPorts,
  attempt,
  type Judged,
  orAborted,
  withinDeadline,
} from './attempt.ts';
import type { RelayProbe, RelayProbeReply, RelayReply } from './envelope.ts';
import { distrustWords } from './failure-words.ts';
import { Refused } from './refusal.ts';
import type { UpstreamProbes, UpstreamResponse } from './upstream.ts';

const ON_ONE_CONNECTION = 5;

/** How many requests a probe sends. */
export function requestsOf(kind: RelayProbe['kind']): number {
  return kind === 'one-connection' ? ON_ONE_CONNECTION : 1;
}

/** Makes one probe; `judged.timeoutMs` applies to each of its requests. Throws only `Refused`. */
export async function probe(
  kind: RelayProbe['kind'],
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
): Promise<RelayProbeReply> {
  const { upstream } = ports;
  const { probes } = upstream;
  if (probes === undefined) throw new Refused('probe', 'This relay runs where connections can’t be probed.');
  const { headers, body } = judged;
  switch (kind) {
    case 'get':
      return attempt(judged, gone, waitedMs, ports, ({ target }) =>
        probes.ask('GET', { ...target, headers }),
      );
    case 'head':
      return untilHead(judged, gone, waitedMs, ports, ({ target }) =>
        probes.ask('HEAD', { ...target, headers }),
      );
    case 'plain-text':
      return attempt(judged, gone, waitedMs, ports, ({ target }) =>
        upstream.post({ ...target, headers: asPlainText(headers), body }),
      );
    case 'hang-up':
      return untilHead(judged, gone, waitedMs, ports, ({ target }) =>
        upstream.post({ ...target, headers, body }),
      );
    case 'one-connection':
      return onOneConnection(judged, gone, waitedMs, ports, probes);
    case 'certificate':
      return certificate(judged, gone, waitedMs, ports, probes);
  }
}

function asPlainText(headers: Judged['headers']): Judged['headers'] {
  return headers.map(([name, value]) => [name, name.toLowerCase() === 'content-type' ? 'text/plain' : value]);
}

/** A response without its body: the connection closes once the head has arrived. */
function untilHead(
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
  send: (attempt: Attempt) => Promise<UpstreamResponse>,
): Promise<RelayReply> {
  return withinDeadline(judged, gone, waitedMs, ports, async (going) => {
    const { status, statusText, headers, address } = await orAborted(send(going), going.signal);
    going.watch.head();
    const nothing = { body: '', bytes: 0, wireBytes: 0 };
    const timing = going.watch.timing();
    return { kind: 'answer', status, statusText, headers, address, ...nothing, timing } as const;
  });
}

async function onOneConnection(
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
  probes: UpstreamProbes,
): Promise<RelayProbeReply> {
  const connection = probes.keepOpen();
  const replies: RelayReply[] = [];
  try {
    while (replies.length < ON_ONE_CONNECTION && !gone.aborted) {
      const { headers, body } = judged;
      replies.push(
        await attempt(judged, gone, replies.length === 0 ? waitedMs : 0, ports, ({ target }) =>
          connection.post({ ...target, headers, body }),
        ),
      );
    }
  } finally {
    connection.close();
  }
  return { kind: 'replies', replies, connections: connection.opened() };
}

function certificate(
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
  probes: UpstreamProbes,
): Promise<RelayProbeReply> {
  const { url } = judged;
  if (url.protocol !== 'https:') throw new Refused('url', 'An http:// address has no certificate.');
  return withinDeadline(judged, gone, waitedMs, ports, async ({ target, signal }) => {
    const { distrust, ...shown } = await orAborted(probes.shakeHands(target), signal);
    const fault = distrust === null ? null : distrustWords(distrust, url.hostname);
    return { kind: 'certificate', ...shown, fault } as const;
  });
}

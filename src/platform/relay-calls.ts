import { safeParse } from 'zod/mini';
import {
  BATCH_PATH,
  type BatchLine,
  batchLine,
  CANCEL_PATH,
  PROBE_PATH,
  probeReply,
  RELAY_HEADER,
  RELAY_PATH,
  type RelayBatch,
  type RelayProbe,
  type RelayProbeReply,
  type RelayReply,
  type RelayRequest,
  relayReply,
} from '../relay/envelope.ts';
import type { PageRefusal } from './relay-replies.ts';

/** How the page talks to its server's relay. Nothing rejects, except when `signal` was aborted. */
export interface RelayCalls {
  one(request: RelayRequest, signal: AbortSignal): Promise<RelayReply | PageRefusal>;
  /** Calls `onReply` for each reply as it arrives. Requests without one get the reply that this resolves to. */
  batch(
    batch: RelayBatch,
    signal: AbortSignal,
    onReply: (line: BatchLine) => void,
  ): Promise<RelayReply | PageRefusal>;
  cancel(id: string, index: number): void;
  probe(probe: RelayProbe, signal: AbortSignal): Promise<RelayProbeReply | PageRefusal>;
}

export function createRelayCalls(fetchPage: typeof fetch, isOnline: () => boolean): RelayCalls {
  const post = (path: string, body: unknown, signal?: AbortSignal) =>
    fetchPage(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [RELAY_HEADER]: '1' },
      body: JSON.stringify(body),
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    });

  /** Reads the relay's response with `read`, or returns a refusal by the page. */
  async function ask<T>(
    path: string,
    body: unknown,
    signal: AbortSignal,
    read: (response: Response) => Promise<T | null>,
  ): Promise<T | PageRefusal> {
    try {
      return (await read(await post(path, body, signal))) ?? UNKNOWN_REPLY;
    } catch (error) {
      if (signal.aborted) throw error;
      return isOnline() ? NO_ANSWER : OFFLINE;
    }
  }

  return {
    one: (request, signal) =>
      ask(RELAY_PATH, request, signal, async (response) => parseReply(await response.json())),
    probe: (probe, signal) =>
      ask(PROBE_PATH, probe, signal, async (response) => {
        const parsed = safeParse(probeReply, await response.json());
        return parsed.success ? parsed.data : null;
      }),
    batch: (batch, signal, onReply) =>
      ask(BATCH_PATH, batch, signal, async (response) => {
        // If the relay refuses the whole batch, it sends a single reply, as for one request.
        if (!isLines(response)) return parseReply(await response.json());
        for await (const line of linesOf(response)) {
          const parsed = safeParse(batchLine, parseJson(line));
          if (!parsed.success) return null;
          onReply(parsed.data);
        }
        return NO_ANSWER;
      }),
    cancel(id, index) {
      // If this doesn't arrive, the request ends at its own deadline.
      post(CANCEL_PATH, { id, index }).catch(() => {});
    },
  };
}

function isLines(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/x-ndjson') ?? false;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let pieces: string[] = [];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return;
    const [first = '', ...more] = value.split('\n');
    pieces.push(first);
    for (const piece of more) {
      yield pieces.join('');
      pieces = [piece];
    }
  }
}

function parseReply(value: unknown): RelayReply | null {
  const parsed = safeParse(relayReply, value);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pageRefusal(reason: string, message: string): PageRefusal {
  return { kind: 'page refusal', refusal: { by: 'page', reason, policy: null, message } };
}

const OFFLINE = pageRefusal('relay-unreachable', 'This computer is offline.');
const NO_ANSWER = pageRefusal(
  'relay-unreachable',
  'The playground’s server didn’t respond. Check that it’s still running.',
);
const UNKNOWN_REPLY = pageRefusal(
  'relay-reply',
  'The playground’s server sent a response this page doesn’t understand. Reload the page.',
);

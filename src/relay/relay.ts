import type { ZodMiniType } from 'zod/mini';
import type { AddressPolicy } from './address-policy.ts';
import { type AttemptPorts, type Judged, post, type RelayClock } from './attempt.ts';
import { batchLines } from './batch-lines.ts';
import { type KnowsHost, turnAwayStrangers } from './caller-guard.ts';
import {
  BATCH_PATH,
  batchCancel,
  CANCEL_PATH,
  MAX_BATCH_BYTES,
  MAX_REQUEST_BYTES,
  MAX_WAIT_MS,
  PROBE_PATH,
  type RelayRefusal,
  type RelayRequest,
  relayBatch,
  relayProbe,
  relayRequest,
} from './envelope.ts';
import { jsonPieces, streamOf } from './json-pieces.ts';
import { isTheRelay } from './own-address.ts';
import { probe, requestsOf } from './probe.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { guardBounds, readRequest } from './read-request.ts';
import { Refused } from './refusal.ts';
import { guardHeaders, guardUrl } from './request-guard.ts';
import { createRunningBatches } from './running-batches.ts';
import { createTurns } from './turns.ts';
import type { Upstream } from './upstream.ts';

export type { RelayClock } from './attempt.ts';

export interface RelayOptions {
  policy: AddressPolicy;
  upstream: Upstream;
  clock: RelayClock;
  knowsHost: KnowsHost;
  /** Whom the rate is counted for. */
  callerOf(request: Request): string;
  /** Requests to endpoints, each of a batch among them. */
  rate: RateLimit;
  /** Requests to endpoints under way together, whoever asked for them; others wait. 16 unless given. */
  atOnce?: number;
}

const AT_ONCE = 16;
const MAX_WAITING = 500;
/** Decompressing is work, not waiting: more of it at a time takes more memory and no less time. */
const DECODERS_AT_ONCE = 4;

/** What was thrown may hold what the page sent, so nothing of it is told. */
const FAULT = new Refused(
  'fault',
  'Something failed in the relay itself, before anything was sent. Try again.',
);

/**
 * A forwarder for the playground's page: takes a POST with a `relayRequest` as JSON, makes the one attempt it
 * asks for, and answers 200 with a `relayReply`, whatever became of it (SPEC.md §6). At `BATCH_PATH` it takes
 * many requests and answers each as it ends, at `PROBE_PATH` one and what to do with it. Redirects are not
 * followed. Callers that are not the page get a 4xx. Closing the request closes the connections to the
 * endpoint. Nothing is logged, and no header value or body appears in a message.
 */
export function createRelay(options: RelayOptions): (request: Request) => Promise<Response> {
  const { policy, clock, upstream } = options;
  const atOnce = options.atOnce ?? AT_ONCE;
  const rate = createRateLimit(options.rate, clock.now);
  const turns = createTurns({ atOnce, maxWaitMs: MAX_WAIT_MS, maxWaiting: MAX_WAITING }, clock.setTimer);
  const decoders = createTurns({ atOnce: DECODERS_AT_ONCE }, clock.setTimer);
  const batches = createRunningBatches();
  const ports: AttemptPorts = {
    policy,
    upstream,
    clock,
    takeDecoder: (signal) => decoders.take('', signal),
  };

  /** Counts the requests against the caller's rate, judges what is to be sent, and runs it in its turn. */
  async function inTurn<T>(
    request: Request,
    wanted: RelayRequest,
    count: number,
    gone: AbortSignal,
    run: (judged: Judged, waitedMs: number) => Promise<T>,
  ): Promise<T | RelayRefusal> {
    try {
      const caller = options.callerOf(request);
      if (!rate.admits(caller, count)) throw rateExceeded(options.rate);
      guardBounds(wanted);
      const url = guardUrl(wanted.url, policy.name);
      if (isTheRelay(url, request)) throw new Refused('self', 'This is the address of the relay itself.');
      const { body, timeoutMs } = wanted;
      const judged = { url, body, timeoutMs, headers: guardHeaders(wanted.headers) };
      const arrivedAt = clock.now();
      const giveBack = await turns.take(caller, gone);
      try {
        return await run(judged, clock.now() - arrivedAt);
      } finally {
        giveBack();
      }
    } catch (error) {
      return refusalOf(error);
    }
  }

  function refusalOf(error: unknown): RelayRefusal {
    return (error instanceof Refused ? error : FAULT).toReply(policy.name);
  }

  /** What is no request of a page's counts as one, and nothing is read for whoever is beyond the rate. */
  async function read<T>(request: Request, shape: ZodMiniType<T>, maxBytes: number): Promise<T> {
    const caller = options.callerOf(request);
    if (rate.left(caller) < 1) throw rateExceeded(options.rate);
    try {
      return await readRequest(request, shape, maxBytes);
    } catch (error) {
      rate.admits(caller);
      throw error;
    }
  }

  async function answerBatch(request: Request): Promise<Response> {
    const { id, requests, ...batch } = await read(request, relayBatch, MAX_BATCH_BYTES);
    const left = new AbortController();
    const cancelled = batches.begin(id, requests.length);
    const run = (wanted: RelayRequest, index: number) => {
      const gone = AbortSignal.any([request.signal, left.signal, cancelled[index] ?? left.signal]);
      return inTurn(request, wanted, 1, gone, (judged, waitedMs) => post(judged, gone, waitedMs, ports));
    };
    async function* lines() {
      try {
        yield* batchLines(requests, Math.min(batch.atOnce, atOnce), run);
      } finally {
        batches.end(id);
      }
    }
    return new Response(
      streamOf(lines(), () => {
        left.abort();
        batches.end(id);
      }),
      {
        headers: {
          'Content-Type': 'application/x-ndjson',
          'Cache-Control': 'no-store',
          // Proxies would keep the first replies until the last one.
          'X-Accel-Buffering': 'no',
        },
      },
    );
  }

  async function cancelOne(request: Request): Promise<Response> {
    const { id, index } = await readRequest(request, batchCancel, MAX_REQUEST_BYTES);
    batches.cancel(id, index);
    return new Response(null, { status: 204 });
  }

  async function answerProbe(request: Request): Promise<Response> {
    const { kind, request: wanted } = await read(request, relayProbe, MAX_REQUEST_BYTES);
    const gone = request.signal;
    return sealed(
      await inTurn(request, wanted, requestsOf(kind), gone, (judged, waitedMs) =>
        probe(kind, judged, gone, waitedMs, ports),
      ),
    );
  }

  async function answerOne(request: Request): Promise<Response> {
    const wanted = await read(request, relayRequest, MAX_REQUEST_BYTES);
    const gone = request.signal;
    return sealed(
      await inTurn(request, wanted, 1, gone, (judged, waitedMs) => post(judged, gone, waitedMs, ports)),
    );
  }

  return async (request) => {
    const turnedAway = turnAwayStrangers(request, options.knowsHost);
    if (turnedAway !== null) return turnedAway;
    const { pathname } = new URL(request.url);
    try {
      if (pathname === BATCH_PATH) return await answerBatch(request);
      if (pathname === CANCEL_PATH) return await cancelOne(request);
      if (pathname === PROBE_PATH) return await answerProbe(request);
      return await answerOne(request);
    } catch (error) {
      return sealed(refusalOf(error));
    }
  };
}

function sealed(reply: unknown): Response {
  return new Response(streamOf(jsonPieces(reply)), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}

function rateExceeded({ requests, perMs }: RateLimit): Refused {
  return new Refused('rate', `The relay makes ${requests} requests in ${perMs / 1000} s; wait a little.`);
}

import type { ZodMiniType } from 'zod/mini';
import { batchLines, type Unwritten } from './batch-lines.ts';
import { type KnowsHost, turnAwayStrangers } from './caller-guard.ts';
import {
  BATCH_PATH,
  batchCancel,
  CANCEL_PATH,
  MAX_BATCH_BYTES,
  MAX_REQUEST_BYTES,
  PROBE_PATH,
  type RelayRefusal,
  type RelayRequest,
  relayBatch,
  relayProbe,
  relayRequest,
} from './envelope.ts';
import { AT_ONCE, createForwarder, type Errand, FAULT, type ForwarderOptions } from './forwarder.ts';
import { jsonBody, streamOf } from './json-pieces.ts';
import { isTheRelay } from './own-address.ts';
import { requestsOf } from './probe.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { readRequest } from './read-request.ts';
import { Refused } from './refusal.ts';
import { createRunningBatches } from './running-batches.ts';

export type { RelayClock } from './attempt.ts';

/** How long a reply may hold its request's turn while it's being read, so that a slow reader doesn't block others. */
const WRITING_MS = 5_000;

export interface RelayOptions extends ForwarderOptions {
  knowsHost: KnowsHost;
  /** The caller that a request counts for in the rate limit. */
  callerOf(request: Request): string;
  /** Limits requests to endpoints; each request of a batch counts. */
  rate: RateLimit;
}

/**
 * A forwarder for the playground's page. It takes a POST with a `relayRequest` as JSON, makes the one attempt it
 * describes, and responds with 200 and a `relayReply`, whatever the outcome (SPEC.md §6). `BATCH_PATH` takes many
 * requests and sends each reply when it's ready. `PROBE_PATH` takes a request and the kind of probe. Redirects aren't
 * followed. Callers other than the page get a 4xx. Closing the request closes the connections to the endpoint.
 * Nothing is logged, and messages contain no header values or bodies.
 */
export function createRelay(options: RelayOptions): (request: Request) => Promise<Response> {
  const { policy, clock, upstream } = options;
  const atOnce = options.atOnce ?? AT_ONCE;
  const rate = createRateLimit(options.rate, clock.now);
  const batches = createRunningBatches();
  const forwarder = createForwarder(options);

  /**
   * Counts `count` requests against the caller's rate, and sends them with `run`. They hold their turn until the
   * reply is written, so memory never holds more replies than the number of requests that may run at a time.
   */
  async function counted<T>(
    request: Request,
    count: number,
    gone: AbortSignal,
    run: (errand: Errand) => Promise<T>,
  ): Promise<Unwritten<T | RelayRefusal>> {
    const caller = options.callerOf(request);
    if (!rate.admits(caller, count)) return { reply: refusalOf(rateExceeded(options.rate)), written() {} };
    let giveBack = () => {};
    const keepTurn = (way: () => void) => {
      giveBack = way;
    };
    const reply = await run({ caller, gone, guard: (url) => refuseItself(url, request), keepTurn });
    const cancelTimer = clock.setTimer(giveBack, WRITING_MS);
    const written = () => {
      cancelTimer();
      giveBack();
    };
    return { reply, written };
  }

  function sealed({ reply, written }: Unwritten<unknown>): Response {
    return new Response(jsonBody(reply, { nextTurn: upstream.beginWork?.(), over: written }), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    });
  }

  function refusalOf(error: unknown): RelayRefusal {
    return (error instanceof Refused ? error : FAULT).toReply(policy.name);
  }

  /** Reads a request. An invalid one also counts against the rate; callers over the rate are refused unread. */
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
    const cancelled = batches.begin(id, requests.length);
    const run = (wanted: RelayRequest, index: number) => {
      const gone = AbortSignal.any([request.signal, cancelled[index] ?? request.signal]);
      return counted(request, 1, gone, (errand) => forwarder.post(wanted, errand));
    };
    return new Response(
      streamOf(batchLines(requests, Math.min(batch.atOnce, atOnce), run), {
        nextTurn: upstream.beginWork?.(),
        over: () => batches.end(id),
      }),
      {
        headers: {
          'Content-Type': 'application/x-ndjson',
          'Cache-Control': 'no-store',
          // Otherwise proxies would hold back the first replies until the last one.
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
      await counted(request, requestsOf(kind), gone, (errand) => forwarder.probe(kind, wanted, errand)),
    );
  }

  async function answerOne(request: Request): Promise<Response> {
    const wanted = await read(request, relayRequest, MAX_REQUEST_BYTES);
    const gone = request.signal;
    return sealed(await counted(request, 1, gone, (errand) => forwarder.post(wanted, errand)));
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
      return sealed({ reply: refusalOf(error), written() {} });
    }
  };
}

function refuseItself(url: URL, request: Request): void {
  if (isTheRelay(url, request)) throw new Refused('self', 'This is the address of the relay itself.');
}

function rateExceeded({ requests, perMs }: RateLimit): Refused {
  return new Refused(
    'rate',
    `The relay makes ${requests} requests in ${perMs / 1000} s; try again in a moment.`,
  );
}

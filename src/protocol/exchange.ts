import { startAttempt } from './attempt.ts';
import type { LoadContext } from './context.ts';
import type { Batch } from './deduplicate.ts';
import {
  afterFirstAttempt,
  type FailureCause,
  judgeReply,
  unansweredVerdict,
  type Verdict,
} from './outcome.ts';
import type { Clock, ExactRequest, HmacSha256, Reply, Transport } from './ports.ts';
import { buildRequest, type Sender } from './request.ts';
import { retryDelay } from './retry.ts';

/** What an exchange reports while it runs; the last report is `ended`. */
export type ExchangeStep =
  | {
      type: 'progress';
      event:
        | { type: 'attempt started'; attempt: number; request: ExactRequest }
        | { type: 'attempt ended'; attempt: number; reply: Reply | null; verdict: Verdict }
        | { type: 'retry scheduled'; dueAt: number };
    }
  | { type: 'ended'; verdict: Verdict };

export interface Exchange {
  /** Aborts the running attempt and ends the exchange without another report. */
  stop(): void;
}

/** What an exchange needs from outside. */
export interface ExchangePorts {
  clock: Clock;
  transport: Transport;
  hmac: HmacSha256;
}

interface ExchangeOrder {
  batch: Batch;
  context: LoadContext;
  sender: Sender;
  limitMs: number;
}

/** One request with its attempts: sends, judges, waits and retries as SPEC.md §6 says. */
export function startExchange(
  ports: ExchangePorts,
  { batch, context, sender, limitMs }: ExchangeOrder,
  report: (step: ExchangeStep) => void,
): Exchange {
  const keys = batch.configs.map((config) => config.key);
  let stopped = false;
  let stopWaiting = () => {};

  async function run(): Promise<void> {
    let request: ExactRequest;
    try {
      request = await buildRequest(batch, context, sender, ports.hmac);
    } catch {
      if (!stopped) report({ type: 'ended', verdict: judgeReply(CANNOT_SIGN, keys, limitMs) });
      return;
    }
    if (!stopped) attempt(request, 1, null);
  }

  function attempt(request: ExactRequest, number: number, first: FailureCause | null): void {
    const end = (reply: Reply | null, judged: Verdict) => {
      const verdict = first === null ? judged : afterFirstAttempt(judged, first);
      report({ type: 'progress', event: { type: 'attempt ended', attempt: number, reply, verdict } });
      if (stopped) return;
      const delay = retryDelay(number, verdict.failure?.class === 'retriable');
      if (delay === null) {
        report({ type: 'ended', verdict });
        return;
      }
      const cause = verdict.failure?.cause ?? null;
      stopWaiting = ports.clock.setTimer(() => attempt(request, number + 1, cause), delay);
      report({ type: 'progress', event: { type: 'retry scheduled', dueAt: ports.clock.now() + delay } });
    };
    report({ type: 'progress', event: { type: 'attempt started', attempt: number, request } });
    if (stopped) return;
    stopWaiting = startAttempt(ports, request, limitMs, (result) => {
      if ('reply' in result) end(result.reply, judgeReply(result.reply, keys, limitMs, request));
      else end(null, unansweredVerdict(errorText(result.error)));
    });
  }

  void run();
  return {
    stop() {
      stopped = true;
      stopWaiting();
    },
  };
}

const CANNOT_SIGN: Reply = {
  kind: 'refusal',
  refusal: {
    by: 'browser',
    reason: 'signing',
    policy: null,
    message:
      'This browser signs requests only on https:// pages and on localhost. Open the playground there.',
  },
};

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { startAttempt } from '../../protocol/attempt.ts';
import { judgeReply } from '../../protocol/outcome.ts';
import type { ExactRequest, ProbeKind, ProbeReply, Reply } from '../../protocol/ports.ts';
import { type Asked, headerOf, isSilent, statusOf } from '../answers/asked.ts';
import { Gate } from './gate.ts';
import { Pace } from './pace.ts';
import type { CheckupPorts } from './plan.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Setup } from './setup.ts';
import { requestOf, type Variation } from './variation.ts';

/** Thrown when a run has ended and sends no more requests. `message` says why. */
export class RunEnded extends Error {
  readonly how: 'stopped' | 'no-answer';

  constructor(how: 'stopped' | 'no-answer', message: string) {
    super(message);
    this.how = how;
  }
}

/** Thrown when a scenario can't be run. `message` says why. */
export class CannotRun extends Error {}

/** This many requests in a row without a response, in order of their start, end the run. */
const SILENT_REQUESTS = 5;
const MAX_WAIT_MS = 30_000;
/** The relay's rate limit resets a minute after it was used up. */
const RATE_WAIT_MS = 10_000;
const RATE_TRIES = 6;

export interface SendOptions {
  scenario: string;
  /** The gate that the request waits at; the run's own gate by default. */
  gate?: Gate;
  /** The scenario tests load: a 429 is a finding, and missing responses don't end the run. */
  underLoad?: boolean;
}

/** Sends the requests of one run, a limited number at a time and each once, until the run ends. */
export class Wire {
  readonly log: Asked[] = [];
  readonly #setup: Setup;
  readonly #ports: CheckupPorts;
  readonly #gate: Gate;
  readonly #pace: Pace;
  readonly #onAsked: (asked: Asked) => void;
  readonly #running = new Set<() => void>();
  /** How many requests each scenario has made. */
  readonly #asked = new Map<string, number>();
  #ended: RunEnded | null = null;
  #sent = 0;
  #resumeAt = 0;
  #waitsForNobody = false;

  constructor(setup: Setup, ports: CheckupPorts, onAsked: (asked: Asked) => void) {
    this.#setup = setup;
    this.#ports = ports;
    this.#gate = new Gate(setup.concurrency);
    this.#pace = new Pace(ports.transport.limits?.perMinute ?? null);
    this.#onAsked = onAsked;
  }

  get end(): RunEnded | null {
    return this.#ended;
  }

  /** How many requests were sent. */
  get requests(): number {
    return this.#sent;
  }

  /** Ends the run: pending requests are aborted, and nothing more is sent. */
  stop(reason: RunEnded): void {
    this.#ended ??= reason;
    for (const abort of [...this.#running]) abort();
  }

  /** Posts a variation. Throws `RunEnded` or `CannotRun`. */
  async send(variation: Variation, options: SendOptions): Promise<Asked> {
    const id = this.#nextId(options.scenario);
    return (options.gate ?? this.#gate).through(async () => {
      // Build the request only when it's due. Otherwise 500 customers would be built and signed in one go.
      const request = await this.#build(variation);
      const asked = await this.#post(id, variation, request, options);
      const wait = options.underLoad || this.#waitsForNobody ? null : this.#waitFor(asked);
      if (wait === null) return asked;
      this.#resumeAt = Math.max(this.#resumeAt, this.#ports.clock.now() + wait);
      const again = await this.#post(`${id}-again`, variation, request, options);
      if (statusOf(again) === 429) this.#waitsForNobody = true;
      return again;
    });
  }

  /** Makes a probe. A `certificate` is returned unchanged. */
  async probe(
    kind: ProbeKind,
    variation: Variation,
    options: SendOptions,
  ): Promise<{ reply: ProbeReply; asked: readonly Asked[] }> {
    const { probe } = this.#ports;
    if (probe === undefined || probe === null) {
      throw new CannotRun(
        'This needs the playground’s own relay, or the command line; a page on static hosting can’t do it.',
      );
    }
    const id = this.#nextId(options.scenario);
    const request = await this.#build(variation);
    return this.#gate.through(async () => {
      const startedAt = await this.#begin(kind === 'one-connection' ? 5 : kind === 'certificate' ? 0 : 1);
      const reply = await this.#untilEnd((signal) =>
        probe.probe(kind, request, { timeoutMs: this.#setup.limitMs, signal }),
      );
      if (reply.kind === 'refusal') throw new CannotRun(reply.refusal.message);
      if (reply.kind === 'certificate') return { reply, asked: [] };
      const asked =
        reply.kind === 'replies'
          ? reply.replies.map((one, index) =>
              this.#note(`${id}-${index + 1}`, kind, variation, request, startedAt, one, options),
            )
          : [this.#note(id, kind, variation, request, startedAt, reply, options)];
      return { reply, asked };
    });
  }

  /** Resolves after `ms`. Throws `RunEnded` if the run ends before. */
  async wait(ms: number): Promise<void> {
    if (ms <= 0) return;
    await this.#untilEnd(
      (signal) =>
        new Promise<void>((resolve) => {
          const cancel = this.#ports.clock.setTimer(resolve, ms);
          signal.addEventListener('abort', cancel, { once: true });
        }),
    );
  }

  /** Numbered in the order in which a scenario makes requests, so ids don't depend on how long responses take. */
  #nextId(scenario: string): string {
    const nth = (this.#asked.get(scenario) ?? 0) + 1;
    this.#asked.set(scenario, nth);
    return `${scenario}-${nth}`;
  }

  async #build(variation: Variation): Promise<ExactRequest> {
    try {
      return await requestOf(this.#setup, variation, this.#ports.hmac);
    } catch {
      throw new CannotRun('Requests can’t be signed here. Open the playground on https:// or localhost.');
    }
  }

  async #post(
    id: string,
    variation: Variation,
    request: ExactRequest,
    options: SendOptions,
    triesLeft = RATE_TRIES,
  ): Promise<Asked> {
    const startedAt = await this.#begin(1);
    const { limitMs } = this.#setup;
    const result = await this.#untilEnd(
      (signal) =>
        new Promise<{ reply: Reply } | { error: unknown }>((resolve) => {
          const abort = startAttempt(this.#ports, request, limitMs, resolve);
          signal.addEventListener('abort', abort, { once: true });
        }),
    );
    const reply = 'reply' in result ? result.reply : brokenTransport(result.error);
    if (reply.kind === 'refusal' && reply.refusal.reason === 'rate' && triesLeft > 0) {
      // The relay also counts requests from before this run. This one wasn't sent.
      this.#sent -= 1;
      this.#resumeAt = this.#ports.clock.now() + RATE_WAIT_MS;
      return this.#post(id, variation, request, options, triesLeft - 1);
    }
    const asked = this.#note(id, 'post', variation, request, startedAt, reply, options);
    if (reply.kind === 'refusal') throw new CannotRun(reply.refusal.message);
    return asked;
  }

  /** Waits until this many requests may begin, and counts them. The relay counts a handshake too. */
  async #begin(requests: number): Promise<number> {
    const { clock } = this.#ports;
    const counted = Math.max(1, requests);
    const waitMs = () => Math.max(this.#resumeAt - clock.now(), this.#pace.waitMs(counted, clock.now()));
    while (this.#ended === null && waitMs() > 0) await this.wait(waitMs());
    if (this.#ended !== null) throw this.#ended;
    this.#pace.begin(counted, clock.now());
    this.#sent += requests;
    return clock.now();
  }

  /** Resolves to the result of `task`. When the run ends, the task is aborted and this throws `RunEnded`. */
  #untilEnd<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const abort = () => {
        this.#running.delete(abort);
        controller.abort();
        reject(this.#ended ?? new RunEnded('stopped', ''));
      };
      this.#running.add(abort);
      const settle = (finish: () => void) => {
        this.#running.delete(abort);
        finish();
      };
      task(controller.signal).then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error)),
      );
    });
  }

  #note(
    id: string,
    kind: Asked['kind'],
    variation: Variation,
    request: ExactRequest,
    startedAt: number,
    reply: Reply,
    { scenario, underLoad = false }: SendOptions,
  ): Asked {
    const keys = variation.keys ?? this.#setup.keys;
    const asked: Asked = {
      id,
      scenario,
      label: variation.label,
      hint: variation.hint ?? null,
      kind,
      keys,
      context: variation.context ?? this.#setup.context,
      request,
      startedAt,
      totalMs: totalMsOf(reply) ?? this.#ports.clock.now() - startedAt,
      reply,
      verdict: judgeReply(reply, keys, this.#setup.limitMs, request),
    };
    this.log.push(asked);
    this.#onAsked(asked);
    if (!underLoad) this.#endIfSilent();
    return asked;
  }

  #endIfSilent(): void {
    const last = [...this.log].sort((a, b) => a.startedAt - b.startedAt).slice(-SILENT_REQUESTS);
    if (last.length < SILENT_REQUESTS || !last.every(isSilent)) return;
    this.stop(new RunEnded('no-answer', 'The run stopped: the last five requests got no response.'));
  }

  #waitFor(asked: Asked): number | null {
    if (statusOf(asked) !== 429) return null;
    const wait = retryAfterMs(headerOf(asked, 'retry-after'), this.#ports.clock.now());
    return wait === null || wait > MAX_WAIT_MS ? null : wait;
  }
}

function brokenTransport(error: unknown): Reply {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'refusal',
    refusal: { by: 'page', reason: 'unknown', policy: null, message: `The playground failed: ${detail}` },
  };
}

function totalMsOf(reply: Reply): number | null {
  if (reply.kind === 'answer') return reply.answer.timing.totalMs;
  return reply.kind === 'failure' ? reply.failure.timing.totalMs : null;
}

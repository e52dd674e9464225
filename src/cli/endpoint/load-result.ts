import { Masking } from '../../checkup/report/masking.ts';
import type { ReportHeader } from '../../checkup/report/report.ts';
import { reportedHeaders } from '../../checkup/report/reported-headers.ts';
import { shownCommand } from '../../checkup/report/shown-command.ts';
import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import type { Problem, TextRange } from '../../json/problem.ts';
import type { Failure, FailureCause, FailureClass } from '../../protocol/outcome.ts';
import type { ExactRequest, Reply } from '../../protocol/ports.ts';
import { redactUrl } from '../../protocol/redact-url.ts';
import type { AttemptRecord, CardState, RequestRecord } from '../../protocol/session-state.ts';
import { describeAttempt, describeFailure } from '../../protocol/words/failure-words.ts';
import type { EndedLoad } from './run-load.ts';

/** One load as data: what was sent, what came back, and what Plain makes of it. Contains no secret. */
export interface LoadResult {
  version: 1;
  /** Whether every card is loaded, or hidden since it has no components. */
  ok: boolean;
  /** Whether the endpoint responded to any attempt, with whatever status. */
  answered: boolean;
  cards: readonly LoadedCard[];
  requests: readonly LoadedRequest[];
}

export interface LoadedCard {
  key: string;
  outcome: 'loaded' | 'hidden' | 'failed';
  /** How long the response says to keep it, in seconds; null if it doesn't say, so that the card's settings apply. */
  timeToLiveSeconds: number | null;
  /** How many components it has; null if it failed. */
  components: number | null;
  failure: null | {
    /** Plain's name for the error, such as `MissingCard`; `Refused` if the playground sent nothing. */
    kind: FailureCause['kind'];
    /** What Plain does with it; `playground` if it isn't an outcome that Plain has. */
    class: FailureClass;
    title: string;
    message: string;
    advice: string;
    consequence: string;
  };
}

export interface LoadedRequest {
  method: 'POST';
  url: string;
  /** The values of configured headers and of the signature are null. */
  headers: readonly ReportHeader[];
  body: string;
  /** A command that sends it again, with secrets as shell variables. */
  curl: string;
  attempts: readonly LoadedAttempt[];
  /** What is wrong with the last response. */
  problems: readonly LoadedProblem[];
  /** Keys of cards in the response that weren't requested. */
  extraKeys: readonly string[];
}

export interface LoadedAttempt {
  totalMs: number;
  status: number | null;
  statusText: string;
  headers: readonly ReportHeader[];
  bytes: number | null;
  body: string | null;
  /** Why it brought no cards, in words; null if it did bring them. */
  message: string | null;
}

export interface LoadedProblem {
  severity: Problem['severity'];
  code: string;
  message: string;
  path: Problem['path'];
  /** Range in the body of the last attempt, in UTF-16 units; null if a secret was removed from the body. */
  range: TextRange | null;
  line: number;
  column: number;
  fixes: readonly string[];
}

/** The load as data, with all `secrets` removed. */
export function loadResult({ load, cards }: EndedLoad, secrets: readonly string[]): LoadResult {
  const attempts = load.requests.flatMap((request) => request.attempts);
  const result: LoadResult = {
    version: 1,
    ok: cards.every(({ settled }) => settled !== null && settled.outcome.kind !== 'failed'),
    answered: attempts.some(({ reply }) => reply !== null && statusIn(reply) !== null),
    cards: cards.map(cardOf),
    requests: load.requests.map(requestOf),
  };
  const masked = new Masking(secrets, []).deep(result);
  return {
    ...masked,
    requests: masked.requests.map((request, index) => placed(request, result.requests[index])),
  };
}

/** Places refer to the original body. Once secrets are removed from it, they'd mark something else. */
function placed(request: LoadedRequest, whole: LoadedRequest | undefined): LoadedRequest {
  const isWhole = request.attempts.every(({ body }, index) => body === whole?.attempts[index]?.body);
  return isWhole
    ? request
    : { ...request, problems: request.problems.map((problem) => ({ ...problem, range: null })) };
}

function cardOf({ key, settled }: CardState): LoadedCard {
  const outcome = settled?.outcome;
  if (outcome === undefined || outcome.kind === 'failed') {
    const failure = outcome === undefined ? null : failureOf(outcome.failure);
    return { key, outcome: 'failed', timeToLiveSeconds: null, components: null, failure };
  }
  return {
    key,
    outcome: outcome.kind,
    timeToLiveSeconds: outcome.ttlSeconds,
    components: outcome.card.components?.length ?? 0,
    failure: null,
  };
}

function failureOf(failure: Failure): LoadedCard['failure'] {
  const { title, message, advice, consequence } = describeFailure(failure);
  return { kind: failure.cause.kind, class: failure.class, title, message, advice, consequence };
}

function requestOf({ attempts }: RequestRecord): LoadedRequest {
  const sent = attempts.at(-1)?.request ?? NOTHING_SENT;
  const last = attempts.findLast(({ verdict }) => verdict !== null);
  return {
    method: 'POST',
    url: redactUrl(sent.url),
    headers: sent.headers.map(({ name, value, secret }) => ({
      name,
      value: secret || name === 'Plain-Request-Signature' ? null : value,
    })),
    body: sent.body,
    curl: shownCommand({ request: sent, kind: 'post', hint: null }),
    attempts: attempts.map(attemptOf),
    problems: problemsOf(last),
    extraKeys: last?.verdict?.extraKeys ?? [],
  };
}

/** Signing failed, so there's nothing to show. */
const NOTHING_SENT: ExactRequest = { method: 'POST', url: '', headers: [], body: '' };

function attemptOf({ reply, verdict, startedAt, endedAt }: AttemptRecord): LoadedAttempt {
  const words = verdict === null || verdict.failure === null ? null : describeAttempt(verdict.failure);
  const message = words === null ? null : words.message;
  const totalMs = (endedAt ?? startedAt) - startedAt;
  if (reply?.kind === 'answer') {
    const { status, statusText, headers, bytes, body, timing } = reply.answer;
    return {
      totalMs: timing.totalMs,
      status,
      statusText,
      headers: reportedHeaders(headers),
      bytes,
      body,
      message,
    };
  }
  const head = reply?.kind === 'failure' ? reply.failure : { status: null, statusText: '', headers: [] };
  const { status, statusText, headers } = head;
  return { totalMs, status, statusText, headers: reportedHeaders(headers), bytes: null, body: null, message };
}

function statusIn(reply: Reply): number | null {
  if (reply.kind === 'answer') return reply.answer.status;
  return reply.kind === 'failure' ? reply.failure.status : null;
}

function problemsOf(attempt: AttemptRecord | undefined): LoadedProblem[] {
  if (attempt?.reply?.kind !== 'answer') return [];
  const starts = lineStartsOf(attempt.reply.answer.body);
  return (attempt.verdict?.checked?.problems ?? []).map(
    ({ severity, code, message, path, range, fixes }) => ({
      severity,
      code,
      message,
      path,
      range,
      ...placeOf(starts, range.start),
      fixes: fixes.map(({ title }) => title),
    }),
  );
}

import { checkDocument } from '../cards/check.ts';
import { type CheckedCard, type CheckedDocument, isHidden } from '../cards/format/drawn.ts';
import type { Problem } from '../json/problem.ts';
import { type MissingCard, missingCard } from './missing-card.ts';
import type { Answer, ExactRequest, FailureReason, Refusal, Reply } from './ports.ts';
import { isRetriableStatus } from './retry.ts';
import { type BodyLook, sniffBody } from './sniff-body.ts';

/** A larger body is CardTooBig (SPEC.md §6). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Why a card failed. The first seven kinds are Plain's; the last two are the playground's own. */
export type FailureCause =
  | MissingCard
  | { kind: 'ResponseBody'; part: 'not-json'; look: BodyLook }
  | { kind: 'ResponseBody'; part: 'envelope' | 'card'; problem: Problem | null; errorCount: number }
  | {
      kind: 'StatusCode';
      status: number;
      location: string | null;
      /** `WWW-Authenticate` of a 401 or 403, and `Allow` of a 405, if the response had them. */
      challenge?: string;
      allow?: string;
      /** For a 401 or 403: which credentials were sent, if that's known. */
      sent?: SentCredentials;
    }
  | { kind: 'Request'; reason: FailureReason; detail: string }
  | { kind: 'Timeout'; limitMs: number }
  | { kind: 'CardTooBig'; bytes: number | null }
  | { kind: 'Unknown'; detail: string }
  | { kind: 'Refused'; refusal: Refusal }
  | { kind: 'Cancelled' };

/** The credentials that were sent: the names of the configured headers, and whether the request was signed. */
export interface SentCredentials {
  headers: readonly string[];
  signed: boolean;
}

/**
 * What Plain does with a failure: it retries a `retriable` one once and doesn't keep it. It keeps an `integration` one
 * for five minutes without a retry. `playground` failures don't exist in Plain.
 */
export type FailureClass = 'retriable' | 'integration' | 'playground';

export interface Failure {
  class: FailureClass;
  cause: FailureCause;
  /** How the first attempt failed, if this is the retry's failure and a different one. */
  firstAttempt?: FailureCause;
}

/** The outcome of a requested card. `ttlSeconds` comes from the response; null if it has none. */
export type CardOutcome =
  | { kind: 'loaded'; card: CheckedCard; ttlSeconds: number | null }
  | { kind: 'hidden'; card: CheckedCard; ttlSeconds: number | null }
  | { kind: 'failed'; failure: Failure };

/** The result of one attempt. */
export interface Verdict {
  /** The whole attempt failed; null when each card has an outcome of its own. */
  failure: Failure | null;
  /** By card key, for the requested keys. */
  cards: ReadonlyMap<string, CardOutcome>;
  /** Keys of cards that weren't requested. Ignored. */
  extraKeys: readonly string[];
  /** What checking the body found; null if there was no body to check. */
  checked: CheckedDocument | null;
}

/**
 * Classifies one attempt's reply for the requested cards (SPEC.md §6). `limitMs` is the attempt's time limit. With
 * `request`, what was sent, failures can say which credentials it had. Never throws.
 */
export function judgeReply(
  reply: Reply,
  keys: readonly string[],
  limitMs: number,
  request: ExactRequest | null = null,
): Verdict {
  if (reply.kind === 'refusal') return failed('playground', { kind: 'Refused', refusal: reply.refusal });
  if (reply.kind === 'answer') return judgeAnswer(reply.answer, keys, request);
  const { reason, detail, status, headers } = reply.failure;
  if (reason === 'timeout') return failed('retriable', { kind: 'Timeout', limitMs });
  // With a wrong status, it doesn't matter what happened to the body.
  if (status !== null && status !== 200) return judgeStatus(status, headers, request);
  if (reason === 'too-big') return failed('integration', { kind: 'CardTooBig', bytes: null });
  return failed('retriable', { kind: 'Request', reason, detail });
}

/** The verdict if a bug in the playground kept the attempt from completing. */
export function unansweredVerdict(detail: string): Verdict {
  return failed('playground', { kind: 'Unknown', detail });
}

/** The verdict of a retry. Its failures also have `first`, the cause of the first attempt's failure, if it differs. */
export function afterFirstAttempt(verdict: Verdict, first: FailureCause): Verdict {
  const withFirst = (failure: Failure): Failure =>
    isSame(failure.cause, first) || failure.class === 'playground'
      ? failure
      : { ...failure, firstAttempt: first };
  const cards = [...verdict.cards].map(([key, outcome]): [string, CardOutcome] => [
    key,
    outcome.kind === 'failed' ? { kind: 'failed', failure: withFirst(outcome.failure) } : outcome,
  ]);
  return {
    ...verdict,
    failure: verdict.failure === null ? null : withFirst(verdict.failure),
    cards: new Map(cards),
  };
}

function isSame(a: FailureCause, b: FailureCause): boolean {
  if (a.kind === 'StatusCode' && b.kind === 'StatusCode') return a.status === b.status;
  if (a.kind === 'Request' && b.kind === 'Request') return a.reason === b.reason;
  return a.kind === b.kind;
}

function judgeAnswer(answer: Answer, keys: readonly string[], request: ExactRequest | null): Verdict {
  if (answer.status !== 200) return judgeStatus(answer.status, answer.headers, request);
  if (answer.bytes > MAX_BODY_BYTES) {
    return failed('integration', { kind: 'CardTooBig', bytes: answer.bytes });
  }
  const checked = answer.checked ?? checkDocument(answer.body, { as: 'response' });
  const parsed = parseJson(answer.body);
  if (parsed === null) {
    const cause: FailureCause = { kind: 'ResponseBody', part: 'not-json', look: sniffBody(answer.body) };
    return { ...failed('integration', cause), checked };
  }
  const broken = envelopeProblem(checked, parsed.value);
  if (broken !== null) {
    const cause: FailureCause = {
      kind: 'ResponseBody',
      part: 'envelope',
      problem: broken.problem,
      errorCount: checked.errorCount,
    };
    return { ...failed('integration', cause), checked };
  }
  return judgeCards(checked, keys, parsed.value);
}

function judgeStatus(status: number, headers: Answer['headers'], request: ExactRequest | null): Verdict {
  const headerValue = (wanted: string) => {
    const values = headers.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : []));
    return values.length === 0 ? null : values.join(', ');
  };
  const location = status >= 300 && status < 400 ? headerValue('location') : null;
  const denied = status === 401 || status === 403;
  const challenge = denied ? headerValue('www-authenticate') : null;
  const allow = status === 405 ? headerValue('allow') : null;
  return failed(isRetriableStatus(status) ? 'retriable' : 'integration', {
    kind: 'StatusCode',
    status,
    location,
    ...(challenge === null ? {} : { challenge }),
    ...(allow === null ? {} : { allow }),
    ...(denied && request !== null ? { sent: credentialsOf(request) } : {}),
  });
}

function credentialsOf({ headers }: ExactRequest): SentCredentials {
  return {
    headers: headers.flatMap(({ name, secret }) => (secret ? [name] : [])),
    signed: headers.some(({ name }) => name.toLowerCase() === 'plain-request-signature'),
  };
}

function judgeCards(checked: CheckedDocument, keys: readonly string[], value: unknown): Verdict {
  // If several cards have the same key, the first one counts and the others are the error (SPEC.md §2).
  const byKey = new Map<string, CheckedCard>();
  for (const card of checked.cards) {
    if (card.key !== null && !byKey.has(card.key)) byKey.set(card.key, card);
  }
  const asked = new Set(keys);
  const extraKeys = [...byKey.keys()].filter((key) => !asked.has(key));
  const cards = new Map<string, CardOutcome>();
  for (const key of keys) {
    const card = byKey.get(key);
    if (card === undefined) {
      cards.set(key, integration(missingCard(key, checked.cards, keys, value)));
    } else if (card.rejected || card.fault !== null) {
      const errors = checked.problems.filter(
        (problem) => problem.severity === 'error' && startsWith(problem.path, card.path),
      );
      const [problem = null] = errors;
      const errorCount = Math.max(errors.length, 1);
      cards.set(key, integration({ kind: 'ResponseBody', part: 'card', problem, errorCount }));
    } else {
      const kind = isHidden(card) ? 'hidden' : 'loaded';
      cards.set(key, { kind, card, ttlSeconds: card.timeToLiveSeconds });
    }
  }
  return { failure: null, cards, extraKeys, checked };
}

/** The error that breaks the whole response, not just one of its cards; null if there isn't one. */
function envelopeProblem(checked: CheckedDocument, value: unknown): { problem: Problem | null } | null {
  if (checked.shape !== 'response' || !hasCards(value)) {
    return { problem: checked.problems.find((problem) => problem.severity === 'error') ?? null };
  }
  const problem = checked.problems.find(
    ({ severity, path }) => severity === 'error' && !(path[0] === 'cards' && typeof path[1] === 'number'),
  );
  return problem === undefined ? null : { problem };
}

function startsWith(path: Problem['path'], start: CheckedCard['path']): boolean {
  return start.every((step, index) => path[index] === step);
}

function failed(failureClass: FailureClass, cause: FailureCause): Verdict {
  return { failure: { class: failureClass, cause }, cards: new Map(), extraKeys: [], checked: null };
}

function integration(cause: FailureCause): CardOutcome {
  return { kind: 'failed', failure: { class: 'integration', cause } };
}

function hasCards(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'cards' in value && Array.isArray(value.cards);
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

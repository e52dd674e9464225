import { checkDocument } from '../cards/check.ts';
import { type CheckedCard, type CheckedDocument, isHidden } from '../cards/format/drawn.ts';
import type { Problem } from '../json/problem.ts';
import { nearMiss } from './near-miss.ts';
import type { Answer, FailureReason, Refusal, Reply } from './ports.ts';
import { isRetriableStatus } from './retry.ts';
import { type BodyLook, sniffBody } from './sniff-body.ts';

/** More of a body than this is CardTooBig (SPEC.md §6). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Why a card failed. The first seven kinds are Plain's; the last two are the playground's own. */
export type FailureCause =
  | { kind: 'MissingCard'; key: string; nearMiss: string | null; answered: readonly string[] }
  | { kind: 'ResponseBody'; part: 'not-json'; look: BodyLook }
  | { kind: 'ResponseBody'; part: 'envelope' | 'card'; problem: Problem | null; errorCount: number }
  | { kind: 'StatusCode'; status: number; location: string | null }
  | { kind: 'Request'; reason: FailureReason; detail: string }
  | { kind: 'Timeout'; limitMs: number }
  | { kind: 'CardTooBig'; bytes: number | null }
  | { kind: 'Unknown'; detail: string }
  | { kind: 'Refused'; refusal: Refusal }
  | { kind: 'Cancelled' };

/**
 * What Plain does with a failure: `retriable` is tried once more and not kept, `integration` is not tried
 * again and kept for five minutes, `playground` is no outcome of Plain's.
 */
export type FailureClass = 'retriable' | 'integration' | 'playground';

export interface Failure {
  class: FailureClass;
  cause: FailureCause;
}

/** What a requested card became. `ttlSeconds` is the answer's own, null where it has none. */
export type CardOutcome =
  | { kind: 'loaded'; card: CheckedCard; ttlSeconds: number | null }
  | { kind: 'hidden'; card: CheckedCard; ttlSeconds: number | null }
  | { kind: 'failed'; failure: Failure };

/** What one attempt came to. */
export interface Verdict {
  /** The whole attempt failed; null when each card has an outcome of its own. */
  failure: Failure | null;
  /** By card key, for the keys that were asked for. */
  cards: ReadonlyMap<string, CardOutcome>;
  /** Keys of cards that nobody asked for. Ignored. */
  extraKeys: readonly string[];
  /** The body as checked; null where there was none to check. */
  checked: CheckedDocument | null;
}

/**
 * Classifies one attempt's reply for the cards it asked for (SPEC.md §6). `limitMs` is the attempt's time
 * limit. Never throws.
 */
export function judgeReply(reply: Reply, keys: readonly string[], limitMs: number): Verdict {
  if (reply.kind === 'refusal') return failed('playground', { kind: 'Refused', refusal: reply.refusal });
  if (reply.kind === 'answer') return judgeAnswer(reply.answer, keys);
  const { reason, detail, status, headers } = reply.failure;
  if (reason === 'timeout') return failed('retriable', { kind: 'Timeout', limitMs });
  // Once the status is known to be wrong, what happens to the body changes nothing.
  if (status !== null && status !== 200) return judgeStatus(status, headers);
  if (reason === 'too-big') return failed('integration', { kind: 'CardTooBig', bytes: null });
  return failed('retriable', { kind: 'Request', reason, detail });
}

/** The verdict where a fault of our own kept the attempt from coming to anything. */
export function unansweredVerdict(detail: string): Verdict {
  return failed('playground', { kind: 'Unknown', detail });
}

function judgeAnswer(answer: Answer, keys: readonly string[]): Verdict {
  if (answer.status !== 200) return judgeStatus(answer.status, answer.headers);
  if (answer.bytes > MAX_BODY_BYTES) {
    return failed('integration', { kind: 'CardTooBig', bytes: answer.bytes });
  }
  const checked = checkDocument(answer.body, { as: 'response' });
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
  return judgeCards(checked, keys);
}

function judgeStatus(status: number, headers: Answer['headers']): Verdict {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? null;
  return failed(isRetriableStatus(status) ? 'retriable' : 'integration', {
    kind: 'StatusCode',
    status,
    location: status >= 300 && status < 400 ? location : null,
  });
}

function judgeCards(checked: CheckedDocument, keys: readonly string[]): Verdict {
  // The first card of a key counts; the later one is the error (SPEC.md §2).
  const byKey = new Map<string, CheckedCard>();
  for (const card of checked.cards) {
    if (card.key !== null && !byKey.has(card.key)) byKey.set(card.key, card);
  }
  const answered = [...byKey.keys()];
  const asked = new Set(keys);
  const extraKeys = answered.filter((key) => !asked.has(key));
  const cards = new Map<string, CardOutcome>();
  for (const key of keys) {
    const card = byKey.get(key);
    if (card === undefined) {
      const near = nearMiss(key, extraKeys);
      cards.set(key, integration({ kind: 'MissingCard', key, nearMiss: near, answered }));
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

/** The error that breaks the response as a whole rather than one of its cards, if there is one. */
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

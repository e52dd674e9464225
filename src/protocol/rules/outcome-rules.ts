import { keptUntil } from '../cache.ts';
import { type CardOutcome, judgeReply, MAX_BODY_BYTES, type Verdict } from '../outcome.ts';
import type { FailureReason, Reply } from '../ports.ts';
import { ATTEMPT_LIMITS_MS, RETRY_DELAY_MS, retryDelay } from '../retry.ts';
import { describeFailure } from '../words/failure-words.ts';

/** What happens to a card in one case. */
export interface OutcomeRule {
  happening: string;
  /** Plain's name for the error, or the card's state if it isn't an error. */
  kind: string;
  consequence: string;
}

const KEY = 'usage';
const [LIMIT_MS] = ATTEMPT_LIMITS_MS;
const TIMING = { ttfbMs: 1, totalMs: 2 };
const DEFAULT_TTL_SECONDS = 3600;

function answer(body: unknown, status = 200, bytes = 100): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    answer: { status, statusText: '', headers: [], body: text, bytes, timing: TIMING },
  };
}

function failure(reason: FailureReason): Reply {
  return {
    kind: 'failure',
    failure: { reason, detail: '', status: null, statusText: '', headers: [], timing: TIMING },
  };
}

const card = (fields: object) => ({ cards: [{ key: KEY, ...fields }] });
const TEXT = { componentText: { text: 'Hello' } };

/** An example of each case. The protocol's own code decides the outcome. */
const HAPPENINGS: readonly (readonly [happening: string, reply: Reply])[] = [
  ['The card comes with components', answer(card({ components: [TEXT] }))],
  ['The card comes with null or an empty list', answer(card({ components: null }))],
  ['The requested key is absent', answer({ cards: [] })],
  ['The card breaks the format', answer(card({ components: [{ componentSpacer: {} }] }))],
  ['The response around the cards is broken: all of them', answer({ card: [] })],
  ['The body isn’t JSON', answer('<html>')],
  [`The body is over ${MAX_BODY_BYTES / 1024 / 1024} MB`, answer('', 200, MAX_BODY_BYTES + 1)],
  ['Status 5xx', answer('', 503)],
  ['Status 429', answer('', 429)],
  ['Any status other than 200; redirects aren’t followed', answer('', 404)],
  [`No complete response within ${LIMIT_MS / 1000} s`, failure('timeout')],
  ['The request fails: DNS, refused, reset, TLS', failure('refused')],
  ['The body is cut off or can’t be decoded', failure('cut-off')],
];

function outcomeOf(verdict: Verdict): CardOutcome | null {
  return verdict.failure === null
    ? (verdict.cards.get(KEY) ?? null)
    : { kind: 'failed', failure: verdict.failure };
}

const SHOWN = { loaded: 'Loaded', hidden: 'Hidden' } as const;
const KEPT = 'Kept for the card’s time to live, else for the default of its settings.';

function ruleFor(happening: string, outcome: CardOutcome): OutcomeRule {
  if (outcome.kind !== 'failed') {
    const hidden = outcome.kind === 'hidden' ? 'Plain doesn’t display it. ' : '';
    return { happening, kind: SHOWN[outcome.kind], consequence: `${hidden}${KEPT}` };
  }
  return {
    happening,
    kind: outcome.failure.cause.kind,
    consequence: describeFailure(outcome.failure).consequence,
  };
}

/** Every row of SPEC.md §6, by running an example of it through the protocol's own functions. */
export function outcomeRules(): readonly OutcomeRule[] {
  const rules = HAPPENINGS.flatMap(([happening, reply]) => {
    const outcome = outcomeOf(judgeReply(reply, [KEY], LIMIT_MS));
    return outcome === null ? [] : [ruleFor(happening, outcome)];
  });
  return [
    ...rules,
    {
      happening: 'A card that wasn’t requested',
      kind: 'Ignored',
      consequence: 'Listed in the inspector.',
    },
  ];
}

/** The waits of a load, in words. */
export function timeRules(): readonly string[] {
  const seconds = (ms: number) => `${ms / 1000} s`;
  const retry = retryDelay(1, true) ?? RETRY_DELAY_MS;
  const missing = outcomeOf(judgeReply(answer({ cards: [] }), [KEY], LIMIT_MS));
  const keptMs = missing === null ? null : keptUntil(missing, DEFAULT_TTL_SECONDS, 0);
  const [first, other] = ATTEMPT_LIMITS_MS;
  return [
    `An attempt may take ${seconds(first)} in total, or ${seconds(other)} if the workspace is set to that.`,
    `A retriable failure is retried once, ${seconds(retry)} after the first attempt ended: a load takes at most ${seconds(first + retry + first)}.`,
    `An integration error isn’t retried and is kept for ${(keptMs ?? 0) / 60_000} minutes, so a fix shows after that, or right away when you reload the card.`,
    'While a customer is open, an expired card is requested again automatically. The playground does this from 15 s up.',
    'Cards are kept per customer, thread and tenant. Changing one of them loads again; going back uses what was kept.',
  ];
}

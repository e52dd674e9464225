import type { FailureCause, SentCredentials } from '../../protocol/outcome.ts';
import { describeLook } from '../../protocol/sniff-body.ts';
import type { Asked } from './asked.ts';

/** What happened to a request, as the rest of a sentence: “is refused with 400”. Null if nothing failed. */
export function fateOf(asked: Asked): string | null {
  const { failure } = asked.verdict;
  return failure === null ? null : fateOfCause(failure.cause);
}

/** The same for one card of the response. */
export function fateOfCard(asked: Asked, key: string): string | null {
  const whole = fateOf(asked);
  if (whole !== null) return whole;
  const outcome = asked.verdict.cards.get(key);
  return outcome?.kind === 'failed' ? fateOfCause(outcome.failure.cause, key) : null;
}

function fateOfCause(cause: FailureCause, key?: string): string {
  switch (cause.kind) {
    case 'MissingCard':
      return cause.nearMiss === null
        ? `gets no card for “${cause.key}”`
        : `gets no card for “${cause.key}”, but one for “${cause.nearMiss}”`;
    case 'StatusCode':
      return fateOfStatus(cause);
    case 'Timeout':
      return `gets no complete response within ${cause.limitMs / 1000} s`;
    case 'CardTooBig':
      return 'gets a response over 1 MB';
    case 'Request':
      return `fails: ${cause.detail.replace(/\.$/, '')}`;
    case 'ResponseBody': {
      if (cause.part === 'not-json') return `gets a response that isn’t JSON: ${describeLook(cause.look)}`;
      const subject = cause.part === 'card' && key !== undefined ? `a card “${key}”` : 'a response';
      return `gets ${subject} that Plain rejects: ${cause.problem?.message ?? 'it breaks the format'}`;
    }
    case 'Refused':
      return `wasn’t sent: ${cause.refusal.message}`;
    case 'Unknown':
      return `failed in the playground: ${cause.detail}`;
    case 'Cancelled':
      return 'was cancelled';
  }
}

function fateOfStatus({ status, location, sent }: Extract<FailureCause, { kind: 'StatusCode' }>): string {
  if (status >= 500) return `fails with ${status}`;
  if (status === 429) return 'is rate-limited with 429';
  if (status >= 400)
    return `is refused with ${status}${sent === undefined ? '' : `; ${credentialsIn(sent)}`}`;
  if (status >= 300) return location === null ? `is redirected (${status})` : `is redirected to ${location}`;
  return `gets ${status} instead of 200`;
}

/** Which credentials a refused request carried: “it was sent with Authorization, unsigned”. */
function credentialsIn({ headers, signed }: SentCredentials): string {
  if (headers.length === 0)
    return signed ? 'it was signed and had no other credentials' : 'it was sent without credentials';
  return `it was sent with ${headers.join(', ')}, ${signed ? 'and signed' : 'unsigned'}`;
}

/** A sentence from a subject and a fate, with one full stop. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

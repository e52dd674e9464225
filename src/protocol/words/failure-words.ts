import { missingCardWords } from '../missing-card.ts';
import type { Failure, FailureCause, FailureClass } from '../outcome.ts';
import type { FailureReason } from '../ports.ts';
import { describeLook } from '../sniff-body.ts';
import { statusWords } from './status-words.ts';

/** A failure in words: what happened, what to do about it, what Plain does with the card and why. */
export interface FailureWords {
  title: string;
  /** What happened. */
  message: string;
  /** What to do about it. */
  advice: string;
  /** What Plain does with the card. */
  consequence: string;
  /** The rule behind it in one sentence (SPEC.md §6). */
  rule: string;
}

/** Describes why a card failed (SPEC.md §6). */
export function describeFailure({ class: failureClass, cause, firstAttempt }: Failure): FailureWords {
  if (firstAttempt === undefined) {
    const where = failureClass === 'retriable' ? ', at both attempts' : '';
    return { ...wordsOf(cause, where), consequence: CONSEQUENCES[failureClass] };
  }
  const words = wordsOf(cause, ' to the retry');
  const first = shortWords(firstAttempt);
  return failureClass === 'integration'
    ? {
        ...words,
        message: `${words.message} The first attempt got ${first}.`,
        consequence: `Integration error: retried once after ${first}, then kept for 5 minutes.`,
        rule: 'What the retry gets counts: an integration error isn’t tried a third time.',
      }
    : {
        ...words,
        message: `${words.message} The first attempt got ${first}.`,
        consequence: CONSEQUENCES[failureClass],
      };
}

/** Describes why one attempt failed, regardless of the other attempt. */
export function describeAttempt({ cause }: Failure): Pick<FailureWords, 'title' | 'message' | 'advice'> {
  return wordsOf(cause, '');
}

const CONSEQUENCES: Record<FailureClass, string> = {
  retriable: 'Retried once, not kept: Plain asks again the next time the customer is viewed.',
  integration: 'Integration error: not retried, kept for 5 minutes.',
  playground: 'Not an outcome in Plain: nothing was retried, and nothing is kept.',
};

type Words = Omit<FailureWords, 'consequence'>;

/** `where` says which attempt it was, if that matters. */
function wordsOf(cause: FailureCause, where: string): Words {
  switch (cause.kind) {
    case 'MissingCard':
      return {
        title: 'Card missing from the response',
        ...missingCardWords(cause),
        rule: 'A requested key that is absent fails only that card, without a retry.',
      };
    case 'ResponseBody':
      return responseBody(cause);
    case 'StatusCode':
      return { title: `Status ${cause.status}`, ...statusWords(cause, where), rule: ruleOf(cause) };
    case 'Request':
      return {
        ...REASONS[cause.reason],
        message: cause.detail,
        rule: 'A request that fails on the way is retried once after a second.',
      };
    case 'Timeout':
      return {
        title: 'Time-out',
        message: `No complete response came within ${cause.limitMs / 1000} s${where}.`,
        advice: 'Respond faster: leave out slow lookups, or use a cache.',
        rule: `One attempt may take ${cause.limitMs / 1000} s in all; a time-out is retried once after a second.`,
      };
    case 'CardTooBig':
      return {
        title: 'Response too big',
        message: `The body is over 1 MB${cause.bytes === null ? '' : ` (${cause.bytes} bytes)`}.`,
        advice: 'Send less: a card shows a summary and links to the rest.',
        rule: 'A body over 1 MB fails all its cards, without a retry.',
      };
    case 'Unknown':
      return {
        title: 'The playground failed',
        message: `Something went wrong in the playground: ${cause.detail}`,
        advice: 'Load again. If it keeps happening, please report it.',
        rule: 'This is a bug in the playground, not in your endpoint.',
      };
    case 'Refused':
      return refused(cause);
    case 'Cancelled':
      return {
        title: 'Cancelled',
        message: 'You cancelled the load before a response came.',
        advice: 'Reload the card when you want it.',
        rule: 'A cancelled load has no outcome.',
      };
  }
}

function responseBody(cause: Extract<FailureCause, { kind: 'ResponseBody' }>): Words {
  if (cause.part === 'not-json') {
    return {
      title: 'The response isn’t JSON',
      message: describeLook(cause.look),
      advice: 'Respond with one JSON document: {"cards": […]}.',
      rule: 'A body that isn’t JSON fails all its cards, without a retry.',
    };
  }
  const more = cause.errorCount > 1 ? ` (${cause.errorCount} problems in all)` : '';
  const message = `${cause.problem?.message ?? 'It breaks the format.'}${more}`;
  return cause.part === 'envelope'
    ? {
        title: 'The response has the wrong shape',
        message,
        advice: 'Respond with {"cards": [{"key": …, "components": […]}]}.',
        rule: 'A broken envelope fails all its cards, without a retry.',
      }
    : {
        title: 'Plain would reject this card',
        message,
        advice: 'The response marks the place. Fix it at the endpoint, then reload the card.',
        rule: 'A card that breaks the format fails alone, without a retry.',
      };
}

function ruleOf({ status }: Extract<FailureCause, { kind: 'StatusCode' }>): string {
  if (status === 429 || (status >= 500 && status < 600))
    return 'A 5xx or 429 is retried once after a second.';
  return 'Any status except 200, 429 and 5xx fails at once, without a retry.';
}

const REASONS: Record<FailureReason, { title: string; advice: string }> = {
  timeout: { title: 'Time-out', advice: 'Respond faster.' },
  dns: { title: 'Name not found', advice: 'Check the host name. A new name can take a while to spread.' },
  refused: {
    title: 'Connection refused',
    advice: 'Start the endpoint. Once deployed, its port must also be open to the internet.',
  },
  unreachable: { title: 'Host not reachable', advice: 'Check the address, the network and any firewall.' },
  reset: { title: 'Connection reset', advice: 'Look for a crash in the endpoint’s log.' },
  tls: {
    title: 'No secure connection',
    advice:
      'Plain needs a certificate from a public authority, valid for this name. Locally, use http://localhost.',
  },
  'not-http': {
    title: 'Not an HTTP response',
    advice: 'Check what listens there, and whether https:// should be http://.',
  },
  'cut-off': {
    title: 'Response cut off',
    advice: 'Look for a crash at the endpoint, or a wrong Content-Length.',
  },
  'too-big': { title: 'Response too big', advice: 'Send less.' },
  undecodable: {
    title: 'Response can’t be decoded',
    advice: 'Send UTF-8, and a Content-Encoding only where the body has it.',
  },
  unknown: { title: 'Request failed', advice: 'The copied cURL command may show more.' },
};

/** A cause in a few words: "a 503", "a time-out". */
function shortWords(cause: FailureCause): string {
  if (cause.kind === 'StatusCode') return `a ${cause.status}`;
  if (cause.kind === 'Timeout') return 'a time-out';
  if (cause.kind === 'Request') return `“${REASONS[cause.reason].title}”`;
  return 'an error';
}

function refused({ refusal }: Extract<FailureCause, { kind: 'Refused' }>): Words {
  const titles = {
    relay: 'The playground’s relay refused',
    browser: 'The browser blocked the request',
    page: 'The playground couldn’t send the request',
  };
  return {
    title: titles[refusal.by],
    message: refusal.message,
    advice:
      refusal.policy === null
        ? 'This doesn’t apply to Plain’s servers.'
        : `The relay’s address policy is “${refusal.policy}”.`,
    rule: 'A request that the playground doesn’t send has no outcome in Plain.',
  };
}

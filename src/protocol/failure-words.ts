import type { Failure, FailureCause, FailureClass } from './outcome.ts';
import type { FailureReason } from './ports.ts';
import { describeLook } from './sniff-body.ts';

/** A failure in words: what happened, what Plain makes of it and by which rule, what to do. */
export interface FailureWords {
  title: string;
  /** What happened. */
  message: string;
  /** What to do about it. */
  advice: string;
  /** What Plain does with the card. */
  consequence: string;
  /** The rule behind it in one sentence, and the row of SPEC.md §6 it comes from. */
  rule: string;
  row: string;
}

/** The words for what a card came to (SPEC.md §6). */
export function describeFailure({ class: failureClass, cause }: Failure): FailureWords {
  return { ...wordsOf(cause, ', at both attempts'), consequence: CONSEQUENCES[failureClass] };
}

/** The words for what one attempt came to, whatever became of the other one. */
export function describeAttempt({ cause }: Failure): Pick<FailureWords, 'title' | 'message' | 'advice'> {
  return wordsOf(cause, '');
}

const CONSEQUENCES: Record<FailureClass, string> = {
  retriable: 'Retried once, not kept: Plain asks again the next time the customer is viewed.',
  integration: 'Integration error: not retried, kept for 5 minutes.',
  playground: 'This is no outcome of Plain’s. Nothing was retried, nothing is kept.',
};

type Words = Omit<FailureWords, 'consequence'>;

function wordsOf(cause: FailureCause, attempts: string): Words {
  switch (cause.kind) {
    case 'MissingCard':
      return missingCard(cause);
    case 'ResponseBody':
      return responseBody(cause);
    case 'StatusCode':
      return statusCode(cause, attempts);
    case 'Request':
      return requestFailed(cause);
    case 'Timeout':
      return {
        title: 'Time-out',
        message: `No whole answer came within ${cause.limitMs / 1000} s${attempts}.`,
        advice: 'Answer faster: leave slow look-ups out, or answer from a cache of your own.',
        rule: `One attempt may take ${cause.limitMs / 1000} s in all; a time-out is retried once after a second.`,
        row: '5xx, 429, time-out, request failed',
      };
    case 'CardTooBig':
      return {
        title: 'Answer too big',
        message: `The body is over 1 MB${cause.bytes === null ? '' : ` (${cause.bytes} bytes)`}.`,
        advice: 'Send less: a card shows a summary and links to the rest.',
        rule: 'A body over 1 MB fails all its cards without a retry.',
        row: 'body over 1 MB, or one card over the limit',
      };
    case 'Unknown':
      return {
        title: 'The playground failed',
        message: `Something in the playground went wrong: ${cause.detail}`,
        advice: 'Load again. If it stays, please report it.',
        rule: 'A fault of the playground’s own says nothing about the endpoint.',
        row: 'Unknown',
      };
    case 'Refused':
      return refused(cause);
    case 'Cancelled':
      return {
        title: 'Cancelled',
        message: 'You cancelled the load before an answer came.',
        advice: 'Reload the card when you want it.',
        rule: 'A cancelled load has no outcome.',
        row: 'Cancelled',
      };
  }
}

function missingCard({ key, nearMiss, answered }: Extract<FailureCause, { kind: 'MissingCard' }>): Words {
  const others = answered.slice(0, 5).map((name) => `“${name}”`);
  const came =
    answered.length === 0
      ? 'The answer has no card with a key.'
      : `It answered ${others.join(', ')}${answered.length > 5 ? ` and ${answered.length - 5} more` : ''}.`;
  return {
    title: 'Card missing from the response',
    message: `Plain asked for “${key}” and the answer has no card with that key. ${came}`,
    advice:
      nearMiss === null
        ? 'Answer every key that is asked for; a customer without data gets "components": null.'
        : `Almost: the answer has “${nearMiss}”. Write “${key}” there, or change the key here.`,
    rule: 'A requested key that is absent fails that card alone, without a retry.',
    row: 'requested key absent',
  };
}

function responseBody(cause: Extract<FailureCause, { kind: 'ResponseBody' }>): Words {
  const row = 'body is not JSON, or breaks the schema';
  if (cause.part === 'not-json') {
    return {
      title: 'The answer is not JSON',
      message: describeLook(cause.look),
      advice: 'Answer with one JSON document: {"cards":[…]}.',
      rule: 'A body that is not JSON fails all its cards without a retry.',
      row,
    };
  }
  const more = cause.errorCount > 1 ? ` (${cause.errorCount} problems in all)` : '';
  const told = cause.problem === null ? 'It breaks the format.' : cause.problem.message;
  return cause.part === 'envelope'
    ? {
        title: 'The answer is not a response',
        message: `${told}${more}`,
        advice: 'Answer {"cards":[{"key":…,"components":[…]}]}.',
        rule: 'A broken envelope fails all its cards without a retry.',
        row,
      }
    : {
        title: 'Plain would reject this card',
        message: `${told}${more}`,
        advice: 'The response marks the place. Correct it at the endpoint, then reload the card.',
        rule: 'A card that breaks the schema fails by itself, without a retry.',
        row,
      };
}

function statusCode(
  { status, location }: Extract<FailureCause, { kind: 'StatusCode' }>,
  attempts: string,
): Words {
  if (status === 429 || (status >= 500 && status < 600)) {
    return {
      title: `Status ${status}`,
      message: `The endpoint answered ${status}${attempts}.`,
      advice:
        status === 429
          ? 'The endpoint limits how often it is asked; let Plain’s requests through.'
          : 'Look into the endpoint’s log for this request.',
      rule: 'A 5xx or 429 is retried once after a second.',
      row: '5xx, 429, time-out, request failed',
    };
  }
  const redirect = status >= 300 && status < 400;
  const advice: Record<number, string> = {
    401: 'Check the Authorization header.',
    403: 'Check the credentials and any list of allowed addresses.',
    404: 'Check the path of the URL, slashes and case included.',
    405: 'The endpoint must take POST requests.',
    400: 'Read the body below: some endpoints refuse an external id that is null or a missing thread.',
  };
  return {
    title: `Status ${status}`,
    message: redirect
      ? `The endpoint redirects${location === null ? '' : ` to ${location}`}. Redirects are not followed.`
      : `The endpoint answered ${status}; only 200 counts as an answer.`,
    advice:
      advice[status] ??
      (redirect ? 'Enter the address it redirects to, if it is the right one.' : 'Answer with status 200.'),
    rule: redirect
      ? 'A redirect is not followed; it counts as a wrong status.'
      : 'Any status but 200, 429 and 5xx fails at once, without a retry.',
    row: 'any other non-200',
  };
}

const REASONS: Record<FailureReason, { title: string; advice: string }> = {
  timeout: { title: 'Time-out', advice: 'Answer faster.' },
  dns: { title: 'Name not found', advice: 'A name that is new may take a while to be known everywhere.' },
  refused: {
    title: 'Connection refused',
    advice: 'Once deployed, its port must also be open to the internet.',
  },
  unreachable: { title: 'Host not reachable', advice: 'Look at the address, the network and any firewall.' },
  reset: { title: 'Connection reset', advice: 'Look for a crash in the endpoint’s log.' },
  tls: {
    title: 'No secure connection',
    advice:
      'Plain needs a certificate from a public authority, valid for this name. Locally, use http://localhost.',
  },
  'not-http': {
    title: 'Not an HTTP answer',
    advice: 'See what listens there, and whether https:// should be http://.',
  },
  'cut-off': {
    title: 'Answer cut off',
    advice: 'Look for a crash at the endpoint, or a wrong Content-Length.',
  },
  'too-big': { title: 'Answer too big', advice: 'Send less.' },
  undecodable: {
    title: 'Answer cannot be decoded',
    advice: 'Send UTF-8, and a Content-Encoding only where the body truly has it.',
  },
  unknown: { title: 'Request failed', advice: 'The copied cURL command may show more.' },
};

function requestFailed({ reason, detail }: Extract<FailureCause, { kind: 'Request' }>): Words {
  const body = reason === 'cut-off' || reason === 'undecodable';
  return {
    ...REASONS[reason],
    message: detail,
    rule: 'A request that fails on the way is retried once after a second.',
    row: body ? 'body cut off, undecodable or of an unknown encoding' : '5xx, 429, time-out, request failed',
  };
}

function refused({ refusal }: Extract<FailureCause, { kind: 'Refused' }>): Words {
  const titles = {
    relay: 'The playground’s relay refused',
    browser: 'The browser stands in the way',
    page: 'The playground could not ask',
  };
  return {
    title: titles[refusal.by],
    message: refusal.message,
    advice:
      refusal.policy === null
        ? 'Plain’s servers are not bound by this.'
        : `The relay’s address policy is “${refusal.policy}”.`,
    rule: 'What the playground refuses to send has no outcome in Plain.',
    row: 'the relay refuses the address or the request',
  };
}

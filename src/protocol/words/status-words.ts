import type { FailureCause, SentCredentials } from '../outcome.ts';
import { isRetriableStatus } from '../retry.ts';

type StatusCause = Extract<FailureCause, { kind: 'StatusCode' }>;

/** Only these redirect a client. 300 and 304 don't, although they also begin with a 3. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const NO_DATA =
  'To say that a customer has no data, respond with 200 and {"cards": [{"key": "…", "components": null}]}.';

const ADVICE: Readonly<Record<number, string>> = {
  202: 'Plain doesn’t come back for the cards later: respond with 200 and the cards.',
  204: NO_DATA,
  205: NO_DATA,
  300: 'Respond with 200 and the cards instead of a choice of addresses.',
  304: 'Plain has no earlier copy to fall back on. Respond with 200 and the cards, and check any cache in front of the endpoint.',
  400: 'Read the body below. Some endpoints reject a null externalId or a missing thread.',
  404: 'Check the path of the URL, including slashes and upper and lower case.',
  415: 'Accept Content-Type: application/json.',
  429: 'The endpoint limits how often it can be called. Let Plain’s requests through.',
};

/** Describes a wrong status: what came back, and what to do about it. `where` is the attempt, in words. */
export function statusWords(cause: StatusCause, where: string): { message: string; advice: string } {
  const { status } = cause;
  if (isRetriableStatus(status)) {
    return {
      message: `The endpoint responded with ${status}${where}.`,
      advice: ADVICE[status] ?? 'Look for this request in the endpoint’s log.',
    };
  }
  if (REDIRECTS.has(status)) return redirectWords(cause, where);
  return {
    message: `The endpoint responded with ${status}${where}; only 200 counts.${quotedHeaders(cause)}`,
    advice: adviceOf(cause),
  };
}

function redirectWords({ status, location }: StatusCause, where: string) {
  return location === null
    ? {
        message: `The endpoint responded with ${status}${where}, a redirect, but doesn’t say where to: it has no Location header.`,
        advice: 'Respond with 200 at this URL.',
      }
    : {
        message: `The endpoint responded with ${status}${where} and redirects to ${shortened(location)}. Redirects aren’t followed.`,
        advice: 'If that’s the right address, use it as the URL.',
      };
}

function quotedHeaders({ challenge, allow }: StatusCause): string {
  if (challenge !== undefined) return ` It asks for “${shortened(challenge)}” (WWW-Authenticate).`;
  if (allow === undefined) return '';
  return allow === '' ? ' Its Allow header is empty.' : ` It allows ${shortened(allow)} (Allow).`;
}

function adviceOf({ status, sent }: StatusCause): string {
  if (status === 401 || status === 403) {
    const denied =
      status === 403 ? ' The endpoint may also accept requests from certain addresses only.' : '';
    return sent === undefined ? `Check the credentials.${denied}` : `${credentialWords(sent)}${denied}`;
  }
  if (status === 405) return 'The endpoint must take POST requests at this path.';
  return ADVICE[status] ?? 'Respond with 200 and the cards.';
}

/** Which credentials went out and which didn't, and what follows from that. */
function credentialWords({ headers, signed }: SentCredentials): string {
  const authorized = headers.some((name) => name.toLowerCase() === 'authorization');
  const others = headers.filter((name) => name.toLowerCase() !== 'authorization');
  const sent = [
    ...(authorized ? ['Authorization'] : []),
    ...others,
    ...(signed ? ['Plain-Request-Signature'] : []),
  ];
  const missing = [...(authorized ? [] : ['Authorization']), ...(signed ? [] : ['Plain-Request-Signature'])];
  const step = nextStep({ headers, signed });
  if (sent.length === 0) return `No credentials were sent: no ${listed(missing, 'or')}. ${step}`;
  return missing.length === 0
    ? `Sent: ${listed(sent)}. ${step}`
    : `Sent: ${listed(sent)}. Not sent: ${listed(missing)}. ${step}`;
}

function nextStep({ headers, signed }: SentCredentials): string {
  if (headers.length === 0 && !signed) {
    return 'Add the header your endpoint expects, or the signing secret it verifies with.';
  }
  if (headers.length === 0) return 'Check the signing secret, or add the header your endpoint expects.';
  if (!signed) return 'Check the values; if the endpoint verifies signatures, add the signing secret.';
  return 'Check the values and the signing secret.';
}

function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

import type { FailureReason } from '../envelope.ts';
import { AttemptFailed } from '../upstream.ts';

const REASON_OF_CODE: Readonly<Record<string, FailureReason>> = {
  ENOTFOUND: 'dns',
  ENODATA: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  EPROTO: 'tls',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  // Two lengths, or a length beside chunks: the message was complete by one of them and not by the other.
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
  HTTPParserError: 'not-http',
  // undici's own surprise at a response that changes the protocol without having been asked to.
  ERR_ASSERTION: 'not-http',
};

/** undici's words, under the code of any broken socket, for a 100 or 101 that nobody asked for. */
const UNASKED_INTERIM = /^bad (response|upgrade)$/;

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (UNASKED_INTERIM.test(error.message)) return 'ERR_ASSERTION';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'HTTPParserError' ? error.name : undefined;
}

function reasonOf(code: string): FailureReason {
  const known = REASON_OF_CODE[code];
  if (known !== undefined) return known;
  if (/CERT|SIGNATURE|ISSUER|^ERR_(TLS|SSL)/.test(code)) return 'tls';
  return 'unknown';
}

/** What a socket, TLS or HTTP error means for an attempt. Errors that are not theirs come back as they are. */
export function toAttemptFailed(error: unknown, { headArrived }: { headArrived: boolean }): unknown {
  const code = codeOf(error);
  if (error instanceof AttemptFailed || code === undefined) return error;
  const reason = reasonOf(code);
  // Once the head is there, a connection that ends early has cut the body off.
  return new AttemptFailed(headArrived && reason === 'reset' ? 'cut-off' : reason, code);
}

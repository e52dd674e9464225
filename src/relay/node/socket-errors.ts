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
  // Two lengths, or a length as well as chunks: the message was complete by one of them but not the other.
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
  HTTPParserError: 'not-http',
  // undici's failed assertion for a response that switches protocols without being asked to.
  ERR_ASSERTION: 'not-http',
};

/** undici's messages for an unrequested 100 or 101; their code is the one of any broken socket. */
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

/** What a socket, TLS or HTTP error means for an attempt. Other errors are returned unchanged. */
export function toAttemptFailed(error: unknown, { headArrived }: { headArrived: boolean }): unknown {
  const code = codeOf(error);
  if (error instanceof AttemptFailed || code === undefined) return error;
  const reason = reasonOf(code);
  // Once the head has arrived, a connection that ends early cuts off the body.
  return new AttemptFailed(headArrived && reason === 'reset' ? 'cut-off' : reason, code);
}

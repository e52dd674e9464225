import { type FailureReason, MAX_BODY_BYTES } from './envelope.ts';

/** What is known about a failed attempt. */
export interface FailureFacts {
  reason: FailureReason;
  code: string | undefined;
  url: URL;
  timeoutMs: number;
  /** Whether status and headers had arrived. */
  headArrived: boolean;
}

const CERTIFICATE_WORDS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in a self-signed certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its chain is incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is unknown',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it isn’t valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was issued for another name',
};

/** Why a certificate isn't trusted, in a sentence. `code` is OpenSSL's or Node's error code. */
export function distrustWords(code: string, hostname: string): string {
  return `The certificate of ${hostname} isn’t trusted: ${CERTIFICATE_WORDS[code] ?? code}.`;
}

function tlsWords({ code, url }: FailureFacts): string {
  if (code !== undefined && CERTIFICATE_WORDS[code] !== undefined) return distrustWords(code, url.hostname);
  return `No secure connection could be made with ${url.host}. If it speaks plain http, write http://.`;
}

function resetWords({ url }: FailureFacts): string {
  const closed = `${url.host} closed the connection without a response.`;
  return url.protocol === 'http:' ? `${closed} If it speaks https, write https://.` : closed;
}

function timeoutWords({ timeoutMs, headArrived }: FailureFacts): string {
  const limit = `${timeoutMs / 1000} s`;
  return headArrived
    ? `The response began but wasn’t complete after ${limit}.`
    : `There was no response within ${limit}.`;
}

/** One or two sentences for a person: what happened and, if it helps, what to check. */
export function failureWords(facts: FailureFacts): string {
  const { reason, code, url } = facts;
  switch (reason) {
    case 'timeout':
      return timeoutWords(facts);
    case 'dns':
      return `The name ${url.hostname} wasn’t found. Check how it’s spelled.`;
    case 'refused':
      return `Nothing is listening at ${url.host}. Check that the endpoint is running, and its port.`;
    case 'unreachable':
      return `There’s no route to ${url.host} from here.`;
    case 'reset':
      return resetWords(facts);
    case 'tls':
      return tlsWords(facts);
    case 'not-http':
      return notHttpWords(facts);
    case 'cut-off':
      return 'The connection was closed before the whole body had arrived.';
    case 'too-big':
      return `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB.`;
    case 'undecodable':
      return undecodableWords(code);
    case 'unknown':
      return `The request to ${url.host} failed for an unknown reason.`;
  }
}

function notHttpWords({ code, url }: FailureFacts): string {
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'The headers of the response are too large to read.';
  if (code === 'INTERIM_HEADS') {
    return `${url.host} kept sending interim heads (1xx) and no response, so the relay hung up.`;
  }
  if (code === 'ERR_ASSERTION') return `${url.host} sent a 100 or 101 instead of a response.`;
  return `What ${url.host} sent isn’t a well-formed HTTP response.`;
}

function undecodableWords(code: string | undefined): string {
  if (code === 'no charset') {
    return 'The body isn’t UTF-8, and its Content-Type names no other charset. Send JSON as UTF-8.';
  }
  if (code?.startsWith('charset')) {
    return 'The body isn’t text in the charset that its Content-Type names. Send JSON as UTF-8.';
  }
  if (code?.startsWith('encoding')) {
    return 'The body has an unknown content encoding. Use one of gzip, deflate and br.';
  }
  return 'The body couldn’t be decompressed: it’s damaged, incomplete, in another encoding, or continues after its end.';
}

import type { CheckedDocument } from '../cards/format/drawn.ts';
/** Time as the engine knows it. Milliseconds; `now` counts from the epoch. */
export interface Clock {
  now(): number;
  /** Runs `run` once after `ms`; the returned function cancels it. */
  setTimer(run: () => void, ms: number): () => void;
}

/** HMAC-SHA256 of `message` under `key`, as raw bytes. Rejects where the platform cannot compute it. */
export type HmacSha256 = (key: Uint8Array, message: Uint8Array) => Promise<Uint8Array>;

/** A header as it goes out. `secret`: shown masked, and a variable in a copied command. */
export interface SentHeader {
  name: string;
  value: string;
  secret: boolean;
}

/** One request, exactly as it is sent (SPEC.md §5). */
export interface ExactRequest {
  method: 'POST';
  url: string;
  headers: readonly SentHeader[];
  /** Its UTF-8 bytes are the bytes that are sent and signed. */
  body: string;
}

/** A response that came back whole. */
export interface Answer {
  status: number;
  statusText: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  /** Size of the body on arrival, after decoding its transfer and content encodings. */
  bytes: number;
  /** Milliseconds from sending to the first byte and to the last one. */
  timing: Timing;
  /** What the check of the body as a response found, where it was made before. */
  checked?: CheckedDocument;
}

/** `ttfbMs` is null where no byte came. */
export interface Timing {
  ttfbMs: number | null;
  totalMs: number;
  /** What the relay saw on the way. Missing where nobody could see it: a browser doesn't show it to a page. */
  observed?: ObservedProgress;
}

/**
 * How far an attempt got, as the relay saw it. Times are milliseconds since the attempt began; null: it did
 * not get there, or there was nothing to do (no look-up for an address, no TLS for http).
 */
export interface ObservedProgress {
  /** Time spent in the relay's queue before the attempt began. Not part of the other times. */
  waitedMs: number;
  /** The host's name was found. */
  dnsMs: number | null;
  /** The TCP connection was open. */
  connectedMs: number | null;
  /** The TLS handshake was over and the certificate trusted. */
  tlsMs: number | null;
  /** The first byte of anything came. */
  firstByteMs: number | null;
  /** Status and headers were complete. */
  headMs: number | null;
  /** Bytes that came, heads and framing included. */
  receivedBytes: number;
}

/** Why an attempt got no complete response, though it was made. */
export type FailureReason =
  | 'timeout'
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'reset'
  | 'tls'
  | 'not-http'
  | 'cut-off'
  | 'too-big'
  | 'undecodable'
  | 'unknown';

/** An attempt that was made and failed. `status` and `headers` are set when they had arrived. */
export interface TransportFailure {
  reason: FailureReason;
  detail: string;
  status: number | null;
  statusText: string;
  headers: readonly (readonly [name: string, value: string])[];
  timing: Timing;
}

/** The playground itself didn't make the attempt, for a reason that doesn't apply to Plain. */
export interface Refusal {
  by: 'relay' | 'browser' | 'page';
  reason: string;
  /** The relay's address policy, where that was the cause. */
  policy: string | null;
  message: string;
}

export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'failure'; failure: TransportFailure }
  | { kind: 'refusal'; refusal: Refusal };

/** A transport's limits; requests beyond them wait or are refused. */
export interface TransportLimits {
  /** Requests under way together. */
  atOnce: number;
  /** Requests started per minute. A caller with more must pace itself. */
  perMinute: number;
}

export interface Transport {
  kind: 'relay' | 'direct';
  /** Missing if there are none or they aren't known. */
  limits?: TransportLimits;
  /** Which addresses a relay may reach; null where that is not known, or there is no relay. */
  addressPolicy?: 'local' | 'public' | null;
  /**
   * How much longer than the limit the engine waits for this transport to report the time-out itself:
   * the way to a relay and back is not the endpoint's time. Milliseconds.
   */
  graceMs: number;
  /** Names of the headers that it cannot send as they are. */
  unsendableHeaders(request: ExactRequest): readonly string[];
  /**
   * Makes one attempt. Any number may be under way: the transport works around a browser's limit of connections
   * to a host. Never rejects, except when `signal` was aborted.
   */
  send(request: ExactRequest, options: { timeoutMs: number; signal: AbortSignal }): Promise<Reply>;
}

/**
 * What a probe does with a request instead of posting it once. A closed list: no other method and no raw bytes
 * can be asked for.
 * - `get`, `head`: the same URL and headers with that method and no body.
 * - `plain-text`: posts the request with `Content-Type: text/plain`.
 * - `hang-up`: posts the request and closes the connection as soon as the response's headers have come.
 * - `one-connection`: posts the request five times, one after another, over one kept-alive connection.
 * - `certificate`: a TLS handshake with the URL's host, without a request.
 */
export const PROBE_KINDS = ['get', 'head', 'plain-text', 'hang-up', 'one-connection', 'certificate'] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

/** What a TLS handshake showed. Times in milliseconds since the epoch. */
export interface PeerCertificate {
  validFrom: number;
  validTo: number;
  subject: string;
  issuer: string;
  /** Why a client refuses the certificate for this host, in words; null where it is fine. */
  fault: string | null;
  /** Whether the server asks for a client certificate; null where the handshake hides it. */
  asksForClientCertificate: boolean | null;
}

/**
 * `get`, `head`, `plain-text` and `hang-up` get one reply (for `hang-up` a response without its body).
 * `one-connection` gets one for each request, and how many connections they used. `certificate` gets what the
 * handshake showed. Any kind can get a failure or a refusal.
 */
export type ProbeReply =
  | Reply
  | { kind: 'replies'; replies: readonly Reply[]; connections: number }
  | { kind: 'certificate'; certificate: PeerCertificate };

/** Makes requests that a browser can't make. */
export interface ProbeTransport {
  /** Makes one probe; `timeoutMs` holds for each of its requests. Never rejects, except when `signal` was aborted. */
  probe(
    kind: ProbeKind,
    request: ExactRequest,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<ProbeReply>;
}

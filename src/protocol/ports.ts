import type { CheckedDocument } from '../cards/format/drawn.ts';
/** The engine's clock. Milliseconds; `now` counts from the epoch. */
export interface Clock {
  now(): number;
  /** Runs `run` once after `ms`; the returned function cancels it. */
  setTimer(run: () => void, ms: number): () => void;
}

/** HMAC-SHA256 of `message` with `key`, as raw bytes. Rejects if the platform can't compute it. */
export type HmacSha256 = (key: Uint8Array, message: Uint8Array) => Promise<Uint8Array>;

/** A header as it's sent. If `secret`, its value is shown masked and is a variable in copied commands. */
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
  /** Its UTF-8 bytes are what is sent and signed. */
  body: string;
}

/** A complete response. */
export interface Answer {
  status: number;
  statusText: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  /** Size of the body on arrival, after decoding its transfer and content encodings. */
  bytes: number;
  /** Milliseconds from sending to the first byte and to the last one. */
  timing: Timing;
  /** The result of checking the body as a response, if that was done already. */
  checked?: CheckedDocument;
}

/** `ttfbMs` is null if no byte came. */
export interface Timing {
  ttfbMs: number | null;
  totalMs: number;
  /** What the relay observed. Missing if it couldn't be observed: browsers don't show it to pages. */
  observed?: ObservedProgress;
}

/**
 * How far an attempt got, as the relay observed it. Times are milliseconds since the attempt began; null means that it
 * didn't get there, or that there was nothing to do (no look-up for an address, no TLS for http).
 */
export interface ObservedProgress {
  /** Time spent in the relay's queue before the attempt began. Not part of the other times. */
  waitedMs: number;
  /** When the host name was found. */
  dnsMs: number | null;
  /** When the TCP connection was open. */
  connectedMs: number | null;
  /** When the TLS handshake was complete and the certificate trusted. */
  tlsMs: number | null;
  /** When the first byte of any kind came. */
  firstByteMs: number | null;
  /** When status and headers were complete. */
  headMs: number | null;
  /** How many bytes came, including heads and framing. */
  receivedBytes: number;
}

/** Why an attempt that was made got no complete response. */
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

/** An attempt that was made and failed. `status` and `headers` are set if they arrived. */
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
  /** The relay's address policy, if that was the cause. */
  policy: string | null;
  message: string;
}

export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'failure'; failure: TransportFailure }
  | { kind: 'refusal'; refusal: Refusal };

/** A transport's limits. Requests beyond them wait or are refused. */
export interface TransportLimits {
  /** How many requests can be under way at once. */
  atOnce: number;
  /** How many requests can start per minute. A caller that has more must spread them out. */
  perMinute: number;
}

export interface Transport {
  kind: 'relay' | 'direct';
  /** Missing if there are none or they aren't known. */
  limits?: TransportLimits;
  /** Which addresses a relay may reach; null if that isn't known or there's no relay. */
  addressPolicy?: 'local' | 'public' | null;
  /**
   * How many milliseconds longer than the limit the engine waits for this transport to report the time-out itself.
   * The way to the relay and back doesn't count as the endpoint's time.
   */
  graceMs: number;
  /** Names of the headers that it can't send unchanged. */
  unsendableHeaders(request: ExactRequest): readonly string[];
  /**
   * Makes one attempt. Any number may be under way: the transport works around the browser's limit of connections
   * per host. Never rejects unless `signal` was aborted.
   */
  send(request: ExactRequest, options: { timeoutMs: number; signal: AbortSignal }): Promise<Reply>;
}

/**
 * What a probe does with a request instead of posting it once. The list is complete: a probe can't use another method
 * or send raw bytes.
 * - `get`, `head`: the same URL and headers with that method and no body.
 * - `plain-text`: posts the request with `Content-Type: text/plain`.
 * - `hang-up`: posts the request and closes the connection as soon as it has the response's headers.
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
  /** Why a client refuses the certificate for this host, in words; null if it's fine. */
  fault: string | null;
  /** Whether the server asks for a client certificate; null if the handshake doesn't show it. */
  asksForClientCertificate: boolean | null;
}

/**
 * `get`, `head`, `plain-text` and `hang-up` get one reply (for `hang-up`, a response without its body).
 * `one-connection` gets one reply per request and the number of connections they used. `certificate` gets what the
 * handshake showed. Any kind can get a failure or a refusal.
 */
export type ProbeReply =
  | Reply
  | { kind: 'replies'; replies: readonly Reply[]; connections: number }
  | { kind: 'certificate'; certificate: PeerCertificate };

/** Makes requests that a browser can't make. */
export interface ProbeTransport {
  /** Makes one probe; `timeoutMs` applies to each of its requests. Never rejects unless `signal` was aborted. */
  probe(
    kind: ProbeKind,
    request: ExactRequest,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<ProbeReply>;
}

import {
  array,
  boolean,
  discriminatedUnion,
  type infer as Infer,
  int,
  literal,
  maxLength,
  minLength,
  nonnegative,
  nullable,
  number,
  object,
  enum as oneOf,
  optional,
  positive,
  string,
  tuple,
} from 'zod/mini';

/** Where the page posts a relay request. */
export const RELAY_PATH = '/api/relay';

/** Where the page posts a `relayBatch`; the response is one `batchLine` of JSON per line, sent when it's ready. */
export const BATCH_PATH = `${RELAY_PATH}/batch`;

/** Where the page posts a `batchCancel` for one request of a running batch. The response is empty. */
export const CANCEL_PATH = `${BATCH_PATH}/cancel`;

/** Where the page posts a `relayProbe`. */
export const PROBE_PATH = `${RELAY_PATH}/probe`;

/** Where a page asks whether its server has a relay, and its limits. A static host has a file there. */
export const SERVER_PATH = '/api/server.json';

/** The header that identifies the page to the relay; its value is `1`. */
export const RELAY_HEADER = 'x-card-playground';

/** The most bytes to read from a body, decoded or on the wire (SPEC.md §6, CardTooBig). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** How long a request waits for its turn in the relay before it is refused. */
export const MAX_WAIT_MS = 10_000;

/** The most requests and bytes in one batch. A page that has more sends several batches. */
export const MAX_BATCH_REQUESTS = 500;
export const MAX_BATCH_BYTES = 2 * 1024 * 1024;

/** The most bytes in one request, including its headers and body. */
export const MAX_REQUEST_BYTES = 64 * 1024;

const headerList = array(tuple([string(), string()]));
const milliseconds = number().check(nonnegative());
const byteCount = int().check(nonnegative());

/**
 * What the page asks the relay to POST. `headers` are all headers to send (SPEC.md §5), in order: the
 * person's own and Plain's. `timeoutMs` covers the whole attempt, from look-up to last byte.
 */
export const relayRequest = object({
  url: string(),
  headers: headerList,
  body: string(),
  timeoutMs: int().check(positive()),
});

/** An ID that no one else can know: the page picks it at random. */
const batchId = string().check(minLength(16), maxLength(64));

/** Many requests. They start in order, and at most `atOnce` run at a time. */
export const relayBatch = object({
  id: batchId,
  requests: array(relayRequest).check(minLength(1), maxLength(MAX_BATCH_REQUESTS)),
  atOnce: int().check(positive()),
});

/** Closes the connection of one request of a batch, by its index. Ignore the reply that request gets. */
export const batchCancel = object({ id: batchId, index: byteCount });

/**
 * What a probe does with a request instead of posting it once. Other methods and raw bytes aren't possible. `get`,
 * `head`: sends it without a body. `plain-text`: posts it with that content type. `hang-up`: posts it and closes the
 * connection once the response's head has arrived. `one-connection`: posts it five times, one after another, on one
 * connection. `certificate`: makes a TLS handshake and sends no request.
 */
export const PROBE_KINDS = ['get', 'head', 'plain-text', 'hang-up', 'one-connection', 'certificate'] as const;

export const relayProbe = object({ kind: oneOf(PROBE_KINDS), request: relayRequest });

const responseHead = object({ status: int(), statusText: string(), headers: headerList });

/**
 * What the relay saw of an attempt, in milliseconds since it began. Null for a step that it didn't reach or
 * didn't need (no look-up for an address, no TLS for http).
 */
const timing = object({
  /** Time in the relay's queue, before the attempt and its deadline started. */
  waitedMs: milliseconds,
  /** The host's name was found. */
  dnsMs: nullable(milliseconds),
  /** The TCP connection was open, and the policy allows its peer. */
  connectedMs: nullable(milliseconds),
  /** The TLS handshake was done and the certificate trusted. */
  tlsMs: nullable(milliseconds),
  /** The first byte of anything arrived, even of an interim head. */
  firstByteMs: nullable(milliseconds),
  /** Status and headers were complete. */
  headMs: nullable(milliseconds),
  totalMs: milliseconds,
  /** Bytes received over the connection, including heads and framing. */
  receivedBytes: byteCount,
});

/** Why an attempt that was allowed got no complete response. */
export const FAILURE_REASONS = [
  'timeout',
  'dns',
  'refused',
  'unreachable',
  'reset',
  'tls',
  'not-http',
  'cut-off',
  'too-big',
  'undecodable',
  'unknown',
] as const;

/** Why the relay didn't send the request. This is always a rule of the playground, never an outcome in Plain. */
export const REFUSAL_REASONS = [
  'address',
  'port',
  'url',
  'self',
  'header',
  'size',
  'rate',
  'busy',
  'probe',
  'request',
  'fault',
] as const;

/** Which addresses a relay may connect to: only the public internet, or this machine and its network too. */
export const POLICY_NAMES = ['public', 'local'] as const;

/** The endpoint responded, whatever the status: redirects come back as they are. */
const relayAnswer = object({
  kind: literal('answer'),
  status: int(),
  statusText: string(),
  headers: headerList,
  /** Decoded: content encoding and charset. */
  body: string(),
  /** Size of the decoded body. */
  bytes: byteCount,
  /** Size of the body on the wire. */
  wireBytes: byteCount,
  /** The address that responded, e.g. `127.0.0.1`. */
  address: string(),
  timing,
});

const relayFailure = object({
  kind: literal('failure'),
  reason: oneOf(FAILURE_REASONS),
  /** One sentence for a person. */
  detail: string(),
  /** The system's error code, e.g. `ECONNREFUSED`. */
  code: optional(string()),
  /** Status and headers, if they had arrived before it failed. */
  response: nullable(responseHead),
  timing,
});

const relayRefusal = object({
  kind: literal('refusal'),
  reason: oneOf(REFUSAL_REASONS),
  policy: oneOf(POLICY_NAMES),
  /** One or two sentences for a person: why, and what would change it. */
  message: string(),
});

/** What the relay replies to the page, always with status 200. */
export const relayReply = discriminatedUnion('kind', [relayAnswer, relayFailure, relayRefusal]);

/** The reply to one request of a batch, by its index. */
export const batchLine = object({ index: byteCount, reply: relayReply });

const relayReplies = object({
  kind: literal('replies'),
  replies: array(relayReply),
  /** How many connections the requests used. */
  connections: int().check(nonnegative()),
});

const relayCertificate = object({
  kind: literal('certificate'),
  subject: string(),
  issuer: string(),
  /** Milliseconds since the epoch. */
  validFrom: number(),
  validTo: number(),
  /** Why it isn't trusted for this host, in a sentence; null if it is. */
  fault: nullable(string()),
  /** Whether the server asked for a client certificate. */
  asksForClientCertificate: boolean(),
});

/** What the relay replies to a probe: one reply, or the result of that kind of probe. */
export const probeReply = discriminatedUnion('kind', [
  relayAnswer,
  relayFailure,
  relayRefusal,
  relayReplies,
  relayCertificate,
]);

export type RelayRequest = Infer<typeof relayRequest>;
export type RelayReply = Infer<typeof relayReply>;
export type RelayRefusal = Infer<typeof relayRefusal>;
export type RelayBatch = Infer<typeof relayBatch>;
export type BatchLine = Infer<typeof batchLine>;
export type RelayProbe = Infer<typeof relayProbe>;
export type RelayProbeReply = Infer<typeof probeReply>;
export type RelayTiming = Infer<typeof timing>;
export type FailureReason = (typeof FAILURE_REASONS)[number];
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export type PolicyName = (typeof POLICY_NAMES)[number];

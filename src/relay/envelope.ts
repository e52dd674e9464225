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

/** Where the page posts a `relayBatch`; the response is one `batchLine` of JSON a line, as each comes. */
export const BATCH_PATH = `${RELAY_PATH}/batch`;

/** Where the page posts a `batchCancel`, for one request of a batch under way; the response is empty. */
export const CANCEL_PATH = `${BATCH_PATH}/cancel`;

/** Where the page posts a `relayProbe`. */
export const PROBE_PATH = `${RELAY_PATH}/probe`;

/** Where a page asks whether its server has a relay, and how much it takes. A static host has a file there. */
export const SERVER_PATH = '/api/server.json';

/** The header by which the page makes itself known to the relay; its value is `1`. */
export const RELAY_HEADER = 'x-card-playground';

/** More of a body than this, decoded or as it travels, is not read (SPEC.md §6, CardTooBig). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** How long a request waits for its turn in the relay before it is refused. */
export const MAX_WAIT_MS = 10_000;

/** Requests in one batch, and the bytes of it: a page with more sends them in several. */
export const MAX_BATCH_REQUESTS = 500;
export const MAX_BATCH_BYTES = 2 * 1024 * 1024;

/** Bytes of one request, with its headers and body. */
export const MAX_REQUEST_BYTES = 64 * 1024;

const headerList = array(tuple([string(), string()]));
const milliseconds = number().check(nonnegative());
const byteCount = int().check(nonnegative());

/**
 * What the page asks the relay to POST. `headers` are all that go out (SPEC.md §5), in order: the
 * person's own and Plain's. `timeoutMs` is the whole attempt's time, from look-up to last byte.
 */
export const relayRequest = object({
  url: string(),
  headers: headerList,
  body: string(),
  timeoutMs: int().check(positive()),
});

/** A name that nobody else can know: the page makes it up at random. */
const batchId = string().check(minLength(16), maxLength(64));

/** Many requests. They begin in their order, and at most `atOnce` are under way together. */
export const relayBatch = object({
  id: batchId,
  requests: array(relayRequest).check(minLength(1), maxLength(MAX_BATCH_REQUESTS)),
  atOnce: int().check(positive()),
});

/** Closes the connection of one request of a batch, by its place in it; the reply it gets means nothing. */
export const batchCancel = object({ id: batchId, index: byteCount });

/**
 * What a probe does with a request instead of posting it once. There is no free method and no raw bytes.
 * `get`, `head`: without a body. `plain-text`: posts it with that content type. `hang-up`: posts it and closes
 * the connection when the response's head has come. `one-connection`: posts it five times, one after another, on
 * one connection. `certificate`: a TLS handshake, and no request.
 */
export const PROBE_KINDS = ['get', 'head', 'plain-text', 'hang-up', 'one-connection', 'certificate'] as const;

export const relayProbe = object({ kind: oneOf(PROBE_KINDS), request: relayRequest });

const responseHead = object({ status: int(), statusText: string(), headers: headerList });

/**
 * What the relay saw of an attempt. Milliseconds since it began; null where it did not get there, or there
 * was nothing to do (no look-up for an address, no TLS for http).
 */
const timing = object({
  /** Time in the relay's queue, before the attempt began and its deadline with it. */
  waitedMs: milliseconds,
  /** The host's name was found. */
  dnsMs: nullable(milliseconds),
  /** The TCP connection was open, and its peer one that may be reached. */
  connectedMs: nullable(milliseconds),
  /** The TLS handshake was over and the certificate trusted. */
  tlsMs: nullable(milliseconds),
  /** The first byte of anything came, be it an interim head. */
  firstByteMs: nullable(milliseconds),
  /** Status and headers were complete. */
  headMs: nullable(milliseconds),
  totalMs: milliseconds,
  /** Bytes that came over the connection, heads and framing included. */
  receivedBytes: byteCount,
});

/** Why an attempt that was let through brought no complete response. */
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

/** Why the relay did not try at all: a rule of the playground, never an outcome of Plain's. */
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

/** Which addresses a relay may reach: the whole internet, or this machine and its network too. */
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
  /** Size of the body as it travelled. */
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
  /** The system's own name for it, e.g. `ECONNREFUSED`. */
  code: optional(string()),
  /** Status and headers, if they had arrived before it failed. */
  response: nullable(responseHead),
  timing,
});

const relayRefusal = object({
  kind: literal('refusal'),
  reason: oneOf(REFUSAL_REASONS),
  policy: oneOf(POLICY_NAMES),
  /** One sentence or two for a person: why, and what would change it. */
  message: string(),
});

/** What the relay replies to the page, always with status 200. */
export const relayReply = discriminatedUnion('kind', [relayAnswer, relayFailure, relayRefusal]);

/** The reply to one request of a batch, by its place in it. */
export const batchLine = object({ index: byteCount, reply: relayReply });

const relayReplies = object({
  kind: literal('replies'),
  replies: array(relayReply),
  /** On how many connections the requests went. */
  connections: int().check(nonnegative()),
});

const relayCertificate = object({
  kind: literal('certificate'),
  subject: string(),
  issuer: string(),
  /** Milliseconds since the epoch. */
  validFrom: number(),
  validTo: number(),
  /** Why it is not to be trusted for this host, in a sentence; null where it is. */
  fault: nullable(string()),
  /** Whether the server asked for a client certificate. */
  asksForClientCertificate: boolean(),
});

/** What the relay replies to a probe: one reply, or what that kind of probe is after. */
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

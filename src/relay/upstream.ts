import type { FailureReason } from './envelope.ts';

/** A URL's host, as addresses that have already been judged. */
export interface UpstreamTarget {
  url: URL;
  /** Where the URL's host is; the connection goes to one of these and nowhere else. */
  addresses: readonly ResolvedAddress[];
  /** Called with the peer's address once connected, before anything is sent. Throws to hang up. */
  checkConnected(address: string): void;
  /** Told what happens on the connection, as it happens. */
  watch: ConnectionWatch;
  /** Aborting closes the socket, whatever state it is in. */
  signal: AbortSignal;
}

/** One POST. */
export interface UpstreamRequest extends UpstreamTarget {
  headers: [string, string][];
  body: string;
}

export interface ConnectionWatch {
  /** TCP is open, and the peer one that may be reached. */
  connected(): void;
  /** TLS is done. */
  secured(): void;
  /** `count` gives the bytes that have come, whenever it is called. */
  receives(count: () => number): void;
  firstByte(): void;
}

export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

export interface UpstreamResponse {
  status: number;
  statusText: string;
  headers: [string, string][];
  /** The peer that responded. */
  address: string;
  /** The bytes as they travelled; throws `AttemptFailed`. Leaving the loop closes the socket. */
  body: AsyncIterable<Uint8Array>;
}

/** What a platform must bring to the relay: sockets and decompression. */
export interface Upstream {
  /** Rejects with `AttemptFailed` or what `checkConnected` threw; once the signal is aborted, with anything. */
  post(request: UpstreamRequest): Promise<UpstreamResponse>;
  /** Undoes one content encoding; throws `AttemptFailed` for bytes not in it, that stop short or go on after it. */
  decode(encoding: ContentEncoding, bytes: Uint8Array): AsyncIterable<Uint8Array>;
  /** All addresses of a name; rejects with `AttemptFailed`. */
  resolve: Resolve;
  /**
   * Begins a long piece of work. What it gives resolves once everybody else on this event loop has had a turn; missing
   * where nobody shares it.
   */
  beginWork?: () => () => Promise<void>;
  /** What probes do; missing where the platform cannot. */
  probes?: UpstreamProbes;
}

/** Each rejects as `Upstream.post` does. */
export interface UpstreamProbes {
  /** One request without a body. */
  ask(method: 'GET' | 'HEAD', request: Omit<UpstreamRequest, 'body'>): Promise<UpstreamResponse>;
  /** A way for several POSTs, one after another, on one connection as long as the endpoint keeps it open. */
  keepOpen(): KeptConnection;
  /** TLS with the target, whatever its certificate is, and nothing sent. */
  shakeHands(target: UpstreamTarget): Promise<Handshake>;
}

export interface KeptConnection {
  post(request: UpstreamRequest): Promise<UpstreamResponse>;
  /** How many connections it has taken so far. */
  opened(): number;
  close(): void;
}

/** What a TLS server showed. Times in milliseconds since the epoch. */
export interface Handshake {
  subject: string;
  issuer: string;
  validFrom: number;
  validTo: number;
  /** OpenSSL's or Node's name for why the chain or the host is not trusted; null where it is. */
  distrust: string | null;
  asksForClientCertificate: boolean;
}

export type ContentEncoding = 'gzip' | 'deflate' | 'br';
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** An attempt that ended without a complete response. `code` is the system's name for it. */
export class AttemptFailed extends Error {
  readonly reason: FailureReason;
  readonly code: string | undefined;

  constructor(reason: FailureReason, code?: string) {
    super(code ?? reason);
    this.reason = reason;
    this.code = code;
  }
}

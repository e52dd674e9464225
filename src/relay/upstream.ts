import type { FailureReason } from './envelope.ts';

/** A URL whose host is resolved to addresses that have already been checked. */
export interface UpstreamTarget {
  url: URL;
  /** The addresses of the URL's host. The connection only goes to one of these. */
  addresses: readonly ResolvedAddress[];
  /** Called with the peer's address once connected, before anything is sent. Throws to hang up. */
  checkConnected(address: string): void;
  /** Is notified of what happens on the connection, as it happens. */
  watch: ConnectionWatch;
  /** Aborting closes the socket, whatever its state. */
  signal: AbortSignal;
}

/** One POST. */
export interface UpstreamRequest extends UpstreamTarget {
  headers: [string, string][];
  body: string;
}

export interface ConnectionWatch {
  /** TCP is open, and the policy allows the peer. */
  connected(): void;
  /** TLS is done. */
  secured(): void;
  /** `count` returns the number of bytes received so far. */
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
  /** The bytes as they came over the wire; throws `AttemptFailed`. Leaving the loop closes the socket. */
  body: AsyncIterable<Uint8Array>;
}

/** What the relay needs from a platform: sockets and decompression. */
export interface Upstream {
  /**
   * Rejects with `AttemptFailed` or with what `checkConnected` threw. Once the signal is aborted, it may reject with
   * anything.
   */
  post(request: UpstreamRequest): Promise<UpstreamResponse>;
  /**
   * Decodes one content encoding. Throws `AttemptFailed` for bytes that are invalid, incomplete or continue after the
   * end.
   */
  decode(encoding: ContentEncoding, bytes: Uint8Array): AsyncIterable<Uint8Array>;
  /** All addresses of a name; rejects with `AttemptFailed`. */
  resolve: Resolve;
  /**
   * Begins a long job. The returned function waits until all other work on this event loop has had a turn. Missing if
   * nothing else shares the loop.
   */
  beginWork?: () => () => Promise<void>;
  /** What probes need; missing if the platform can't do it. */
  probes?: UpstreamProbes;
}

/** Each rejects as `Upstream.post` does. */
export interface UpstreamProbes {
  /** One request without a body. */
  ask(method: 'GET' | 'HEAD', request: Omit<UpstreamRequest, 'body'>): Promise<UpstreamResponse>;
  /** Sends several POSTs, one after another, on one connection for as long as the endpoint keeps it open. */
  keepOpen(): KeptConnection;
  /** Makes a TLS handshake with the target, whatever its certificate, and sends nothing. */
  shakeHands(target: UpstreamTarget): Promise<Handshake>;
}

export interface KeptConnection {
  post(request: UpstreamRequest): Promise<UpstreamResponse>;
  /** How many connections it has opened so far. */
  opened(): number;
  close(): void;
}

/** What a TLS server showed. Times in milliseconds since the epoch. */
export interface Handshake {
  subject: string;
  issuer: string;
  validFrom: number;
  validTo: number;
  /** OpenSSL's or Node's code for why the chain or the host isn't trusted; null if it is. */
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

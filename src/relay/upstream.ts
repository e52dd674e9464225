import type { FailureReason } from './envelope.ts';

/** One POST to addresses that have already been judged. */
export interface UpstreamRequest {
  url: URL;
  headers: [string, string][];
  body: string;
  /** Where the URL's host is; the connection goes to one of these and nowhere else. */
  addresses: readonly ResolvedAddress[];
  /** Called with the peer's address once connected, before anything is sent. Throws to hang up. */
  checkConnected(address: string): void;
  /** Told what happens on the connection, as it happens. */
  watch: ConnectionWatch;
  /** Aborting closes the socket, whatever state it is in. */
  signal: AbortSignal;
}

export interface ConnectionWatch {
  /** TCP is open. `received` counts the bytes that have come since, whenever it is called. */
  connected(received: () => number): void;
  /** TLS is done. `received` counts from here on what came within it. */
  secured(received: () => number): void;
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
  /** The peer that answered. */
  address: string;
  /** The bytes as they travelled; throws `AttemptFailed`. Leaving the loop closes the socket. */
  body: AsyncIterable<Uint8Array>;
}

/** What a platform must bring to the relay: sockets and decompression. */
export interface Upstream {
  /** Rejects with `AttemptFailed`, with what `checkConnected` threw, or with the signal's reason. */
  post(request: UpstreamRequest): Promise<UpstreamResponse>;
  /** Undoes one content encoding; throws `AttemptFailed` for bytes that are not in it or stop short. */
  decode(encoding: ContentEncoding, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** All addresses of a name; rejects with `AttemptFailed`. */
  resolve: Resolve;
}

export type ContentEncoding = 'gzip' | 'deflate' | 'br';
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** An attempt that ended without a whole answer. `code` is the system's name for it. */
export class AttemptFailed extends Error {
  readonly reason: FailureReason;
  readonly code: string | undefined;

  constructor(reason: FailureReason, code?: string) {
    super(code ?? reason);
    this.name = 'AttemptFailed';
    this.reason = reason;
    this.code = code;
  }
}

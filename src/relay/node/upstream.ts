import { lookup } from 'node:dns/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Agent, type buildConnector, request } from 'undici';
import type { ConnectionWatch, Resolve, Upstream, UpstreamRequest } from '../upstream.ts';
import { decode } from './decode.ts';
import { toAttemptFailed } from './socket-errors.ts';

export interface NodeUpstreamOptions {
  resolve?: Resolve;
  /** Opens a TCP connection; exchanged by tests that need it to end up elsewhere. */
  connect?: typeof connectSocket;
  /** PEM of an authority to trust besides the system's. */
  ca?: string;
}

async function systemResolve(hostname: string) {
  try {
    const found = await lookup(hostname, { all: true });
    return found.map(({ address, family }) => ({
      address,
      family: family === 6 ? (6 as const) : (4 as const),
    }));
  } catch (error) {
    throw toAttemptFailed(error, { headArrived: false });
  }
}

/** Opens a socket to one of the judged addresses, has the peer checked, and only then speaks TLS. */
function connector(
  { url, addresses, checkConnected, watch, signal }: UpstreamRequest,
  options: NodeUpstreamOptions,
  onPeer: (address: string) => void,
): buildConnector.connector {
  return ({ servername }, callback) => {
    const fail = (error: unknown) => callback(error instanceof Error ? error : new Error('unknown'), null);
    const socket: Socket = (options.connect ?? connectSocket)({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      autoSelectFamily: true,
      lookup: (_hostname, _options, found) =>
        found(
          null,
          addresses.map((address) => ({ ...address })),
        ),
      signal,
    });
    socket.once('error', fail);
    socket.once('connect', () => {
      try {
        checkConnected(socket.remoteAddress ?? '');
      } catch (error) {
        socket.destroy();
        return fail(error);
      }
      onPeer(socket.remoteAddress ?? '');
      watch.connected(() => socket.bytesRead);
      socket.setNoDelay(true);
      if (url.protocol === 'http:') {
        socket.off('error', fail);
        noteFirstByte(socket, watch);
        return callback(null, socket);
      }
      const secure = connectTls({
        socket,
        ALPNProtocols: ['http/1.1'],
        ...(servername ? { servername } : {}),
        ...(options.ca === undefined ? {} : { ca: options.ca }),
      });
      secure.once('error', fail);
      secure.once('secureConnect', () => {
        secure.off('error', fail);
        watch.secured(() => secure.bytesRead);
        noteFirstByte(secure, watch);
        callback(null, secure);
      });
    });
  };
}

/** A connection that ends without a byte becomes readable too. */
function noteFirstByte(socket: Socket, watch: ConnectionWatch): void {
  socket.once('readable', () => {
    if (socket.bytesRead > 0) watch.firstByte();
  });
}

async function post(wanted: UpstreamRequest, options: NodeUpstreamOptions) {
  let peer = '';
  const agent = new Agent({
    connect: connector(wanted, options, (address) => {
      peer = address;
    }),
    // The attempt's one deadline rules; timeouts of single steps would only blur it.
    headersTimeout: 0,
    bodyTimeout: 0,
    connectTimeout: 0,
  });
  const hangUp = () => void agent.destroy().catch(() => {});
  try {
    const { statusCode, statusText, headers, body } = await request(wanted.url, {
      dispatcher: agent,
      method: 'POST',
      headers: wanted.headers.flat(),
      body: wanted.body,
      signal: wanted.signal,
    });
    async function* bytes(): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of body) yield chunk;
      } catch (error) {
        throw toAttemptFailed(error, { headArrived: true });
      } finally {
        hangUp();
      }
    }
    return {
      status: statusCode,
      statusText,
      headers: flatten(headers),
      address: peer,
      body: bytes(),
    };
  } catch (error) {
    hangUp();
    throw toAttemptFailed(error, { headArrived: false });
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  );
}

/** The relay's way out on Node: undici over sockets whose peer has been checked, zlib for the bodies. */
export function createNodeUpstream(options: NodeUpstreamOptions = {}): Upstream {
  return { post: (wanted) => post(wanted, options), decode, resolve: options.resolve ?? systemResolve };
}

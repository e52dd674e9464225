import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { UpstreamTarget } from '../upstream.ts';

export interface SocketOptions {
  /** Opens a TCP connection; tests replace it to connect somewhere else. */
  connect?: typeof connectSocket;
  /** PEM of a certificate authority to trust in addition to the system's. */
  ca?: string;
}

export interface OpenSocket {
  socket: Socket;
  /** The address of its peer. */
  peer: string;
  /** After this, aborting the target's signal no longer closes the socket: its new owner does. */
  release(): void;
}

/** Opens a socket to one of the checked addresses, and checks the peer. */
export function openSocket(
  target: UpstreamTarget,
  { connect = connectSocket }: SocketOptions,
): Promise<OpenSocket> {
  const { url, addresses, checkConnected, watch, signal } = target;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const socket = connect({
      host: hostOf(url),
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      autoSelectFamily: true,
      noDelay: true,
      lookup: (_hostname, _options, found) =>
        found(
          null,
          addresses.map((address) => ({ ...address })),
        ),
    });
    const hangUp = (reason: unknown) => {
      socket.destroy();
      reject(reason);
    };
    const abort = () => hangUp(signal.reason);
    signal.addEventListener('abort', abort);
    socket.once('error', reject);
    socket.once('connect', () => {
      const peer = socket.remoteAddress ?? '';
      try {
        checkConnected(peer);
      } catch (error) {
        return hangUp(error);
      }
      watch.connected();
      watch.receives(() => socket.bytesRead);
      resolve({ socket, peer, release: () => signal.removeEventListener('abort', abort) });
    });
  });
}

/** Starts TLS on a socket. Rejects if the certificate isn't trusted, unless `anyCertificate` is set. */
export function secure(
  socket: Socket,
  { url, watch }: UpstreamTarget,
  options: SocketOptions,
  { anyCertificate = false } = {},
): Promise<TLSSocket> {
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const secured = connectTls({
      socket,
      host,
      // An IP address can't be the server name, but the certificate must still be valid for it.
      ...(url.hostname.startsWith('[') || /^[\d.]+$/.test(host) ? {} : { servername: host }),
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: !anyCertificate,
      ca: options.ca,
    });
    secured.once('error', reject);
    secured.once('close', () => reject(new Error('closed')));
    secured.once('secureConnect', () => {
      watch.secured();
      resolve(secured);
    });
  });
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

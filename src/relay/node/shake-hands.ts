import type { PeerCertificate } from 'node:tls';
import type { Handshake, UpstreamTarget } from '../upstream.ts';
import { openSocket, type SocketOptions, secure } from './open-socket.ts';
import { toAttemptFailed } from './socket-errors.ts';

/** TLS with the target, whatever its certificate is, and nothing sent. */
export async function shakeHands(target: UpstreamTarget, options: SocketOptions): Promise<Handshake> {
  try {
    const { socket } = await openSocket(target, options);
    const secured = await secure(socket, target, options, { anyCertificate: true });
    const certificate = secured.getPeerCertificate();
    // Node types this as an error and gives the error's code.
    const distrust = secured.authorized ? null : String(secured.authorizationError);
    // A server names its signature algorithms to a client only where it asks for the client's certificate.
    const asksForClientCertificate = secured.getSharedSigalgs().length > 0;
    return { ...shown(certificate), distrust, asksForClientCertificate };
  } catch (error) {
    throw toAttemptFailed(error, { headArrived: false });
  }
}

function shown(certificate: PeerCertificate) {
  return {
    subject: named(certificate.subject),
    issuer: named(certificate.issuer),
    validFrom: Date.parse(certificate.valid_from),
    validTo: Date.parse(certificate.valid_to),
  };
}

function named({ CN, O }: PeerCertificate['subject']): string {
  return [CN ?? O ?? ''].flat().join(', ');
}

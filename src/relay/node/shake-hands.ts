import type { PeerCertificate } from 'node:tls';
import type { Handshake, UpstreamTarget } from '../upstream.ts';
import { openSocket, type SocketOptions, secure } from './open-socket.ts';
import { toAttemptFailed } from './socket-errors.ts';

/** Makes a TLS handshake with the target, whatever its certificate, and sends nothing. */
export async function shakeHands(target: UpstreamTarget, options: SocketOptions): Promise<Handshake> {
  try {
    const { socket } = await openSocket(target, options);
    const secured = await secure(socket, target, options, { anyCertificate: true });
    const certificate = secured.getPeerCertificate();
    // Typed as an error by Node, but the value is the error's code.
    const distrust = secured.authorized ? null : String(secured.authorizationError);
    // A server only sends its signature algorithms when it asks for a client certificate.
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

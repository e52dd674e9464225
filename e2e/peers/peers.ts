import { createServer } from 'node:net';
import { type Behaviour, listen, type Peer, startPeer } from './peer.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** The endpoints of one test. */
export class Peers {
  private readonly running: Peer[] = [];

  async start(behaviour: Behaviour): Promise<Peer> {
    const peer = await startPeer(behaviour);
    this.running.push(peer);
    return peer;
  }

  /** Speaks https with a certificate that nobody vouches for. */
  async startSelfSigned(behaviour: Behaviour): Promise<Peer> {
    const peer = await startPeer(behaviour, selfSignedCertificate());
    this.running.push(peer);
    return peer;
  }

  /** A URL whose port nobody listens on. */
  async refusedUrl(): Promise<string> {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${port}/cards`;
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((peer) => peer.close()));
  }
}

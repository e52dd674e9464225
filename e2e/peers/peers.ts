import { createServer } from 'node:net';
import { FAULTS, type FaultyEndpoint, startFault } from './faults.ts';
import { type Behaviour, listen, type Peer, startPeer } from './peer.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** The endpoints of one test. */
export class Peers {
  readonly #running: { close(): Promise<void> }[] = [];

  async start(behaviour: Behaviour): Promise<Peer> {
    const peer = await startPeer(behaviour);
    this.#running.push(peer);
    return peer;
  }

  /** Starts an endpoint that speaks https with a self-signed certificate. */
  async startSelfSigned(behaviour: Behaviour): Promise<Peer> {
    const peer = await startPeer(behaviour, selfSignedCertificate());
    this.#running.push(peer);
    return peer;
  }

  /** Starts the endpoint with the fault of this name. */
  async startFault(name: string): Promise<FaultyEndpoint> {
    const fault = FAULTS.find((one) => one.name === name);
    if (fault === undefined) throw new Error(`There is no fault called “${name}”.`);
    const endpoint = await startFault(fault);
    this.#running.push(endpoint);
    return endpoint;
  }

  /** A URL whose port nothing listens on. */
  async refusedUrl(): Promise<string> {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${port}/cards`;
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map((peer) => peer.close()));
  }
}

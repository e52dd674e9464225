import type { Received } from './peer.ts';

/** The parsed body of a request. Fails the test if the request never arrived. */
export function jsonBody(received: Received | undefined): unknown {
  if (received === undefined) throw new Error('The endpoint got no request.');
  return JSON.parse(received.body.toString('utf8'));
}

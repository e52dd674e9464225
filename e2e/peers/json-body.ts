import type { Received } from './peer.ts';

/** The body of a request, parsed; a request that never came fails the test. */
export function jsonBody(received: Received | undefined): unknown {
  if (received === undefined) throw new Error('The endpoint got no request.');
  return JSON.parse(received.body.toString('utf8'));
}

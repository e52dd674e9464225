import { requestBody, USER_AGENT } from '../request.ts';

/** The headers that every request has in addition to the configured ones (SPEC.md §5). */
export const REQUEST_HEADERS: readonly { name: string; value: string }[] = [
  { name: 'Content-Type', value: 'application/json' },
  { name: 'Accept', value: 'application/json' },
  { name: 'Plain-Workspace-Id', value: 'the ID of your workspace' },
  { name: 'User-Agent', value: USER_AGENT },
  {
    name: 'Plain-Request-Signature',
    value:
      'hex HMAC-SHA256 of the exact bytes of the body, where a signing secret is set: compare it before you parse',
  },
];

/** A request's body, formatted for reading. */
export function sampleBody(): string {
  const body: unknown = JSON.parse(
    requestBody(['subscription-status', 'usage'], {
      customer: { id: 'c_01JD', email: 'alex@grocery.example', externalId: null },
      thread: { id: 'th_01JD', externalId: null },
      tenant: { id: 'te_01JD', externalId: 'grocery' },
    }),
  );
  return JSON.stringify(body, null, 2);
}

export const REQUEST_NOTES: readonly string[] = [
  'externalId is null when the customer has none. thread is sent only while one is open, tenant only when the thread has one.',
  'Cards with the same URL and headers share one request. URLs are compared letter by letter after trimming; header names without regard to case or order, header values byte for byte.',
  'A manual reload requests that one card only.',
];

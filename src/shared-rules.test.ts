import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerNameFault, headerValueFault, UNSETTABLE_HEADERS } from './protocol/config.ts';
import { MAX_BODY_BYTES } from './protocol/outcome.ts';
import { RELAY_HEADER, MAX_BODY_BYTES as RELAY_MAX_BODY_BYTES } from './relay/envelope.ts';
import { Refused } from './relay/refusal.ts';
import { guardHeaders } from './relay/request-guard.ts';

// The relay doesn't trust the page and shares no code with it, so each has its own copy of these rules.

test('the relay and the page read responses up to the same size', () => {
  expect(RELAY_MAX_BODY_BYTES).toBe(MAX_BODY_BYTES);
});

test.each([...UNSETTABLE_HEADERS, 'proxy-authorization', 'Content-Length', 'User-Agent'])(
  'neither the form nor the relay lets %s be set',
  (name) => {
    expect(headerNameFault(name)).not.toBeNull();
    expect(() => guardHeaders([[name, 'x']])).toThrow(Refused);
  },
);

test('a header that the form takes is never refused by the relay', () => {
  const name = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/);
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\t\x20-\x7e\x80-\xff]*$/));
  const taken = fc
    .tuple(name, value)
    .filter(([name]) => headerNameFault(name) === null && name.toLowerCase() !== RELAY_HEADER)
    .filter(([, value]) => headerValueFault(value) === null);
  fc.assert(
    fc.property(taken, (header) => void guardHeaders([header])),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerNameFault, headerValueFault, UNSETTABLE_HEADERS } from './protocol/config.ts';
import { RELAY_HEADER } from './relay/envelope.ts';
import { Refused } from './relay/refusal.ts';
import { guardHeaders } from './relay/request-guard.ts';

// The relay trusts no page and shares no code with the form, so each has these rules for itself.

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

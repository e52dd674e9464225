import { describe, expect, test } from 'vitest';
import type { AddressKind } from './address-policy.ts';
import { refuseAddress } from './refusal.ts';

const words = (kind: AddressKind, policy: 'public' | 'local' = 'public') =>
  refuseAddress('cards.example', kind, policy).message;

describe('the refusal of an address', () => {
  test.each(['loopback', 'private'] as const)('that is %s says how the policy can be changed', (kind) => {
    expect(words(kind)).toContain('relay policy: public');
    expect(words(kind)).toContain('RELAY_POLICY=local');
  });

  test.each(['link-local', 'metadata', 'reserved'] as const)(
    'that is %s suggests no other policy, since none allows it',
    (kind) => {
      expect(words(kind)).not.toContain('RELAY_POLICY');
      expect(words(kind)).toContain('whatever its policy (now: public)');
    },
  );

  test('doesn’t suggest the policy that is already in use', () => {
    expect(words('private', 'local')).not.toContain('RELAY_POLICY');
  });

  test('that belongs to no machine says what to write instead', () => {
    expect(words('unspecified', 'local')).toContain('Write 127.0.0.1 or localhost');
    expect(words('reserved')).not.toContain('localhost');
  });
});

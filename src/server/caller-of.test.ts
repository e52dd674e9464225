import { expect, test } from 'vitest';
import { callerOf } from './caller-of.ts';

test('an IPv4 address is one caller, even if it’s written as IPv6', () => {
  expect(callerOf('203.0.113.7')).toBe('203.0.113.7');
  expect(callerOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(callerOf('203.0.113.8')).not.toBe(callerOf('203.0.113.7'));
});

test('all addresses of an IPv6 network are one caller', () => {
  expect(callerOf('2001:db8:1:2::1')).toBe(callerOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(callerOf('2001:db8:1:3::1')).not.toBe(callerOf('2001:db8:1:2::1'));
  expect(callerOf('fe80::1%eth0')).toBe(callerOf('fe80::2'));
});

test('callers without an address are counted together', () => {
  expect(callerOf(undefined)).toBe(callerOf(''));
});

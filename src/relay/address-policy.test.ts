import { describe, expect, test } from 'vitest';
import { addressPolicy, kindOfAddress, kindOfName } from './address-policy.ts';

const isPublic = addressPolicy('public');
const local = addressPolicy('local');

describe('the policy `public`', () => {
  test.each([
    '8.8.8.8',
    '100.63.255.254',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
  ])('allows %s', (address) => {
    expect(isPublic.allows(isPublic.kindOf(address))).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.254',
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '169.254.0.1',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    'ff02::1',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(isPublic.allows(isPublic.kindOf(address))).toBe(false);
  });
});

describe('the policy `local`', () => {
  test.each([
    '127.0.0.1',
    '::1',
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    'fd12::1',
    '100.64.0.1',
    '8.8.8.8',
  ])('allows %s', (address) => {
    expect(local.allows(local.kindOf(address))).toBe(true);
  });

  test.each([
    '169.254.169.254',
    '169.254.1.1',
    'fe80::1',
    '168.63.129.16',
    '100.100.100.200',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '0.0.0.0',
    '::',
    '224.0.0.1',
  ])('still refuses %s', (address) => {
    expect(local.allows(local.kindOf(address))).toBe(false);
  });
});

test('an IPv4 address keeps its kind when it is written as IPv6', () => {
  expect(kindOfAddress('::ffff:10.0.0.1')).toBe('private');
  expect(kindOfAddress('::ffff:168.63.129.16')).toBe('metadata');
});

test.each([
  ['localhost', 'loopback'],
  ['localhost.', 'loopback'],
  ['cards.localhost', 'loopback'],
  ['LOCALHOST', 'loopback'],
  ['metadata.google.internal', 'metadata'],
  ['metadata.google.internal.', 'metadata'],
  ['localhost.example.com', null],
  ['example.com', null],
])('the name %s is %s without a look-up', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

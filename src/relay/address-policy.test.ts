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

const isV6 = (address: string) => address.includes(':');

function toNumber(address: string): bigint {
  if (!isV6(address)) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function toAddress(value: bigint, v6: boolean): string {
  const [parts, bits, radix] = v6 ? [8, 16n, 16] : [4, 8n, 10];
  return Array.from({ length: parts }, (_, index) =>
    ((value >> (bits * BigInt(parts - 1 - index))) & ((1n << bits) - 1n)).toString(radix),
  ).join(v6 ? ':' : '.');
}

/** The first and last address of a range, and their neighbours outside it. */
function edgesOf(range: string) {
  const [base = '', length = ''] = range.split('/');
  const v6 = isV6(base);
  const size = 1n << (BigInt(v6 ? 128 : 32) - BigInt(length));
  const first = toNumber(base);
  const at = (value: bigint) => toAddress(value, v6);
  return { inside: [at(first), at(first + size - 1n)], before: at(first - 1n), after: at(first + size) };
}

describe('the ends of each range are exact: its own kind inside, and the right kinds just outside', () => {
  test.each([
    ['0.128.0.0/9', 'unspecified', 'unspecified', 'public'],
    ['10.0.0.0/8', 'private', 'public', 'public'],
    ['100.64.0.0/10', 'private', 'public', 'public'],
    ['100.100.100.200/32', 'metadata', 'private', 'private'],
    ['127.0.0.0/8', 'loopback', 'public', 'public'],
    ['168.63.129.16/32', 'metadata', 'public', 'public'],
    ['169.254.0.0/16', 'link-local', 'public', 'public'],
    ['169.254.169.254/32', 'metadata', 'link-local', 'link-local'],
    ['169.254.170.0/24', 'metadata', 'link-local', 'link-local'],
    ['172.16.0.0/12', 'private', 'public', 'public'],
    ['192.0.0.0/24', 'reserved', 'public', 'public'],
    ['192.0.0.192/32', 'metadata', 'reserved', 'reserved'],
    ['192.0.2.0/24', 'reserved', 'public', 'public'],
    ['192.31.196.0/24', 'reserved', 'public', 'public'],
    ['192.52.193.0/24', 'reserved', 'public', 'public'],
    ['192.88.99.0/24', 'reserved', 'public', 'public'],
    ['192.168.0.0/16', 'private', 'public', 'public'],
    ['192.175.48.0/24', 'reserved', 'public', 'public'],
    ['198.18.0.0/15', 'reserved', 'public', 'public'],
    ['198.51.100.0/24', 'reserved', 'public', 'public'],
    ['203.0.113.0/24', 'reserved', 'public', 'public'],
    ['223.255.255.0/24', 'public', 'public', 'reserved'],
    ['224.0.0.0/4', 'reserved', 'public', 'reserved'],
    ['240.0.0.1/32', 'reserved', 'reserved', 'reserved'],
    ['255.255.255.254/32', 'reserved', 'reserved', 'reserved'],
    ['::1/128', 'loopback', 'unspecified', 'reserved'],
    ['::fffe:0:0/96', 'reserved', 'reserved', 'unspecified'],
    ['::ffff:7f00:0/104', 'loopback', 'public', 'public'],
    ['::ffff:a9fe:a9fe/128', 'metadata', 'link-local', 'link-local'],
    ['64:ff9b::/96', 'reserved', 'reserved', 'reserved'],
    ['64:ff9b:1::/48', 'reserved', 'reserved', 'reserved'],
    ['100::/64', 'reserved', 'reserved', 'reserved'],
    ['2000::/16', 'public', 'reserved', 'reserved'],
    ['2001::/23', 'reserved', 'public', 'public'],
    ['2001:db8::/32', 'reserved', 'public', 'public'],
    ['2002::/16', 'reserved', 'public', 'public'],
    ['2620:4f:8000::/48', 'reserved', 'public', 'public'],
    ['3fff::/20', 'reserved', 'public', 'public'],
    ['5f00::/16', 'reserved', 'reserved', 'reserved'],
    ['fc00::/7', 'private', 'reserved', 'reserved'],
    ['fd00:42::42/128', 'metadata', 'private', 'private'],
    ['fd00:ec2::/32', 'metadata', 'private', 'private'],
    ['fd20:ce::254/128', 'metadata', 'private', 'private'],
    ['fe80::/10', 'link-local', 'reserved', 'reserved'],
    ['fec0::/10', 'reserved', 'link-local', 'reserved'],
    ['ff00::1/128', 'reserved', 'reserved', 'reserved'],
  ])('%s is %s, between %s and %s', (range, kind, kindBefore, kindAfter) => {
    const { inside, before, after } = edgesOf(range);
    const kinds = [before, ...inside, after].map(kindOfAddress);
    expect(kinds).toEqual([kindBefore, kind, kind, kindAfter]);
  });

  test('each policy allows exactly the kinds that its name promises', () => {
    const kinds = [
      'public',
      'loopback',
      'private',
      'link-local',
      'metadata',
      'unspecified',
      'reserved',
    ] as const;
    expect(kinds.filter(isPublic.allows)).toEqual(['public']);
    expect(kinds.filter(local.allows)).toEqual(['public', 'loopback', 'private']);
  });
});

test('an address keeps its kind if it includes a network interface', () => {
  expect(kindOfAddress('fd00:ec2::254%eth0')).toBe('metadata');
  expect(kindOfAddress('fe80::1%1')).toBe('link-local');
  expect(kindOfAddress('::1%lo')).toBe('loopback');
});

test('an IPv4 address keeps its kind if it’s written as IPv6', () => {
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

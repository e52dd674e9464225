import ipaddr from 'ipaddr.js';
import type { PolicyName } from './envelope.ts';

/** What kind of place an address is, as far as the relay cares. */
export type AddressKind =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'metadata'
  | 'unspecified'
  | 'reserved';

/** Decides which addresses a relay may connect to. Both functions are pure. */
export interface AddressPolicy {
  name: PolicyName;
  /** `address` is an IPv4 or IPv6 address in any spelling; one that can't be parsed is `reserved`. */
  kindOf(address: string): AddressKind;
  allows(kind: AddressKind): boolean;
}

const ALLOWED: Readonly<Record<PolicyName, readonly AddressKind[]>> = {
  public: ['public'],
  local: ['public', 'loopback', 'private'],
};

/** Addresses at which clouds serve a machine's credentials. Some of these are in ranges that count as public. */
const METADATA_RANGES: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][] = [
  '169.254.169.254/32',
  '169.254.170.0/24',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  'fd00:42::42/128',
].map((range) => ipaddr.parseCIDR(range));

const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.azure.internal',
  'instance-data',
  'instance-data.ec2.internal',
]);

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = ipaddr.IPv6.parseCIDR('2000::/3');

const KIND_OF_RANGE: Readonly<Record<string, AddressKind>> = {
  loopback: 'loopback',
  private: 'private',
  carrierGradeNat: 'private',
  uniqueLocal: 'private',
  linkLocal: 'link-local',
  unspecified: 'unspecified',
  unicast: 'public',
};

/** The kind of an address. IPv4-mapped IPv6 is judged as IPv4; other forms that embed IPv4 are reserved. */
export function kindOfAddress(address: string): AddressKind {
  if (!ipaddr.isValid(address)) return 'reserved';
  const parsed = ipaddr.process(address);
  const isMetadata = ([range, bits]: (typeof METADATA_RANGES)[number]) =>
    range.kind() === parsed.kind() && parsed.match(range, bits);
  if (METADATA_RANGES.some(isMetadata)) return 'metadata';
  const kind = KIND_OF_RANGE[parsed.range()] ?? 'reserved';
  const embeds = kind === 'public' && parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST);
  return embeds ? 'reserved' : kind;
}

/**
 * The kind of a host name that can be determined without a look-up; null for all others. Trailing dots are ignored.
 */
export function kindOfName(hostname: string): AddressKind | null {
  const name = hostname.toLowerCase().replace(/\.+$/, '');
  if (METADATA_NAMES.has(name)) return 'metadata';
  return name === 'localhost' || name.endsWith('.localhost') ? 'loopback' : null;
}

/** The address policy with this name. */
export function addressPolicy(name: PolicyName): AddressPolicy {
  return { name, kindOf: kindOfAddress, allows: (kind) => ALLOWED[name].includes(kind) };
}

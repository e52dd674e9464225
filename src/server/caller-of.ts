import ipaddr from 'ipaddr.js';

/**
 * The caller that a request counts for in the relay's rate limit: an IPv4 address, or the /64 of an IPv6 address,
 * since one caller usually owns all addresses in it.
 */
export function callerOf(remoteAddress: string | undefined): string {
  if (remoteAddress === undefined || !ipaddr.isValid(remoteAddress)) return '';
  const address = ipaddr.process(remoteAddress);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}

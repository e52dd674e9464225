import ipaddr from 'ipaddr.js';

/**
 * Whom the relay's rate is counted for: an IPv4 address, or the /64 that an IPv6 address is in, since one
 * caller has all addresses of that.
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

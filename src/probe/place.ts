import { BlockList, isIP } from 'node:net';

/** Where a host lies, as far as its name or address tells: nothing is looked up. */
export type Place = 'loopback' | 'private' | 'public';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('0.0.0.0', 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('::', 'ipv6');

const inHouse = new BlockList();
// RFC 1918, link-local (RFC 3927), and carrier-grade NAT (RFC 6598), which VPNs such as Tailscale use.
inHouse.addSubnet('10.0.0.0', 8, 'ipv4');
inHouse.addSubnet('172.16.0.0', 12, 'ipv4');
inHouse.addSubnet('192.168.0.0', 16, 'ipv4');
inHouse.addSubnet('169.254.0.0', 16, 'ipv4');
inHouse.addSubnet('100.64.0.0', 10, 'ipv4');
// Unique local (RFC 4193) and link-local.
inHouse.addSubnet('fc00::', 7, 'ipv6');
inHouse.addSubnet('fe80::', 10, 'ipv6');

const inHouseName = /\.(local|internal|lan|home\.arpa)$/;

/** The place of a URL's host. `loopback` and `private` targets are development runs. */
export function placeOf(url: string): Place {
  const host = new URL(url).hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(host);
  if (version !== 0) {
    const family = version === 4 ? 'ipv4' : 'ipv6';
    // A v4 address written as v6 (::ffff:10.0.0.1) is checked against the v4 ranges by BlockList itself.
    if (loopback.check(host, family)) return 'loopback';
    return inHouse.check(host, family) ? 'private' : 'public';
  }
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  // A bare name (`pbx`, `api` in a Compose file) resolves only inside a network.
  return inHouseName.test(host) || !host.includes('.') ? 'private' : 'public';
}

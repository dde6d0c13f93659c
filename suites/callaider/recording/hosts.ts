import { BlockList, isIP } from 'node:net';

const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  closed.addSubnet(net, bits, 'ipv4');
}
closed.addAddress('::', 'ipv6');
closed.addAddress('::1', 'ipv6');
closed.addSubnet('fc00::', 7, 'ipv6');
closed.addSubnet('fe80::', 10, 'ipv6');

const closedName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

/**
 * Whether a host can be reached from the outside, as far as its name or address tells: loopback, private and link-local
 * addresses cannot, nor can names without a dot (`minio`). No name is looked up.
 */
export function isPublicHost(url: string): boolean {
  const host = new URL(url).hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(host);
  // An IPv4 address inside an IPv6 one (::ffff:10.0.0.1) is found in the IPv4 ranges.
  if (version !== 0) return !closed.check(host, version === 4 ? 'ipv4' : 'ipv6');
  return host.includes('.') && !closedName.test(host);
}

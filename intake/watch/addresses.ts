import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are no public address of a site (IANA's special-purpose registry): this network, private, shared, loopback, link-local, protocol, examples, benchmarks, multicast, reserved. */
const CLOSED_4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** IPv6: only global unicast is open, and of that not the ranges that carry an IPv4 address or examples. */
const OPEN_6: readonly (readonly [string, number])[] = [["2000::", 3]];
const CLOSED_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const listOf = (ranges: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
};

const closed4 = listOf(CLOSED_4, "ipv4");
const open6 = listOf(OPEN_6, "ipv6");
const closed6 = listOf(CLOSED_6, "ipv6");

/** Whether an IP address can be that of a public site. IPv4 written as IPv6 (mapped, translated, tunnelled) never is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, "ipv4");
  return family === 6 && open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}

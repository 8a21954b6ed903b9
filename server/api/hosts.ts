import { hostname, networkInterfaces } from "node:os";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const EVERYWHERE = new Set(["0.0.0.0", "::"]);
const HTTP_PORT = 80;

/** Is an address to listen on reached from this machine alone? */
export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

/** A host as it stands in an address: IPv6 in brackets. */
export const bracketed = (host: string): string => (host.includes(":") ? `[${host}]` : host);

/** What a `Host` header may say: the loopback names and the host served on, with the port; where that is every address of the machine, those and its name. */
export function hostsServed(host: string, port: number): ReadonlySet<string> {
  const own = EVERYWHERE.has(host) ? [hostname(), ...addressesOf()] : [host];
  const names = [...LOOPBACK, ...own.map(bracketed)].map((name) => name.toLowerCase());
  return new Set(names.flatMap((name) => (port === HTTP_PORT ? [name, `${name}:${port}`] : [`${name}:${port}`])));
}

const addressesOf = (): readonly string[] => Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address));

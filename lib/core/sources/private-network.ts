/** Endings that are never on the public internet: RFC 6762 and 6761, RFC 8375, ICANN's resolution of 2024. */
const PRIVATE_ENDINGS = ['.local', '.localhost', '.internal', '.home.arpa'];

/** Ranges of IPv4 that only mean something nearby: [first, prefix length], from the IANA special-purpose registry. */
const PRIVATE_RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
];

/**
 * Whether a host, as `URL.hostname` gives it, is on the reader's own machine or network: loopback, RFC 1918 and
 * its like, IPv6 unique local and link local, `.local`, a single label. By its name only: nothing is looked up.
 */
export function isPrivateNetwork(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  const address = readIpv4(host);
  if (address !== undefined) return isPrivateIpv4(address);
  return !host.includes('.') || PRIVATE_ENDINGS.some((ending) => host.endsWith(ending));
}

/** Whether a host, as `URL.hostname` gives it, is this very machine. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  const address = readIpv4(host);
  if (address !== undefined) return address >>> 24 === 127;
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]';
}

/** `URL` has made four decimal numbers of every notation there is. */
function readIpv4(host: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  return parts?.slice(1).reduce((address, part) => address * 256 + Number(part), 0);
}

function isPrivateIpv4(address: number): boolean {
  return PRIVATE_RANGES.some(([first, length]) => {
    const shift = 32 - length;
    return address >>> shift === (readIpv4(first) ?? 0) >>> shift;
  });
}

function isPrivateIpv6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  // Unique local fc00::/7, link local fe80::/10.
  if (/^f[cd][\da-f]{2}:/.test(address) || /^fe[89ab][\da-f]:/.test(address)) return true;
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address);
  if (mapped === null) return false;
  const [high, low] = mapped.slice(1).map((part) => parseInt(part, 16));
  return isPrivateIpv4((high ?? 0) * 0x1_0000 + (low ?? 0));
}

/** The names by which a browser on this computer reaches a server that listens on loopback only. */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The values of `Host` that this server answers to. They are compared exactly: a page of another site that has its
 * own name point at 127.0.0.1 (DNS rebinding) is refused by it, and so is every spelling a browser does not use.
 */
export function localHosts(port: number): ReadonlySet<string> {
  const withPort = names.map((name) => `${name}:${String(port)}`);
  return new Set(port === 80 ? [...withPort, ...names] : withPort);
}

/** The one `Host` of a request if it is among `hosts`; undefined for another one, for none and for several. */
export function acceptedHost(rawHeaders: readonly string[], hosts: ReadonlySet<string>): string | undefined {
  const values = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host',
  );
  const [host] = values;
  return values.length === 1 && host !== undefined && hosts.has(host) ? host : undefined;
}

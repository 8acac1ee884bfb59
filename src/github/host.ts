declare const checked: unique symbol;

/** The name or address of a host in lower case, with its port where that is not the usual one. */
export type Host = string & { readonly [checked]: 'host' };

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`, 'i');
const IPV6 = /^\[[0-9a-f:.]+\]$/i;

/**
 * The host that a text names; null when it is anything but a host name or an address, with or
 * without a port. What stands in an address in its place is then the host of that address: no sign
 * in it can end the host early, and no spelling stands for another one.
 */
export const parseHost = (text: string): Host | null => {
  const name = text.replace(/:\d{1,5}$/, '');
  if (!NAME.test(name) && !IPV6.test(name)) return null;
  if (!URL.canParse(`https://${text}`)) return null;
  const { host, hostname } = new URL(`https://${text}`);
  // `0x7f.1` and `2130706433` are ways to write an address, and no names.
  return IPV6.test(name) || hostname === name.toLowerCase() ? (host as Host) : null;
};

/** Whether GitHub itself runs the host: github.com, or a tenant of ghe.com. */
export const isRunByGitHub = (host: string): boolean =>
  /^(?:github\.com|[a-z0-9-]+\.ghe\.com)$/.test(host);

/** Whether what is sent there stays on this machine. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);

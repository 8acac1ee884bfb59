/** What a remote's address says of a repository on a GitHub. */
export interface Remote {
  /** With its port, where that is one of http. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** `git@github.com:owner/name.git` is no address by any standard, but what most clones have. */
const SHORT = /^(?:[^@/\s]+@)?([^@:/\s]+):(?!\/\/)(.+)$/;

/** The repository that a remote's address names; null when it is no repository on a host. */
export const parseRemote = (address: string): Remote | null => {
  const [, host, path] = /^[a-z+]+:\/\//i.test(address) ? partsOf(address) : short(address);
  const [owner, name, ...rest] = (path ?? '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/i, '')
    .split('/');
  if (!host || !owner || !name || rest.length > 0) return null;
  return { host: publicHost(host.toLowerCase()), repository: `${owner}/${name}` };
};

const short = (address: string): readonly (string | undefined)[] => {
  // A path of Windows, `C:\folder`, has the same form.
  const match = SHORT.exec(address);
  return match === null || (match[1] ?? '').length === 1 ? [] : match;
};

const partsOf = (address: string): readonly (string | undefined)[] => {
  try {
    const { protocol, host, hostname, pathname } = new URL(address);
    if (protocol === 'file:') return [];
    return [address, /^https?:$/.test(protocol) ? host : hostname, decodeURIComponent(pathname)];
  } catch {
    return [];
  }
};

const publicHost = (host: string): string =>
  host === 'ssh.github.com' || host === 'www.github.com' ? 'github.com' : host;

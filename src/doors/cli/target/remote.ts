import { type Host, parseHost } from '../../../sync/index.js';

/** What a remote's address says of a repository on a GitHub. */
export interface Remote {
  /** With its port, where that is one of http. */
  readonly host: Host;
  /** `owner/name`. */
  readonly repository: string;
}

/** `git@github.com:owner/name.git` is no address by any standard, but what most clones have. */
const SHORT = /^(?:[^@/\s]+@)?(\[[^\]/@\s]*\]|[^@:/\s]+):(?!\/\/)(.+)$/;

/** The repository that a remote's address names; null when it is no repository on a host. */
export const parseRemote = (address: string): Remote | null => {
  const [name = '', path = ''] = /^[a-z+]+:\/\//i.test(address) ? partsOf(address) : short(address);
  const host = parseHost(name);
  const repository = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
  return host === null || !isRepository(repository)
    ? null
    : { host: isAlias(host) ? GITHUB : host, repository };
};

/** Whether a text has the form `owner/name`, in the letters that GitHub allows. */
export const isRepository = (text: string): boolean =>
  /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(text);

type Parts = readonly [host?: string, path?: string];

const short = (address: string): Parts => {
  const [, host = '', path = ''] = SHORT.exec(address) ?? [];
  // A path of Windows, `C:\folder`, has the same form.
  return host.length === 1 ? [] : [host, path];
};

const partsOf = (address: string): Parts => {
  try {
    const { protocol, host, hostname, pathname } = new URL(address);
    if (protocol === 'file:') return [];
    return [/^https?:$/.test(protocol) ? host : hostname, decodeURIComponent(pathname)];
  } catch {
    return [];
  }
};

const GITHUB = 'github.com' as Host;

/** Other names under which git finds github.com. */
const isAlias = (host: Host): boolean => /^(?:ssh|www)\.github\.com$/.test(host);

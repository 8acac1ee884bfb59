import { httpError } from './problems.js';

/** What the environment says of proxies; names as in it (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
export interface ProxySettings {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
}

/**
 * The proxy that an environment names; undefined when there is none.
 *
 * @throws {SyncError} `proxy-invalid` when it names one that is no address
 */
export const proxyIn = (env: Environment): ProxySettings | undefined => {
  const httpsProxy = addressIn(env, ['https_proxy', 'HTTPS_PROXY']);
  const httpProxy = addressIn(env, ['http_proxy', 'HTTP_PROXY']);
  const noProxy = env.no_proxy || env.NO_PROXY || '';
  return httpsProxy || httpProxy ? { httpsProxy, httpProxy, noProxy } : undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The address in the first of these variables that holds one, empty for none; curl reads it so, too. */
const addressIn = (env: Environment, names: readonly string[]): string => {
  const variable = names.find((name) => env[name]);
  if (variable === undefined) return '';
  const text = env[variable]?.trim() ?? '';
  const address = text.includes('://') ? text : `http://${text}`;
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  // It may hold a password, so nothing of it is repeated.
  throw httpError({
    code: 'proxy-invalid',
    message: `The variable \`${variable}\` holds no address of an HTTP proxy.`,
    remedy: `Set \`${variable}\` to an address such as \`http://proxy.example.com:8080\`, or unset it.`,
  });
};

/**
 * A `fetch` that goes through the proxy. Node's own asks none, so the agent is loaded where there is
 * one, and only there.
 */
export const fetchThrough = async (proxy: ProxySettings): Promise<typeof fetch> => {
  const { EnvHttpProxyAgent, fetch: send } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent(proxy);
  const proxied: unknown = (url: string, options: object) => send(url, { ...options, dispatcher });
  return proxied as typeof fetch;
};

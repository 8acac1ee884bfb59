/** What the environment says of proxies; names as in it (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
export interface ProxySettings {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
}

/** The proxy that an environment names; undefined when there is none. */
export const proxyIn = (
  env: Readonly<Record<string, string | undefined>>,
): ProxySettings | undefined => {
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY || '';
  const httpProxy = env.http_proxy || env.HTTP_PROXY || '';
  const noProxy = env.no_proxy || env.NO_PROXY || '';
  return httpsProxy || httpProxy ? { httpsProxy, httpProxy, noProxy } : undefined;
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

/** What the environment says of proxies; names as in it (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`). */
export interface ProxySettings {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
}

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

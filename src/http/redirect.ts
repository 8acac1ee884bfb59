/** As many as one renamed repository and one moved path may need, with room to spare. */
const MOST_REDIRECTS = 5;

/** Statuses that ask for the same request, with its body, at another address (RFC 9110). */
const KEEPS_THE_REQUEST: ReadonlySet<number> = new Set([307, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, ...KEEPS_THE_REQUEST]);

/**
 * A `fetch` that follows redirects within one origin only. Another host must neither get what we send
 * nor answer in GitHub's name, so its redirect is given back as it is, as is one that would turn a
 * write into a read.
 */
export const withinOrigin =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    let url = String(input);
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(url, { ...init, redirect: 'manual' });
      const next = redirectTo(response.headers.get('location'), url);
      const repeats = (init?.method ?? 'GET') === 'GET' || KEEPS_THE_REQUEST.has(response.status);
      if (!REDIRECTS.has(response.status) || !repeats || redirects >= MOST_REDIRECTS) {
        return response;
      }
      if (next === null || next.origin !== new URL(url).origin) return response;
      await response.body?.cancel();
      url = next.href;
    }
  };

/** Where an answer sends on to; null when it names no address. */
export const redirectTo = (location: string | null | undefined, base: string): URL | null =>
  location && URL.canParse(location, base) ? new URL(location, base) : null;

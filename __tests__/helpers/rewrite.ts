type Rewrite = (holder: Record<string, unknown>) => Record<string, unknown>;

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer with each page of the main listing in it rewritten: what is counted and paged. */
export const everyPage =
  (change: Rewrite) =>
  (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body), (_key, value: unknown) =>
      isHolder(value) && 'pageInfo' in value && 'totalCount' in value ? change(value) : value,
    );

/** An answer that says something else of the rate limit. */
export const sayingOfRate =
  (changes: Readonly<Record<string, unknown>>) =>
  (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body), (key, value: unknown) =>
      key === 'rateLimit' && isHolder(value) ? { ...value, ...changes } : value,
    );

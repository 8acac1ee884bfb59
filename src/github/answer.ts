/** One entry of `errors` in a GraphQL answer. */
export interface GraphQLError {
  readonly type: string | null;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** An answer whose fields may be partly missing; `errors` says which and why. */
export interface GraphQLAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLError[];
  /** GitHub's clock when it was asked, in milliseconds. */
  readonly askedAt: number;
  /** What the query cost. */
  readonly points: number;
}

/** A node that was refused is the reader's matter; what concerns the whole request is ours. */
export const wholeErrors = ({
  data,
  errors,
}: Pick<GraphQLAnswer, 'data' | 'errors'>): readonly GraphQLError[] =>
  data === null
    ? errors
    : errors.filter(
        ({ path, type, message }) =>
          path.length === 0 ||
          /^RATE_LIMIT/.test(type ?? '') ||
          /^something went wrong while executing|^timeout on/i.test(message),
      );

export const objectIn = (holder: object, key: string): Record<string, unknown> | null => {
  const value: unknown = Reflect.get(holder, key);
  return typeof value === 'object' && value !== null ? { ...value } : null;
};

export const errorsIn = (body: object): GraphQLError[] => {
  const errors: unknown = Reflect.get(body, 'errors');
  return (Array.isArray(errors) ? errors : []).map((entry: unknown) => {
    const error = typeof entry === 'object' && entry !== null ? entry : { message: String(entry) };
    const { type, message, path } = { type: null, message: '', path: [], ...error };
    return {
      type: typeof type === 'string' ? type : null,
      message: String(message),
      path: Array.isArray(path) ? path : [],
    };
  });
};

/** The first word of a document and its name, with what it does at the top. */
export const nameOfOperation = (document: string): string =>
  /^\s*((?:query|mutation)\s*\w*)/.exec(document)?.[1] ?? 'query';

export const describeRate = (data: object | null): string => {
  const rate = data === null ? null : objectIn(data, 'rateLimit');
  return rate === null ? '' : `, cost ${String(rate.cost)}, ${String(rate.remaining)} left`;
};

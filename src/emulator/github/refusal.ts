export type RefusalType =
  | 'BRANCH_PROTECTION_RULE_VIOLATION'
  | 'EXCESSIVE_PAGINATION'
  | 'FORBIDDEN'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'NOT_FOUND'
  | 'STALE_DATA'
  | 'UNPROCESSABLE';

/** One entry of `errors` in a REST answer. */
export interface ValidationError {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

interface RestAnswer {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: readonly ValidationError[];
  /** The permissions that would do, for `x-accepted-github-permissions`. */
  readonly accepted?: string;
}

const STATUS: Partial<Record<RefusalType, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  STALE_DATA: 409,
};

/** GitHub says no: the GraphQL error, and what REST answers in the same case. */
export class ApiRefusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly restMessage: string;
  readonly errors: readonly ValidationError[] | undefined;
  readonly accepted: string | undefined;

  constructor(
    readonly type: RefusalType,
    message: string,
    rest: RestAnswer = {},
  ) {
    super(message);
    this.status = rest.status ?? STATUS[type] ?? 422;
    this.restMessage = rest.message ?? message;
    this.errors = rest.errors;
    this.accepted = rest.accepted;
  }

  static invalid(resource: string, message: string, field?: string): ApiRefusal {
    const error = { resource, code: 'custom', ...(field !== undefined && { field }), message };
    return new ApiRefusal('UNPROCESSABLE', message, {
      message: 'Validation Failed',
      errors: [error],
    });
  }

  static notFound(message: string): ApiRefusal {
    return new ApiRefusal('NOT_FOUND', message, { message: 'Not Found' });
  }
}

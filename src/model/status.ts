/** The states that a pull request can be in; `closed` means closed without being merged. */
export const STATUSES = ['open', 'merged', 'closed'] as const;

export type Status = (typeof STATUSES)[number];

export const isStatus = (value: unknown): value is Status =>
  STATUSES.some((status) => status === value);

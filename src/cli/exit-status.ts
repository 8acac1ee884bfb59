/** What the command line ends with; the first that applies. */
export const EXIT = {
  done: 0,
  error: 1,
  drift: 2,
  conflict: 3,
  incomplete: 4,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

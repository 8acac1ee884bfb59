/** `2025-12-29 23:50 UTC`. */
export const moment = (instant: string): string =>
  `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

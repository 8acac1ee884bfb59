/** `2025-12-29 23:50 UTC`; `?` for what is no time. */
export const moment = (instant: string): string => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '?';
  const text = date.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
};

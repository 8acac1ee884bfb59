/** `1 record`, `2 records`, `1,234 records`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`;

export const thousands = (count: number): string =>
  String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** `it` or `them`. */
export const them = (count: number): string => (count === 1 ? 'it' : 'them');

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `2025-12-29 23:50 UTC`, of an instant in any form of ISO 8601; `?` for what is no time. */
export const moment = (instant: string): string => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '?';
  const text = date.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
};

/** How long ago an instant was, seen from another; both ISO 8601. */
export const age = (instant: string, from: string): string => {
  const minutes = Math.max(0, Math.floor((Date.parse(from) - Date.parse(instant)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  if (minutes < 48 * 60) return `${counted(Math.floor(minutes / 60), 'hour')} ago`;
  return `${counted(Math.floor(minutes / 1440), 'day')} ago`;
};

/** `1.2 s`, `3 min 20 s`. */
export const duration = (seconds: number): string =>
  seconds < 100
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;

/** How tokens of GitHub and others that are often met look. */
const PATTERNS: readonly RegExp[] = [
  /\bgh[opsur]_[A-Za-z0-9_]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\bglpat-[\w-]{20,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
];
const CREDENTIALS = /(\bhttps?:\/\/)[^\s/"'@:]+:[^\s/"'@]+@/g;

const MASK = '***';

/** Takes secrets out of a text: the token itself, and what looks like one. */
export const withoutSecrets = (text: string, token: string): string =>
  PATTERNS.reduce(
    (masked, pattern) => masked.replaceAll(pattern, MASK),
    text.replaceAll(token, MASK).replaceAll(CREDENTIALS, `$1${MASK}@`),
  );

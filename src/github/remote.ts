import type { RateLimits, RemoteName } from '../http/index.js';

/** How GitHub is spoken of, also where it is an Enterprise server. */
export const GITHUB: RemoteName = {
  name: 'GitHub',
  addressSetting: 'GITHUB_API_URL',
  whenUnwell: 'Run again; https://www.githubstatus.com tells when GitHub is unwell.',
};

/**
 * What GitHub allows in a minute, with room to spare (docs.github.com, secondary rate limits): it
 * allows 60 seconds of its own time.
 */
export const LIMITS: RateLimits = {
  inFlight: 10,
  pointsAMinute: 2_000,
  answeringAMinute: 50_000,
};

/** Points of a write (docs.github.com, secondary rate limits); a read costs one. */
export const WRITE_POINTS = 5;

import type { Uncommitted } from '../deliver/index.js';
import type { GitHubClient, GitHubEndpoint, RepositoryReader } from '../github/index.js';
import type { Clock } from '../http/index.js';
import type { IndexEntry, StoredFile } from '../metadata/index.js';
import type { Problem } from '../model/problem.js';
import type { CacheStore } from '../state/index.js';
import type { AnyTracker } from '../trackers/registry.js';

/** What the service works with; every door and every test passes its own. */
export interface Ports extends Pick<GitHubEndpoint, 'serverUrl'> {
  /** What every run warns of, whatever it finds. */
  readonly cautions: readonly Problem[];
  readonly client: GitHubClient;
  readonly reader: RepositoryReader;
  readonly clock: Clock;
  /** Every tracker there is; the first is the one that inputs select from. */
  readonly trackers: readonly AnyTracker[];
  readonly log: (message: string) => void;
  /** Told after each page of a long observation; without it, `log` is, every few seconds. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Where observations are kept between runs. */
  readonly cache?: CacheStore | undefined;
  /** Whether a recent observation may be shown, or only be kept; left out, neither. */
  readonly recent?: 'show' | 'keep' | undefined;
  /** The working tree that files are read from and written to; without one, the repository itself. */
  readonly workingTree?: WorkingTree | undefined;
  /** Nothing is asked of GitHub. */
  readonly offline?: boolean | undefined;
  /** The text of the config file, in place of the one that is there. */
  readonly config?: string | undefined;
}

/** How far the observation of a selection has come. */
export interface Progress {
  /** Items that were observed. */
  readonly seen: number;
  /** Items that there are. */
  readonly total: number;
  readonly pages: number;
  readonly perSecond: number;
  /** Until the end, by the rate so far. */
  readonly secondsLeft: number;
  /** Points of the rate limit; null when GitHub has not told yet. */
  readonly rateRemaining: number | null;
}

/** The same ports, whose client waits for a time that GitHub names at most so many milliseconds. */
export const withMaxWait = (ports: Ports, milliseconds: number): Ports => {
  const client = ports.client.withMaxWait(milliseconds);
  return { ...ports, client, reader: ports.reader.over(client) };
};

/** A checkout of the repository. */
export interface WorkingTree {
  /** Its folder. */
  readonly root: string;
  /** The branch that is checked out; null for none. */
  readonly branch: string | null;
  /** Those of these files that differ from what is committed, untracked ones included. */
  readonly uncommitted: (paths: readonly string[]) => Promise<readonly Uncommitted[]>;
  /** What git keeps of it, checked out or not; nothing when left out. */
  readonly index?: (() => Promise<readonly IndexEntry[]>) | undefined;
  /** Stands between the run and the disk, to keep what is read or to give what was kept. */
  readonly reading?: Reading | undefined;
}

export interface Reading {
  file(path: string, read: () => Promise<StoredFile | null>): Promise<StoredFile | null>;
  list(folder: string, list: () => Promise<readonly string[]>): Promise<readonly string[]>;
}

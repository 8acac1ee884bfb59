import type { PullRequest, PullRequestOptions, Repository } from '../../src/emulator/index.js';
import { serve, WEB, type World } from './world.js';

export const LEDGER = 'pulls.json';
export const LABEL = 'tracked';
export const CONFIG = '.github/metadata-sync.yml';

export interface LedgerRecord {
  number?: number;
  status: string;
  title: string;
  labels: readonly string[];
  mergedAt: string | null;
  createdAt: string;
  [key: string]: unknown;
}

export interface LedgerStage {
  /** Pull requests beside #1 (merged), #2 (closed), #3 and #4 (open). */
  readonly pulls?: readonly PullRequestOptions[];
  /** What the file says instead of the truth. */
  readonly change?: (records: LedgerRecord[], repository: Repository) => LedgerRecord[];
  /** A config file; without one the inputs describe the project. */
  readonly config?: string;
}

export interface LedgerWorld extends World {
  /** The file on a branch, as text. */
  text(branch?: string): string;
  /** The file's records on a branch. */
  records(branch?: string): LedgerRecord[];
  /** Commits a change of the records to the default branch. */
  commitRecords(change: NonNullable<LedgerStage['change']>): string;
}

const FOUR: readonly PullRequestOptions[] = [1, 2, 3, 4].map((number) => ({
  number,
  title: `Change ${number}`,
  head: `change-${number}`,
  labels: [LABEL],
  createdAt: `2026-01-0${number}T08:00:00Z`,
}));

const instant = (date: Date | null): string | null =>
  date === null ? null : `${date.toISOString().slice(0, 19)}Z`;

/** The record of a pull request as it is on GitHub now. */
export const recordOf = (pull: PullRequest): LedgerRecord => ({
  number: pull.number,
  status: pull.state.toLowerCase(),
  title: pull.title,
  author: pull.author?.login ?? null,
  assignees: pull.assignees.map(({ login }) => login),
  reviewers: [],
  labels: pull.labels.map(({ name }) => name),
  draft: pull.isDraft,
  head: pull.headRefName,
  base: pull.baseRefName,
  createdAt: instant(pull.createdAt) ?? '',
  mergedAt: instant(pull.mergedAt),
  closedAt: instant(pull.closedAt),
  mergedBy: pull.mergedBy?.login ?? null,
  mergeCommit: pull.mergeCommit?.oid ?? null,
  url: `${WEB}/${pull.repository.nameWithOwner}/pull/${pull.number}`,
});

export const render = (records: readonly LedgerRecord[]): string =>
  `${JSON.stringify({ version: 1, project: 'pulls', pulls: records }, null, 2)}\n`;

export const labelled = (number: number): PullRequestOptions => ({
  number,
  title: `Change ${number}`,
  head: `change-${number}`,
  labels: [LABEL],
  createdAt: '2026-01-05T08:00:00Z',
});

/** A repository with a ledger of four pull requests that is true, but for what the stage changes. */
export const ledger = async (stage: LedgerStage = {}): Promise<LedgerWorld> => {
  const { pulls = [], change = (records) => records, config } = stage;
  const world = await serve(
    '2026-01-10T03:00:00Z',
    (github) => {
      const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
      for (const pull of FOUR) repository.openPullRequest(pull);
      repository.mergePullRequest(1, { at: '2026-01-02T09:00:00Z' });
      repository.closePullRequest(2, { at: '2026-01-03T09:00:00Z' });
      const truth = repository.pullRequests().map(recordOf);
      for (const pull of pulls) repository.openPullRequest(pull);
      repository.commit({
        files: {
          [LEDGER]: render(change(truth, repository)),
          ...(config !== undefined && { [CONFIG]: config }),
        },
      });
      return repository;
    },
    config === undefined ? { label: LABEL, metadata: LEDGER } : {},
  );
  const { repository } = world;
  const text = (branch = repository.defaultBranch): string =>
    repository.readFile(branch, LEDGER) ?? '';
  const records = (branch?: string): LedgerRecord[] => JSON.parse(text(branch)).pulls;
  return {
    ...world,
    text,
    records,
    commitRecords: (again) =>
      repository.commit({ files: { [LEDGER]: render(again(records(), repository)) } }),
  };
};

/** Changes one record of the file. */
export const edit =
  (number: number, values: Partial<LedgerRecord>) =>
  (records: LedgerRecord[]): LedgerRecord[] =>
    records.map((record) => (record.number === number ? { ...record, ...values } : record));

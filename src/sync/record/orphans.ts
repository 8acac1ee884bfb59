import { presentBranches } from '../../github/index.js';
import { type Branch, RepositoryStore } from '../../metadata/index.js';
import type { Verified } from '../../model/history.js';
import { own } from '../../model/own.js';
import { SyncError } from '../../model/problem.js';
import type { Settings } from '../../model/settings.js';
import type { Orphan, StoredState } from '../../state/index.js';
import type { Ports } from '../ports.js';

/** Milliseconds: two years. What nobody verified for so long is nothing that a rename could refer to. */
const KEPT = 2 * 365 * 24 * 60 * 60_000;
/** A state that was left alone for years goes in steps. */
const MOST = 100;

/**
 * What the state has of bases and files that are gone, and that nobody verified for two years. What
 * GitHub does not answer for is there.
 *
 * @param startedAt ISO 8601
 */
export const orphansIn = async (
  { reader, client }: Pick<Ports, 'reader' | 'client'>,
  base: Branch,
  { projects }: Pick<Settings, 'projects'>,
  { state: { bases } }: Pick<StoredState, 'state'>,
  startedAt: string,
): Promise<readonly Orphan[]> => {
  const before = new Date(Date.parse(startedAt) - KEPT).toISOString();
  const isOld = ({ verifiedAt }: Verified): boolean => verifiedAt < before;
  const inUse = new Set(projects.map(({ name }) => name));
  const files = Object.entries(own(bases, base.name) ?? {})
    .filter(([project, verified]) => !inUse.has(project) && isOld(verified))
    .slice(0, MOST);
  const branches = Object.entries(bases)
    .filter(([name, entries]) => name !== base.name && Object.values(entries).every(isOld))
    .map(([name]) => name)
    .slice(0, MOST);
  if (files.length + branches.length === 0) return [];
  const store = new RepositoryStore(reader, client);
  try {
    const [present, texts] = await Promise.all([
      presentBranches(reader, branches),
      Promise.all(
        files.map(([, { metadata }]) => store.read(base.oid, metadata).catch(() => undefined)),
      ),
    ]);
    return [
      ...branches
        .filter((name) => !present.has(name))
        .map((name) => ({ base: name, project: null, before })),
      ...files
        .filter((_, at) => texts[at] === null)
        .map(([project]) => ({ base: base.name, project, before })),
    ];
  } catch (error) {
    if (error instanceof SyncError) return [];
    throw error;
  }
};

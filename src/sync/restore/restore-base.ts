import { compareCommits, parentOf, presentBranches } from '../../github/index.js';
import { RepositoryStore } from '../../metadata/index.js';
import { readStateText } from '../../model/history.js';
import { own } from '../../model/own.js';
import type { SyncError } from '../../model/problem.js';
import type { StateSource } from '../history/state-source.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';
import type { Earlier } from './restore-files.js';

/**
 * The name that the base of a run has now.
 *
 * @param asked the base that was named; null for the run's own
 * @throws {SyncError} `restore-base` when that is another branch
 */
export const baseNow = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  undone: Earlier,
  asked: string | null,
  source: StateSource,
): Promise<string> => {
  if (asked === undone.base) return asked;
  const present = await presentBranches(ports.reader, [undone.base]);
  if (present.has(undone.base)) {
    if (asked === null) return undone.base;
    throw onAnotherBase(undone, asked);
  }
  const branch = await new RepositoryStore(ports.reader, ports.client).branch(asked);
  if (await wasCalled(ports, undone, branch, source)) return branch.name;
  throw onAnotherBase(undone, branch.name);
};

const wasCalled = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  { base, commit }: Earlier,
  now: { readonly name: string; readonly oid: string },
  source: StateSource,
): Promise<boolean> => {
  const [text, parent] = await Promise.all([
    source.read('state.json'),
    parentOf(ports.reader, commit),
  ]);
  const { formerBases = {} } = readStateText(text).state;
  if (own(formerBases, now.name)?.includes(base)) return true;
  // The commit itself may only have been proposed; what it was made on was the base.
  return parent !== null && (await compareCommits(ports, parent, now.oid)).isAncestor;
};

const onAnotherBase = ({ id, base }: Earlier, asked: string): SyncError =>
  syncError({
    code: 'restore-base',
    message: `Run \`${id}\` was about the branch \`${base}\`, and not about \`${asked}\`.`,
    remedy: `Name \`${base}\` as the base, or the branch that it became.`,
  });

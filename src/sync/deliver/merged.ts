import type { Merged, OpenCorrection } from '../../deliver/index.js';
import { sameValue } from '../../drift/index.js';
import { compareCommits } from '../../github/index.js';
import { type MetadataFile, RepositoryStore } from '../../metadata/index.js';
import type { Correction } from '../../model/correction.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Gathered } from '../gather/gather.js';
import type { Loaded } from '../gather/load.js';
import { parsed, recordsOf } from '../gather/on-base.js';
import type { PlannedRun } from '../plan/plan-run.js';
import type { Ports } from '../ports.js';

/**
 * What merging the open correction would correct, where it stays as people left it. Its branch may
 * stand on an older base: a value that the base was given since stays, whatever the branch has.
 */
export const mergedBy =
  (
    ports: Pick<Ports, 'reader' | 'client'>,
    { base, loaded }: Pick<Gathered, 'base' | 'loaded'>,
    { projects }: Pick<PlannedRun, 'projects'>,
  ) =>
  async ({ branch }: Pick<OpenCorrection, 'branch'>): Promise<Merged> => {
    const corrections = projects.flatMap((project) => project.corrections);
    const { mergeBase } = await compareCommits(ports, base.oid, branch?.oid ?? base.oid);
    const store = new RepositoryStore(ports.reader, ports.client);
    const brings = new Map(
      await Promise.all(
        loaded.map(async (one) => {
          const { project, onBranch } = one;
          if (!one.ok || onBranch == null || mergeBase === null)
            return [project.name, null] as const;
          const then = await store.read(mergeBase, project.metadata);
          return [project.name, between(one, then?.text ?? null, onBranch)] as const;
        }),
      ),
    );
    const carried = corrections.filter((one) => brings.get(one.project)?.(one) === true);
    return {
      carriesAll: carried.length === corrections.length,
      carried: new Set(carried.map(({ fingerprint }) => fingerprint)),
    };
  };

type Read = Extract<Loaded, { ok: true }>;

/** Whether the branch made a correction of what the base still has. */
const between = (
  { file }: Read,
  then: string | null,
  onBranch: string,
): ((correction: Correction) => boolean) => {
  const [parted, branch] = [then, onBranch].map((text) =>
    text === null ? null : parsed(file, text),
  );
  if (branch == null) return () => false;
  const recorded = (one: MetadataFile | null | undefined, key: string) =>
    one == null ? [] : recordsOf(one, key);
  return ({ key, field, before, after }) => {
    const [was, here, there] = [parted, file, branch].map((one) => recorded(one, key));
    if (field === null) return was?.length === here?.length && there?.length !== here?.length;
    const type = file.fields.find(({ name }) => name === field)?.type ?? 'status';
    const all = (records: readonly MetadataRecord[] = [], value: typeof before): boolean =>
      records.length > 0 &&
      records.every(({ values }) => sameValue(type, values.get(field), value));
    return all(was, before) && all(there, after);
  };
};

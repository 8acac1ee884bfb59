import { sameValue } from '../../drift/index.js';
import type { MetadataFile } from '../../metadata/index.js';
import type { ManifestEntry } from '../../model/correction-manifest.js';
import type { MetadataRecord } from '../../model/record.js';
import type { Loaded } from './load.js';

/**
 * Whether the base has by now what the open correction makes of a record, or has the record no more:
 * then somebody put it right by hand, and nothing of that correction is left to be carried.
 */
export const hasOnBase = (loaded: readonly Loaded[]): ((one: ManifestEntry) => boolean) => {
  const branches = new Map<string, MetadataFile | null>();
  return ({ project, key, field }) => {
    const one = loaded.find((other) => other.project.name === project);
    if (one === undefined || !one.ok || one.onBranch == null) return false;
    if (!branches.has(project)) branches.set(project, parsed(one.file, one.onBranch));
    const branch = branches.get(project) ?? null;
    if (branch === null) return false;
    const here = recordsOf(one.file, key);
    const there = recordsOf(branch, key);
    if (field === null) return here.length === there.length;
    const type = one.file.fields.find(({ name }) => name === field)?.type ?? 'status';
    return here.every((record, index) =>
      sameValue(type, record.values.get(field), there[index]?.values.get(field)),
    );
  };
};

/** What stands on the branch may be anything. */
export const parsed = (file: MetadataFile, text: string): MetadataFile | null => {
  try {
    return file.withText(text);
  } catch {
    return null;
  }
};

export const recordsOf = ({ records }: MetadataFile, key: string): readonly MetadataRecord[] =>
  records.filter((record) => record.key === key);

import type { OpenCorrection } from '../../deliver/index.js';
import type { Correction } from '../../model/correction.js';
import { decodeCorrections, type ManifestEntry } from '../../model/correction-manifest.js';
import type { Drift } from '../../model/drift.js';

/** What the open correction carries; `known` is false when its block cannot be read any more. */
export interface OpenManifest {
  readonly known: boolean;
  readonly corrections: readonly ManifestEntry[];
}

/** For a run that does not touch the open correction. */
export const EMPTY_MANIFEST: OpenManifest = { known: true, corrections: [] };

/** What an open correction says of itself, the newest first; people may have committed on top. */
export const textsOf = ({
  pullRequest,
  branch,
}: Pick<OpenCorrection, 'pullRequest' | 'branch'>): readonly string[] => [
  branch?.message ?? '',
  pullRequest?.body ?? '',
  ...(pullRequest?.commits ?? []).map(({ message }) => message).reverse(),
];

/**
 * The commit tells before the body does: it moved together with the branch, and another run may be
 * about to write the body. A branch without a pull request is one that a run is about to open,
 * unless it is left from an earlier one.
 */
export const openManifestOf = (open: OpenCorrection): OpenManifest => {
  const { pullRequest, branch, newest } = open;
  const message = branch?.message ?? '';
  if (pullRequest !== null) {
    const corrections = decodeCorrections(textsOf(open));
    return { known: corrections !== null, corrections: corrections ?? [] };
  }
  const isLeftOver = newest?.texts.includes(message) === true;
  return isLeftOver
    ? EMPTY_MANIFEST
    : { known: true, corrections: decodeCorrections([message]) ?? [] };
};

const nameOf = ({
  project,
  key,
  kind,
  field,
}: Pick<Drift, 'project' | 'key' | 'field'> & { kind: string }): string =>
  JSON.stringify([project, key, kind, field]);

/** Whether an open correction already carries the correction of a drift. */
export const carries = ({ corrections }: OpenManifest): ((drift: Drift) => boolean) => {
  const names = new Set(corrections.map(nameOf));
  return (drift) => names.has(nameOf(drift));
};

/**
 * Whether nothing that is carried would be lost by the plan: it is planned again, whatever kind of
 * drift it has become, or the base has it.
 */
export const keepsAll = (
  { known, corrections }: OpenManifest,
  planned: readonly Correction[],
  isOnBase: (one: ManifestEntry) => boolean = () => false,
): boolean => {
  const names = new Set(planned.map(placeOf));
  return known && corrections.every((one) => names.has(placeOf(one)) || isOnBase(one));
};

/** What of a file a correction changes: a value, or a whole record in one way. */
const placeOf = ({
  project,
  key,
  kind,
  field,
}: Pick<Drift, 'project' | 'key' | 'field'> & { kind: string }): string =>
  JSON.stringify(field === null ? [project, key, kind] : [project, key, null, field]);

/** The keys of a project's items that are carried; the position of a record is none. */
export const carriedKeys = ({ corrections }: OpenManifest, project: string): readonly string[] =>
  corrections
    .filter((one) => one.project === project)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('@'));

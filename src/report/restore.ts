import { encodeManifest, type ManifestEntry, type Refusals } from '../model/correction-manifest.js';
import type { PlannedFile } from '../model/plan.js';
import { code, plainId, plainName } from './escape.js';
import type { PullRequestText } from './pull-request.js';
import { counted, listed } from './words.js';

/** What the hidden block may take of the body. */
const BLOCK_ROOM = 50_000;
/** More files than these are only counted. */
const MOST_FILES = 20;

export interface Restoring {
  /** The run before which the files were so. */
  readonly run: string;
  /** The branch that they are brought back on. */
  readonly base: string;
  /** The only project that is brought back; null for all. */
  readonly project: string | null;
  readonly files: readonly PlannedFile[];
  /** The corrections that would bring back what the run made. */
  readonly declines: readonly ManifestEntry[];
}

/** Title and body of the pull request that brings files back. */
export const renderRestore = (
  { run, base, project, files, declines }: Restoring,
  refusals: Refusals,
): PullRequestText => {
  const [only] = files;
  const what =
    files.length === 1
      ? (plainName(only?.path ?? '') ?? 'the metadata file')
      : counted(files.length, 'metadata file');
  const whose = project === null ? '' : `${plainName(project) ?? 'one project'} in `;
  const named = files.slice(0, MOST_FILES).map(({ path }) => code(path));
  const left = files.length - named.length;
  const { body: block, commit } = encodeManifest(declines, BLOCK_ROOM, refusals);
  return {
    title: `Restore ${whose}${what} to before run ${plainId(run)}`.slice(0, 250),
    body: `${[
      `This brings ${project === null ? '' : `${code(project)} in `}${listed([...named, ...(left > 0 ? [counted(left, 'more file')] : [])])} back to what ${files.length === 1 ? 'it was' : 'they were'} before run ${code(run)} on ${code(base)}. What was changed since then is undone as well; see the diff.`,
      declines.length === 0
        ? 'No run would correct what it brings back.'
        : `Once it is merged, ${counted(declines.length, 'correction')} of what it brings back ${declines.length === 1 ? 'is' : 'are'} declined, so that the next run does not undo it; ${code('force: true')} proposes ${declines.length === 1 ? 'it' : 'them'} again.`,
      ...(block === null ? [] : [block]),
    ].join('\n\n')}\n`,
    carried: commit,
  };
};

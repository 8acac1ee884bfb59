import type { Problem } from '../../../model/problem.js';
import type { SyncResult } from '../../../model/result.js';

/** What to do on a terminal, where that is not what to do in a workflow. */
const REMEDIES: Readonly<Record<string, string>> = {
  'config-not-found': 'Check the path; it counts from the root of the repository.',
  'no-project':
    'Give `--label` and `--metadata`, or run `metadata-sync init` to make a config file.',
  'token-refused':
    'Check GH_TOKEN or GITHUB_TOKEN, or run `gh auth login`; the token may be mistyped, expired or revoked.',
  'scope-missing': 'Give the token the scope that is named.',
  'repository-not-found':
    'Check the name. For a private repository the token has to be able to read its contents and pull requests.',
  'repository-unreadable':
    'Let the token read the contents and pull requests of the repository, and run again.',
  'pull-requests-unreadable': 'Let the token read pull requests.',
  'file-unreadable': 'Let the token read the contents of the repository, and run again.',
  'held-back':
    'Check them, then run `metadata-sync sync --force --apply`, or raise `corrections.maxChanges`.',
  'token-read-only':
    'Use a token that may write contents and pull requests, or leave `--apply` out.',
  'ip-not-allowed': 'Use a machine whose address is on the list.',
};

const inWords = ({ code, message, remedy }: Problem): Problem => ({
  code,
  message: message
    .replaceAll(/^Input `([a-z-]+)`/g, 'Option `--$1`')
    .replaceAll(/\binputs `([a-z-]+)` and `([a-z-]+)`/g, 'options `--$1` and `--$2`'),
  remedy: remedyFor({ code, remedy }),
});

/** Only `sync --apply` does what these ask for. */
const AS_COMMAND = [
  /\b([Rr])un (?:again )?with `(force|backfill|prune): true`/g,
  '$1un `metadata-sync sync --$2 --apply`',
] as const;

const AS_FLAG = [/`(force|backfill|prune): true`/g, '`--$1`'] as const;

/** What to do about a problem, for somebody at a terminal. */
export const remedyFor = ({ code, remedy }: Pick<Problem, 'code' | 'remedy'>): string =>
  REMEDIES[code] ??
  remedy
    .replaceAll(/\b(Give|give) the job the permissions?/g, '$1 the token the right to')
    .replaceAll(...AS_COMMAND)
    .replaceAll(...AS_FLAG);

/** The result with its warnings and errors said for somebody at a terminal. */
export const forTerminal = (result: SyncResult): SyncResult => ({
  ...result,
  warnings: result.warnings.map(inWords),
  errors: result.errors.map(inWords),
  projects: result.projects.map((project) => ({
    ...project,
    warnings: project.warnings.map(inWords),
    errors: project.errors.map(inWords),
  })),
});

const STEPS: readonly (readonly [RegExp, string])[] = [
  [
    /Run again without `dry-run` to open the correction pull request\./,
    'Write them with `metadata-sync sync --apply`.',
  ],
  [
    /Run with `mode: correct` to open a correction pull request\./,
    'Look at the corrections with `metadata-sync sync`.',
  ],
  AS_COMMAND,
  AS_FLAG,
];

/** What to do next, for somebody at a terminal. */
export const stepFor = (step: string): string =>
  STEPS.reduce((text, [inWorkflows, here]) => text.replace(inWorkflows, here), step);

import { afterEach } from '@jest/globals';
import {
  EmbeddedGitHub,
  type Listening,
  type PullRequest,
  type Repository,
  type RequestLog,
} from '../../src/emulator/index.js';
import { type ActionEvent, type ActionOptions, type ActionRun, runAction } from './run-action.js';

/** Where links to the website lead, so that they are the same in every run. */
export const WEB = 'https://github.example';
export const CORRECTIONS = 'metadata-sync/corrections';
export const STATE = 'metadata-sync/state';

type Inputs = Readonly<Record<string, string>>;

/** A staged GitHub, and the built action on one of its repositories. */
export interface World {
  readonly github: EmbeddedGitHub;
  readonly repository: Repository;
  readonly server: Listening;
  /** Runs the action; what is asked of GitHub before is forgotten. */
  run(inputs?: Inputs, event?: ActionEvent, env?: ActionOptions['env']): Promise<ActionRun>;
  /** What the last run sent that could write, but for the history. */
  writes(): readonly RequestLog[];
  /** What the last run sent to write the history. */
  recording(): readonly RequestLog[];
  /** The pull request from our branch that is open; an error unless it is exactly one. */
  correction(): PullRequest;
  /** Everything that a run could change in the repository, to be compared. */
  contents(): unknown;
}

const open: Listening[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Serves a world that `stage` makes; every run gets `inputs` unless it sets its own. */
export const serve = async (
  now: string,
  stage: (github: EmbeddedGitHub) => Repository,
  inputs: Inputs,
): Promise<World> => {
  const github = new EmbeddedGitHub({ now });
  github.webUrl = WEB;
  const repository = stage(github);
  const server = await github.listen();
  open.push(server);
  return {
    github,
    repository,
    server,
    run: (own = {}, event, env) => {
      github.requests.length = 0;
      return runAction({
        server,
        repository: repository.nameWithOwner,
        inputs: { ...inputs, ...own },
        ...(event && { event }),
        ...(env && { env }),
      });
    },
    writes: () => github.requests.filter((one) => one.isWrite && !isRecording(one)),
    recording: () => github.requests.filter(isRecording),
    correction: () => onlyCorrection(repository),
    contents: () => contentsOf(repository),
  };
};

/** A commit on the state branch, or what makes that branch. */
const isRecording = ({ isWrite, operationName, path }: RequestLog): boolean =>
  isWrite && (operationName === 'MetadataSyncRecord' || /\/git\/(trees|commits|refs)$/.test(path));

export const openCorrections = (repository: Repository): readonly PullRequest[] =>
  repository
    .pullRequests()
    .filter(
      (pull) =>
        pull.state === 'OPEN' &&
        pull.headRefName === CORRECTIONS &&
        pull.headRepository === repository,
    );

const onlyCorrection = (repository: Repository): PullRequest => {
  const [first, ...others] = openCorrections(repository);
  if (first === undefined || others.length > 0) {
    throw new Error(
      `Expected one open correction, not ${first === undefined ? 0 : others.length + 1}.`,
    );
  }
  return first;
};

const contentsOf = (repository: Repository): unknown => ({
  refs: [...repository.refs].filter(([name]) => name !== `refs/heads/${STATE}`).sort(),
  labels: repository.labels.list().map(({ name }) => name),
  items: [...repository.pullRequests(), ...repository.issues()].map((item) => ({
    number: item.number,
    title: item.title,
    body: item.body,
    state: item.state,
    labels: item.labels.map(({ name }) => name),
    comments: item.comments.map(({ body }) => body),
    updatedAt: item.updatedAt.toISOString(),
  })),
});

/** What GitHub sends when something happens to a pull request, as far as it is ever read. */
export const pullRequestEvent = (
  action: string,
  pull: PullRequest,
  claims: Readonly<Record<string, unknown>> = {},
): ActionEvent => ({
  name: 'pull_request',
  payload: {
    action,
    number: pull.number,
    pull_request: {
      number: pull.number,
      title: pull.title,
      state: pull.state === 'OPEN' ? 'open' : 'closed',
      merged: pull.state === 'MERGED',
      labels: pull.labels.map(({ name }) => ({ name })),
      head: {
        ref: pull.headRefName,
        sha: pull.headRefOid,
        repo: pull.headRepository && { full_name: pull.headRepository.nameWithOwner },
      },
      base: { ref: pull.baseRefName, repo: { full_name: pull.repository.nameWithOwner } },
      ...claims,
    },
    repository: { full_name: pull.repository.nameWithOwner },
  },
});

export const SCHEDULE: ActionEvent = { name: 'schedule', payload: { schedule: '0 3 * * *' } };
export const BY_HAND: ActionEvent = { name: 'workflow_dispatch', payload: { inputs: {} } };

/** One line a drift: `#87 status status correct`. */
export const briefly = ({ report }: ActionRun): readonly string[] =>
  report.projects.flatMap(({ drifts }) =>
    drifts.map(({ key, kind, field, resolution }) =>
      [key, kind, ...(field === null ? [] : [field]), resolution].join(' '),
    ),
  );

/** The codes of all warnings, of the run and of its projects. */
export const warningsOf = ({ report }: ActionRun): readonly string[] =>
  [...report.warnings, ...report.projects.flatMap(({ warnings }) => warnings)].map(
    ({ code }) => code,
  );

/** Everything that the warnings and errors say, remedies included. */
export const problemsText = ({ report }: ActionRun): string =>
  [
    ...report.warnings,
    ...report.errors,
    ...report.projects.flatMap(({ warnings, errors }) => [...warnings, ...errors]),
  ]
    .map(({ message, remedy }) => `${message} ${remedy}`)
    .join('\n');

/** Branches that a run should have removed. */
export const leftovers = (repository: Repository): readonly string[] =>
  repository.branches().filter((name) => name.startsWith(`${CORRECTIONS}-`));

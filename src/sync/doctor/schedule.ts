import { readScheduledRuns, readWorkflow } from '../../github/index.js';
import { RepositoryStore } from '../../metadata/index.js';
import type { Ports } from '../ports.js';
import { type CheckResult, failed, passed, warning } from './check-result.js';

const FOLDER = '.github/workflows';
const OURS = /\buses:\s*['"]?(metadata-sync\/metadata-sync@|\.\/?['"]?\s*$)/m;

/** Days after which a nightly or weekly schedule has surely missed a turn. */
const SILENT = 8;

/** Whether a workflow runs the action on a schedule, and whether GitHub still starts it. */
export const checkSchedule = async (
  ports: Pick<Ports, 'client' | 'reader' | 'clock'>,
): Promise<readonly CheckResult[]> => {
  const store = new RepositoryStore(ports.reader, ports.client);
  const paths = (await store.list('HEAD', FOLDER, 1)).filter((path) => /\.ya?ml$/.test(path));
  const texts = await Promise.all(paths.map((path) => store.read('HEAD', path)));
  const ours = texts.filter((file) => file !== null && OURS.test(file.text));
  if (ours.length === 0) {
    return [
      warning(
        'schedule',
        'No workflow on the default branch uses metadata-sync.',
        'Make one with `metadata-sync init`.',
      ),
    ];
  }
  const scheduled = ours.filter(
    (file) =>
      /^\s+['"]?schedule['"]?:/m.test(file?.text ?? '') || /^on:.*schedule/m.test(file?.text ?? ''),
  );
  if (scheduled.length === 0) {
    return [
      warning(
        'schedule',
        'The workflow has no `schedule`, so what no event tells is found only by hand.',
        "Add `schedule: [{ cron: '23 3 * * *' }]` under `on`.",
      ),
    ];
  }
  return Promise.all(scheduled.map((file) => examineOne(ports, file?.path ?? '')));
};

const examineOne = async (
  { client, reader, clock }: Pick<Ports, 'client' | 'reader' | 'clock'>,
  path: string,
): Promise<CheckResult> => {
  const named = { owner: reader.repository.owner, repo: reader.repository.name };
  const file = path.slice(FOLDER.length + 1);
  const [workflow, runs] = await Promise.all([
    readWorkflow(client, named, file),
    readScheduledRuns(client, named, file),
  ]);
  if (!workflow.seen || !runs.seen) {
    return warning(
      'schedule',
      `This token may not see the runs of \`${path}\`.`,
      'Let it read actions, or look at the tab Actions.',
    );
  }
  const { state } = workflow.value;
  if (state !== 'active') {
    const why =
      state === 'disabled_inactivity' ? ': nothing happened in the repository for 60 days' : '';
    return failed(
      'schedule',
      `GitHub does not start \`${path}\` any more (${state.replaceAll('_', ' ')}${why}).`,
      'Enable the workflow in the tab Actions.',
    );
  }
  const [newest] = runs.value.workflow_runs;
  if (newest === undefined) {
    return warning(
      'schedule',
      `The schedule of \`${path}\` has not started a run yet.`,
      'Look again after its next time; GitHub starts it on the default branch only.',
    );
  }
  const days = Math.floor((clock.now().getTime() - Date.parse(newest.created_at)) / 86_400_000);
  const when = `${newest.created_at.slice(0, 16).replace('T', ' ')} UTC`;
  if (days > SILENT) {
    return warning(
      'schedule',
      `The schedule of \`${path}\` started its newest run ${days} days ago.`,
      'Check its `cron`, and whether GitHub Actions are on.',
    );
  }
  if (newest.conclusion === 'failure') {
    return warning(
      'schedule',
      `The newest scheduled run of \`${path}\`, of ${when}, failed.`,
      'Read its log in the tab Actions.',
    );
  }
  return passed('schedule', `\`${path}\` runs; its newest scheduled run was on ${when}.`);
};

import { once } from 'node:events';
import type { Listening, Repository } from '../../../emulator/index.js';
import { EmbeddedGitHub } from '../../../emulator/index.js';
import type { RenderedResult } from '../../../model/result.js';
import { startedBy } from '../../../model/trigger.js';
import {
  createSyncService,
  parseInputs,
  problemText,
  renderConsole,
  renderJson,
  renderResult,
  terminal as visible,
} from '../../../sync/index.js';
import { changedLines } from '../diff.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { paintDiff } from '../run/show-result.js';
import type { Terminal } from '../terminal.js';
import { TERMINAL } from '../wording.js';

import { INCIDENT, stageIncident } from './incident.js';

interface DemoOptions {
  readonly keep: boolean;
  readonly json: boolean;
}

interface Stage {
  readonly github: EmbeddedGitHub;
  readonly repository: Repository;
  readonly server: Listening;
}

/** Shows the main job from the drift to the merged correction; every request goes to this process. */
export const showDemo = async (
  terminal: Terminal,
  { keep, json }: DemoOptions,
): Promise<ExitStatus> => {
  const say = json ? terminal.err : terminal.out;
  const paint: Terminal['paint'] = (style, text) => (json ? text : terminal.paint(style, text));
  const title = (text: string): void => say(`\n${paint('bold', text)}`);

  const github = new EmbeddedGitHub({ clock: 'real' });
  const repository = stageIncident(github);
  const server = await github.listen();
  const stage = { github, repository, server };
  try {
    say(`An embedded GitHub runs at ${server.url}; nothing leaves this machine.`);
    say(
      `It holds ${INCIDENT.owner}/${INCIDENT.name} as it was on 30 December 2025: a workflow took every closed`,
    );
    say(`pull request for a merged one, and ${INCIDENT.metadata} went wrong.`);

    title('1. What is wrong? A check only looks.');
    const report = await runOnce(stage, 'report');
    showReport(report, say, paint);

    title('2. Put it right: a sync opens one correction pull request.');
    const corrected = await runOnce(stage, 'correct');
    if (corrected.delivery.pullRequest === null) return failed(corrected, terminal);
    const { number, url } = corrected.delivery.pullRequest;
    say(`${paint('green', `#${number}`)} ${visible(repository.pullRequest(number).title)}`);
    say(url);
    say('Its diff; only the values that were wrong change:\n');
    for (const line of corrected.plan.files.flatMap(changedLines))
      say(`  ${paintDiff(line, paint)}`);

    title(`3. Somebody reviews and merges #${number}.`);
    repository.mergePullRequest(number, { by: 'octocat' });
    say(`Merged into ${INCIDENT.base}.`);

    title('4. The next nightly run.');
    github.requests.length = 0;
    const again = await runOnce(stage, 'correct');
    showReport(again, say, paint);
    const writes = github.requests.filter(({ isWrite }) => isWrite).length;
    say(
      `${github.requests.length === 1 ? '1 request' : `${github.requests.length} requests`}, ${writes} of them writing.`,
    );

    title('On your own repository');
    for (const line of USAGE) say(line);
    if (json) terminal.out(renderJson(corrected).trimEnd());
    if (keep) await keepRunning(server, say);
    return again.outcome === 'in-sync' ? EXIT.done : failed(again, terminal);
  } finally {
    await server.close();
  }
};

const runOnce = async ({ server }: Stage, mode: 'report' | 'correct'): Promise<RenderedResult> => {
  const startedAt = new Date();
  const repository = `${INCIDENT.owner}/${INCIDENT.name}`;
  const { label, metadata, base } = INCIDENT;
  const service = createSyncService({ ...server, repository, token: 'demo', log: () => undefined });
  const result = await service.execute({
    identity: { id: `demo-${startedAt.getTime()}`, repository, startedAt, url: null },
    trigger: startedBy('demo'),
    inputs: parseInputs({ label, metadata, base, mode, format: 'claudestep' }, startedAt),
  });
  return renderResult(result, TERMINAL);
};

type Say = (text: string) => void;

const showReport = (result: RenderedResult, say: Say, paint: Terminal['paint']): void => {
  const { verdict, sections } = renderConsole(result);
  say(paint(result.outcome === 'in-sync' ? 'green' : 'yellow', verdict));
  const titles = result.projects
    .flatMap(({ drifts }) => drifts)
    .filter(({ severity }) => severity === 'minor').length;
  for (const { rows } of sections) {
    for (const row of rows.slice(0, rows.indexOf('minor:'))) say(`  ${row}`);
    say(`  minor: ${titles} titles that were never recorded`);
  }
};

const failed = ({ errors, warnings }: RenderedResult, terminal: Terminal): ExitStatus => {
  for (const problem of [...errors, ...warnings]) terminal.err(problemText(problem));
  terminal.err('The demo did not end as it should; please report it.');
  return EXIT.error;
};

const keepRunning = async (server: Listening, say: Say): Promise<void> => {
  say('\nThe embedded GitHub keeps running. Any GitHub client can look at it, with any token:');
  say(
    `  GITHUB_API_URL=${server.apiUrl} GITHUB_GRAPHQL_URL=${server.graphqlUrl} GITHUB_TOKEN=demo`,
  );
  say(
    `  curl -H 'authorization: bearer demo' ${server.apiUrl}/repos/${INCIDENT.owner}/${INCIDENT.name}/pulls`,
  );
  say(`  ${server.serverUrl}/${INCIDENT.owner}/${INCIDENT.name} in a browser`);
  say('Press Ctrl-C to end it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
};

const USAGE = [
  'Put this into .github/workflows/metadata-sync.yml; it only reports:',
  '',
  '  on:',
  '    schedule: [{ cron: "23 3 * * *" }]',
  '    workflow_dispatch:',
  '  permissions: { contents: read, pull-requests: read }',
  '  jobs:',
  '    sync:',
  '      runs-on: ubuntu-latest',
  '      steps:',
  '        - uses: metadata-sync/metadata-sync@v1',
  '          with: { label: your-label, metadata: path/to/metadata.json, mode: report }',
  '',
  'The README says what it takes to let it correct.',
];

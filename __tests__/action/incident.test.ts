import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { INCIDENT, incidentFile, stageIncident } from '../../src/cli/demo/incident.js';
import { EmbeddedGitHub, type Listening, type Repository } from '../../src/emulator/index.js';
import { type ActionRun, runAction } from '../helpers/run-action.js';

const { metadata, base, label } = INCIDENT;

let github: EmbeddedGitHub;
let repository: Repository;
let server: Listening;

beforeEach(async () => {
  github = new EmbeddedGitHub({ now: INCIDENT.now });
  repository = stageIncident(github);
  server = await github.listen();
});
afterEach(() => server.close());

const run = (inputs: Record<string, string> = {}, event?: { name: string; payload?: unknown }): Promise<ActionRun> => {
  github.requests.length = 0;
  return runAction({
    server,
    repository: `${INCIDENT.owner}/${INCIDENT.name}`,
    inputs: { label, metadata, base, ...inputs },
    ...(event === undefined ? {} : { event }),
  });
};

describe('the incident', () => {
  it('is reported', async () => {
    const result = await run({ mode: 'report' });
    console.log(result.log, result.outputs, result.summary, github.requests.map((r) => [r.operationName, r.status, r.path]));
  });
  it('is corrected', async () => {
    const result = await run();
    console.log(result.log, result.outputs, result.summary, github.requests.map((r) => [r.operationName, r.status, r.path]));
    console.log(repository.pullRequest(Number(result.outputs['pull-request-number'])).body, repository.diff(Number(result.outputs['pull-request-number'])));
    const again = await run();
    console.log(again.outputs, again.log);
  });
});
void incidentFile;

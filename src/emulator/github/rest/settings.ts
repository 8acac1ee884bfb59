import { errorAnswer, type HttpAnswer, jsonAnswer } from '../http/answer.js';
import { ApiRefusal } from '../refusal.js';
import type { WorkflowState } from '../repository/model.js';
import { allowedRepository, type RestCall, repositoryOf } from './call.js';
import { type Route, route } from './route.js';

/** Only administrators may look. */
const readWorkflowPermissions = (call: RestCall): HttpAnswer => {
  const { settings } = repositoryOf(call);
  if (!call.viewer.isAdministrator)
    return errorAnswer(403, 'Resource not accessible by integration');
  return jsonAnswer(200, {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: settings.allowActionsToCreatePullRequests,
  });
};

const workflowOf = (call: RestCall): readonly [string, WorkflowState] => {
  const file = call.params.file ?? '';
  const workflow = repositoryOf(call).workflows.get(file);
  if (workflow === undefined) throw ApiRefusal.notFound('Not Found');
  return [file, workflow];
};

const readWorkflow = (call: RestCall): HttpAnswer => {
  const [file, { state }] = workflowOf(call);
  return jsonAnswer(200, { id: 1, name: file, path: `.github/workflows/${file}`, state });
};

const listRuns = (call: RestCall): HttpAnswer => {
  const [, { runs }] = workflowOf(call);
  const wanted = runs.filter(({ event }) => event === (call.query.get('event') ?? event));
  return jsonAnswer(200, {
    total_count: wanted.length,
    workflow_runs: [...wanted]
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, Number(call.query.get('per_page') ?? 30))
      .map(({ event, at, conclusion }, id) => ({
        id,
        event,
        status: 'completed',
        conclusion,
        created_at: at,
      })),
  });
};

/** The rules of rulesets on a branch; classic protection is told by the branch itself. */
const listRules = (call: RestCall): HttpAnswer => {
  const { protections } = allowedRepository(call, 'read', 'contents');
  const isRuled = protections.get(call.params.branch ?? '') === 'ruleset';
  return jsonAnswer(
    200,
    isRuled
      ? [{ type: 'update' }, { type: 'pull_request' }, { type: 'required_status_checks' }]
      : [],
  );
};

const readBranch = (call: RestCall): HttpAnswer => {
  const repository = allowedRepository(call, 'read', 'contents');
  const name = call.params.branch ?? '';
  const head = repository.head(name);
  if (head === undefined) throw ApiRefusal.notFound('Branch not found');
  const isClassic = repository.protections.get(name) === 'classic';
  return jsonAnswer(200, {
    name,
    commit: { sha: head },
    protected: isClassic,
    protection: {
      enabled: isClassic,
      required_status_checks: {
        enforcement_level: isClassic ? 'everyone' : 'off',
        contexts: isClassic ? ['test'] : [],
      },
    },
  });
};

export const settingsRoutes: readonly Route[] = [
  route('GET', '/repos/:owner/:repo/actions/permissions/workflow', readWorkflowPermissions),
  route('GET', '/repos/:owner/:repo/actions/workflows/:file', readWorkflow),
  route('GET', '/repos/:owner/:repo/actions/workflows/:file/runs', listRuns),
  route('GET', '/repos/:owner/:repo/rules/branches/:branch', listRules),
  route('GET', '/repos/:owner/:repo/branches/:branch', readBranch),
];

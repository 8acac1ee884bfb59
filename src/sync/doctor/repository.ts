import {
  readProtection,
  readRepository,
  readRules,
  readWorkflowPermissions,
} from '../../github/index.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';
import { type CheckResult, failed, passed, warning } from './check-result.js';

const SETTINGS = 'Settings, Actions, General';

const namedBy = ({ reader }: Pick<Ports, 'reader'>) => ({
  owner: reader.repository.owner,
  repo: reader.repository.name,
});

/** What the repository itself allows. */
export const checkRepository = async (
  ports: Pick<Ports, 'client' | 'reader'>,
): Promise<readonly CheckResult[]> => {
  const named = namedBy(ports);
  const [repository, workflows] = await Promise.all([
    readRepository(ports.client, named),
    readWorkflowPermissions(ports.client, named),
  ]);
  if (!repository.seen) {
    const name = `${named.owner}/${named.repo}`;
    return [
      failed(
        'repository',
        `\`${name}\` does not exist, or the token may not see it.`,
        'Check the name; let the token read its contents and pull requests.',
      ),
    ];
  }
  const { archived, permissions, allow_auto_merge: autoMerge } = repository.value;
  return [
    archived === true
      ? failed('repository', 'It is archived, so nothing can be written.', 'Unarchive it.')
      : passed('repository', 'It can be read.'),
    permissions?.push === false
      ? warning(
          'write access',
          'This token cannot write.',
          'It reports only; use one that may write contents and pull requests to deliver corrections.',
        )
      : passed('write access', 'This token can write.'),
    mayOpen(workflows),
    passed(
      'auto-merge',
      autoMerge === undefined
        ? 'Not shown to this token; corrections wait for a review either way.'
        : `It is ${autoMerge ? 'on' : 'off'}; corrections wait for a review either way.`,
    ),
  ];
};

const mayOpen = (workflows: Awaited<ReturnType<typeof readWorkflowPermissions>>): CheckResult => {
  const check = 'pull requests by Actions';
  if (!workflows.seen) {
    return warning(
      check,
      'Only an administrator may see whether they are allowed.',
      `Look at ${SETTINGS}: "Allow GitHub Actions to create and approve pull requests".`,
    );
  }
  return workflows.value.can_approve_pull_request_reviews
    ? passed(check, 'They are allowed.')
    : failed(
        check,
        'They are not allowed, so the workflow token cannot open the correction pull request.',
        `Turn on "Allow GitHub Actions to create and approve pull requests" in ${SETTINGS}.`,
      );
};

/** Rules that stand in the way of a correction branch. */
const HINDERS = /^(creation|update|deletion|non_fast_forward|pull_request|required_signatures)$/;

/** What rules on the base and on the correction branch mean for corrections. */
export const checkRules = async (
  ports: Pick<Ports, 'client' | 'reader'>,
  base: string,
  { corrections }: Pick<Settings, 'corrections'>,
): Promise<readonly CheckResult[]> => {
  const named = namedBy(ports);
  const [rules, protection, ours] = await Promise.all([
    readRules(ports.client, named, base),
    readProtection(ports.client, named, base),
    readRules(ports.client, named, corrections.branch),
  ]);
  const types = rules.seen ? rules.value.map(({ type }) => type) : [];
  const contexts = protection.seen
    ? (protection.value.protection?.required_status_checks?.contexts ?? [])
    : [];
  const hinders = ours.seen
    ? ours.value.map(({ type }) => type).filter((type) => HINDERS.test(type))
    : [];
  return [
    types.includes('required_status_checks') || contexts.length > 0
      ? warning(
          'rules on the base',
          `Checks are required on \`${base}\`, and workflows do not start by themselves on what the workflow token proposes.`,
          'Use the token of a GitHub App; the guide shows how under "CI on the correction pull request".',
        )
      : passed('rules on the base', `No check is required on \`${base}\`.`),
    hinders.length === 0
      ? passed('correction branch', `No rule hinders \`${corrections.branch}\`.`)
      : failed(
          'correction branch',
          `Rules hinder \`${corrections.branch}\`: ${[...new Set(hinders)].join(', ')}.`,
          'Exempt it from the ruleset, or name another one in `corrections.branch`.',
        ),
  ];
};

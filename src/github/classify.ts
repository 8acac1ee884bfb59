import { type Answer, GitHubFault } from './fault.js';
import { CONNECTION, RULES, type Rule } from './rules.js';

/** The fault that the answer stands for, or nothing when the whole request was answered. */
export const classify = (answer: Answer, now: number, cause?: unknown): GitHubFault | undefined => {
  const rule = RULES.find(({ applies }) => applies(answer));
  return rule && toFault(rule, answer, now, cause);
};

/** A body that was cut short or is not what GitHub sends, although the status is that of success. */
export const brokenAnswer = (message: string, cause?: unknown): GitHubFault =>
  toFault(CONNECTION, { status: 0, headers: {}, message, errors: [] }, 0, cause);

const toFault = (rule: Rule, answer: Answer, now: number, cause: unknown): GitHubFault =>
  new GitHubFault(
    { code: rule.code, ...rule.problem(answer) },
    { retry: rule.retry(answer, now), mayHaveTakenEffect: rule.mayHaveTakenEffect ?? false, cause },
  );

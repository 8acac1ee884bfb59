import { RemoteFault } from '../http/index.js';
import type { AnswerSummary } from './answer-summary.js';
import { githubFault } from './problems.js';
import { RULES } from './rules.js';

/** The fault that the answer stands for, or nothing when the whole request was answered. */
export const classify = (answer: AnswerSummary, now: number): RemoteFault | undefined => {
  const rule = RULES.find(({ applies }) => applies(answer));
  if (rule === undefined) return undefined;
  const { code, mayHaveTakenEffect } = rule;
  const problem = { code, ...rule.problem(answer) };
  return githubFault(problem, { retry: rule.retry(answer, now), mayHaveTakenEffect });
};

/** Whether GitHub may answer when it is asked for less. */
export const asksForTooMuch = (error: unknown): error is RemoteFault =>
  error instanceof RemoteFault && (error.code === 'too-large' || error.code === 'timed-out');

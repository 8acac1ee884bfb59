import { entries } from '../listing/lists.js';
import type { PullRequestNode } from './response.js';

/** The account of a workflow's own token, which is ours wherever no other token is given. */
const WORKFLOWS = 'github-actions';

/**
 * The users who reviewed or are asked to; a requested team has no login and is left out. Neither the
 * author, of whose answers in a conversation GitHub makes reviews, nor we ourselves: of ours is a
 * review by a bot that GitHub says is of this token, and none by a person whose token is used.
 *
 * @returns undefined when not all of them are known: a list that was not asked for or is longer, or
 *   the account of one who reviewed is gone
 */
export const reviewersOf = (node: PullRequestNode): readonly string[] | undefined => {
  const reviews = entries(node.latestReviews);
  const requests = entries(node.reviewRequests);
  if (reviews === undefined || requests === undefined) return undefined;
  const logins: string[] = [];
  for (const { author, viewerDidAuthor } of reviews) {
    if (author === null) return undefined;
    const isOurs = author.__typename === 'Bot' && viewerDidAuthor === true;
    if (!isOurs) logins.push(author.login);
  }
  for (const { requestedReviewer } of requests) {
    if (requestedReviewer?.login !== undefined) logins.push(requestedReviewer.login);
  }
  const left = new Set([WORKFLOWS, ...(node.author ? [accountOf(node.author.login)] : [])]);
  return [...new Set(logins.filter((login) => !left.has(accountOf(login))))].sort();
};

/** REST and web pages write a bot as `name[bot]`, GraphQL as `name`. */
const accountOf = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '');

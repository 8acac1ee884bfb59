import type { GitHubClient, RepositoryReader } from '../../github/index.js';
import { RemoteFault } from '../../http/index.js';
import { labelKey } from '../../model/labels.js';
import type { Problem } from '../../model/problem.js';
import { notLabelled } from './problems.js';

/** Adds the labels that a pull request lacks; one that cannot be added is a warning. */
export const addLabels = async (
  { client, reader }: { readonly client: GitHubClient; readonly reader: RepositoryReader },
  number: number,
  wanted: readonly string[],
  present: readonly string[],
): Promise<readonly Problem[]> => {
  const has = new Set(present.map(labelKey));
  const labels = wanted.filter((label) => !has.has(labelKey(label)));
  if (labels.length === 0) return [];
  const { owner, name } = reader.repository;
  try {
    await client.post('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      owner,
      repo: name,
      issue_number: number,
      labels,
    });
    return [];
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    return [notLabelled(labels, error.message)];
  }
};

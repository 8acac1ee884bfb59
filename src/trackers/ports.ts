import type { Estimate, RepositoryReader } from '../github/index.js';
import type { Problem } from '../model/problem.js';

/** Whether more may be asked for, or a whole scan be begun; a problem says why not. */
export type CheckBudget = (estimate?: Estimate) => Promise<Problem | null>;

/** Called with how many items were seen, of how many, and on how many pages. */
export type Watch = (seen: number, total: number, pages: number) => void;

/** What a tracker is connected with. */
export interface TrackerPorts {
  readonly reader: RepositoryReader;
  readonly checkBudget: CheckBudget;
  readonly watch?: Watch;
}

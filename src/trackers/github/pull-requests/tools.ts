import type { Estimate, RepositoryReader } from '../../../github/index.js';
import type { Problem } from '../../../model/problem.js';
import type { Known } from '../../../model/tracker.js';
import type { Watch } from '../../ports.js';
import type { LookUpReader } from './look-up.js';
import type { PageReader } from './read-page.js';

/** What one observation works with. */
export interface Tools {
  readonly pages: PageReader;
  readonly reader: RepositoryReader;
  readonly lookUps: LookUpReader;
  readonly mayGoOn: (estimate?: Estimate) => Promise<Problem | null>;
  readonly known: Known;
  readonly watch: Watch;
}

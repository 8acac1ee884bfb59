import type { Project, Settings } from '../../src/model/settings.js';

export const aProject = (changes: Partial<Project> = {}): Project => ({
  name: 'notes',
  section: 'notes',
  metadata: 'projects/notes.json',
  format: 'ledger',
  tracker: 'github-pull-requests',
  selection: { labels: ['tracked'] },
  owners: {},
  ignore: [],
  fromTemplate: false,
  ...changes,
});

/** What holds when only a project was described. */
export const settings = (changes: Partial<Settings> = {}): Settings => ({
  base: null,
  projects: [aProject()],
  templates: [],
  only: null,
  mode: 'correct',
  dryRun: false,
  backfill: false,
  prune: false,
  force: false,
  since: null,
  fields: null,
  corrections: {
    deliver: 'pull-request',
    branch: 'metadata-sync/corrections',
    labels: ['metadata-sync'],
    maxChanges: { percent: 50 },
  },
  history: { branch: 'metadata-sync/state' },
  limits: { maxWait: 900_000, reserve: { percent: 10 } },
  cache: { ttl: 300_000, fullScan: 604_800_000 },
  ...changes,
});

import { INCIDENT, stageIncident } from '../../src/doors/cli/demo/incident.js';
import type { RepositoryOptions } from '../../src/emulator/index.js';
import { serve, type World } from './world.js';

/** The ClaudeStep incident as it was; `files` are committed to the default branch besides. */
export const incident = (files: RepositoryOptions['files'] = {}): Promise<World> =>
  serve(
    INCIDENT.now,
    (github) => {
      const repository = stageIncident(github);
      if (Object.keys(files).length > 0) repository.commit({ files });
      return repository;
    },
    Object.values(files).some((text) => text?.includes('projects:'))
      ? {}
      : { label: INCIDENT.label, metadata: INCIDENT.metadata, base: INCIDENT.base },
  );

/** A config file that describes the incident as the inputs do. */
export const INCIDENT_CONFIG = `version: 1
base: ${INCIDENT.base}
projects:
  e2e-test-project:
    metadata: ${INCIDENT.metadata}
    format: claudestep
    pulls: { labels: [${INCIDENT.label}] }
`;

/** A config file that only says that no history is kept. */
export const WITHOUT_HISTORY = 'version: 1\nhistory: false\n';

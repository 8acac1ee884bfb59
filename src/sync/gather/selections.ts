import { recordedFields } from '../../metadata/index.js';
import type { Project } from '../../model/settings.js';
import type { ListingRequest } from '../../model/tracker.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { TrackerOf } from './tracker-of.js';

/** What is listed for all projects of one tracker with equal queries. */
export interface Listing {
  /** The same for all projects that it is for. */
  readonly key: string;
  readonly tracker: AnyTracker;
  readonly request: ListingRequest;
}

const queryKey = (project: Project, trackerOf: TrackerOf): string =>
  JSON.stringify([project.tracker, trackerOf(project).queryKey(project.selection)]);

export const listingsOf = (
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly Listing[] => {
  const first = new Map(projects.map((project) => [queryKey(project, trackerOf), project]));
  return [...first].map(([key, project]) => {
    const tracker = trackerOf(project);
    const fields = fieldsFor(projects, trackerOf);
    return { key, tracker, request: { query: tracker.queryOf(project.selection), fields } };
  });
};

/** The fields that the projects' formats record; also those that tell projects apart. */
export const fieldsFor = (
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly string[] => {
  const recorded = projects.flatMap((project) =>
    recordedFields(project.format, trackerOf(project)),
  );
  const several = new Set(projects.map((project) => queryKey(project, trackerOf))).size > 1;
  const telling = several ? fieldsToFit(projects, trackerOf) : [];
  return [...new Set([...recorded, ...telling])].sort();
};

/** The fields without which nobody can tell whether an item is selected. */
export const fieldsToFit = (
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly string[] => projects.flatMap((project) => trackerOf(project).fieldsToFit);

export const isListedFor = ({ key }: Listing, project: Project, trackerOf: TrackerOf): boolean =>
  key === queryKey(project, trackerOf);

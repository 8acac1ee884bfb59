import { recordedFields } from '../../metadata/index.js';
import type { ListingRequest } from '../../model/observation.js';
import type { Project } from '../../model/settings.js';
import type { AnyTracker } from '../../trackers/registry.js';
import type { TrackerOf } from './tracker-of.js';

/** What is listed for all projects of one tracker with equal queries. */
export interface ProjectListing {
  /** The same for all projects that it is for. */
  readonly key: string;
  readonly tracker: AnyTracker;
  readonly request: ListingRequest;
}

const queryKey = (project: Project, trackerOf: TrackerOf): string =>
  JSON.stringify([project.tracker, trackerOf(project).select.queryKey(project.selection)]);

export const listingsOf = (
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly ProjectListing[] => {
  const first = new Map(projects.map((project) => [queryKey(project, trackerOf), project]));
  return [...first].map(([key, project]) => {
    const tracker = trackerOf(project);
    const fields = recordedFieldsOf(tracker.name, projects, trackerOf);
    return { key, tracker, request: { query: tracker.select.queryOf(project.selection), fields } };
  });
};

/** The fields of one tracker that its projects' formats record; also those that tell projects apart. */
export const recordedFieldsOf = (
  tracker: string,
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly string[] => {
  const own = projects.filter((project) => project.tracker === tracker);
  const recorded = own.flatMap((project) => recordedFields(project.format, trackerOf(project)));
  const several = new Set(own.map((project) => queryKey(project, trackerOf))).size > 1;
  const telling = several ? trackerOf({ tracker }).select.fields : [];
  return [...new Set([...recorded, ...telling])].sort();
};

/** The fields of one tracker that an item is looked up with, including those that tell whether it is selected. */
export const lookUpFieldsOf = (
  tracker: string,
  projects: readonly Project[],
  trackerOf: TrackerOf,
): readonly string[] => [
  ...recordedFieldsOf(tracker, projects, trackerOf),
  ...trackerOf({ tracker }).select.fields,
];

export const isListedFor = (
  { key }: ProjectListing,
  project: Project,
  trackerOf: TrackerOf,
): boolean => key === queryKey(project, trackerOf);

import { listsOf } from '../metadata/index.js';
import { type ItemList, labelKey, type Selection } from '../model/item.js';
import type { Project } from '../model/settings.js';

const selectionKey = ({ labels }: Pick<Project, 'labels'>): string =>
  JSON.stringify(labels.map(labelKey).sort());

/** One selection for all projects with the same labels. */
export const selectionsOf = (projects: readonly Project[]): readonly Selection[] => {
  const lists = listsFor(projects);
  const byLabels = new Map(projects.map((project) => [selectionKey(project), project.labels]));
  return [...byLabels.values()].map((labels) => ({ labels, lists }));
};

/** The lists that the projects' formats record; labels too where they tell projects apart. */
export const listsFor = (projects: readonly Project[]): readonly ItemList[] => {
  const recorded = projects.flatMap(({ format }) => listsOf(format));
  const several = new Set(projects.map(selectionKey)).size > 1;
  return [...new Set<ItemList>([...recorded, ...(several ? (['labels'] as const) : [])])].sort();
};

export const selects = (selection: Selection, project: Project): boolean =>
  selectionKey(selection) === selectionKey(project);

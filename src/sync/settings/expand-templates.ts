import { selectProjects } from '../../config/index.js';
import {
  depthOf,
  fillIn,
  folderOf,
  hasPlaceholder,
  openerFor,
  projectOf,
  projectsIn,
  RepositoryStore,
} from '../../metadata/index.js';
import type { SyncError } from '../../model/problem.js';
import type { Project, Settings } from '../../model/settings.js';
import { inputName, text } from '../../model/text.js';
import { type Files, filesOf } from '../gather/files.js';
import { type TrackerOf, trackerIn } from '../gather/tracker-of.js';
import type { Ports } from '../ports.js';
import { syncError } from '../problem-codes.js';

/**
 * Puts a project for every file that fits a template, or for every project in a template's file,
 * in the place of the templates; what a project names itself is not taken again. All listings
 * travel in one request.
 *
 * @throws {SyncError} when a project was asked for that there is not, there is none at all, or a
 *   template makes a project of a name that one of another file has
 */
export const expandTemplates = async (
  ports: Pick<Ports, 'reader' | 'client' | 'workingTree' | 'offline' | 'trackers'>,
  settings: Settings,
): Promise<Settings> => {
  const { templates } = settings;
  if (templates.length === 0) return settings;
  const files = filesOf(ports);
  const [found] = await Promise.all([
    Promise.all(
      templates.map((template) =>
        projectsOf(template, files, settings.base, trackerIn(ports.trackers)),
      ),
    ),
    // A base that does not exist is told as such, and not as one without files.
    ports.offline ? null : new RepositoryStore(ports.reader, ports.client).branch(settings.base),
  ]);
  const byName = new Map(settings.projects.map((project) => [project.name, project]));
  found.forEach((made, index) => {
    // A file of its own belongs to one project; in one that holds several, names tell them apart.
    const ownFile = hasPlaceholder(templates[index]?.metadata ?? '');
    const placeOf = ({ metadata, section }: Project): string =>
      JSON.stringify(ownFile ? [metadata] : [metadata, section]);
    const covered = new Set([...byName.values()].map(placeOf));
    for (const project of made) {
      if (covered.has(placeOf(project))) continue;
      refuseSameName(byName.get(project.name), project);
      if (!byName.has(project.name)) byName.set(project.name, project);
    }
  });
  const projects = [...byName.values()];
  if (projects.length === 0) throw fitsNoFile(templates);
  return { ...settings, projects, templates: [], only: selectProjects(settings.only, projects) };
};

const projectsOf = async (
  template: Project,
  files: Files,
  base: string | null,
  trackerOf: TrackerOf,
): Promise<readonly Project[]> => {
  const { metadata } = template;
  if (hasPlaceholder(metadata)) {
    const paths = await files.list(base, folderOf(metadata), depthOf(metadata));
    return paths.flatMap((path) => {
      const project = projectOf(metadata, path);
      return project === null ? [] : [make(template, project, path, trackerOf)];
    });
  }
  const file = await files.read(base, metadata);
  if (file === null) return [];
  const names = projectsIn(metadata, file.text, await openerFor(metadata));
  return names.map((project) => make(template, project, metadata, trackerOf));
};

const make = (
  template: Project,
  project: string,
  metadata: string,
  trackerOf: TrackerOf,
): Project => ({
  ...template,
  name: fillIn(template.name, project),
  metadata,
  selection: trackerOf(template).select.fillIn(template.selection, (text) => fillIn(text, project)),
  section: project,
});

/** A file that a template is to cover must not stay out of sight. */
const refuseSameName = (other: Project | undefined, { name, metadata }: Project): void => {
  if (other === undefined || other.metadata === metadata) return;
  throw syncError({
    code: 'project-ambiguous',
    message: `Two projects are named \`${name}\`: that of \`${other.metadata}\`, and the one that a template makes of \`${metadata}\`.`,
    remedy: 'Give one of them another name; that of a template may be `second-{project}`.',
  });
};

const fitsNoFile = (templates: readonly Project[]): SyncError =>
  syncError({
    code: 'no-project',
    message: `No file fits ${templates.map(({ metadata }) => `\`${metadata}\``).join(' or ')}.`,
    remedy: text`Check the path and ${inputName('base')}, or commit the first metadata file.`,
  });

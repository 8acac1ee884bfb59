import { hasLabel, type Item } from '../model/item.js';
import { type Problem, SyncError } from '../model/problem.js';
import type { Project } from '../model/settings.js';

/** Whether a branch fits a pattern in which `*` stands for any characters. */
export const fitsPattern = (pattern: string, branch: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return branch === pattern;
  const last = rest.pop() ?? '';
  if (
    !branch.startsWith(first) ||
    !branch.endsWith(last) ||
    branch.length < first.length + last.length
  ) {
    return false;
  }
  let at = first.length;
  const end = branch.length - last.length;
  return rest.every((piece) => {
    const found = branch.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0 && at <= end;
  });
};

const literalLength = (pattern: string): number => pattern.replaceAll('*', '').length;

/**
 * The projects that an item belongs to: each that names no head branch, and of those that do the
 * most specific one: named before made by a template, then with the most literal characters.
 *
 * @throws {SyncError} `head-ambiguous` when two patterns fit equally well
 */
export const projectsOf = (item: Item, projects: readonly Project[]): readonly Project[] => {
  const labelled = projects.filter(({ labels }) => hasLabel(item, labels));
  const fitting = labelled
    .flatMap((project) =>
      project.head !== null && fitsPattern(project.head, item.head)
        ? [{ project, length: literalLength(project.head) }]
        : [],
    )
    .sort(
      (a, b) =>
        Number(a.project.fromTemplate) - Number(b.project.fromTemplate) || b.length - a.length,
    );
  const [best, second] = fitting;
  const tied =
    best?.length === second?.length && best?.project.fromTemplate === second?.project.fromTemplate;
  if (best !== undefined && second !== undefined && tied) {
    throw new SyncError(ambiguous(item, best.project, second.project));
  }
  return [
    ...labelled.filter(({ head }) => head === null),
    ...(best === undefined ? [] : [best.project]),
  ];
};

const ambiguous = (item: Item, one: Project, other: Project): Problem => ({
  code: 'head-ambiguous',
  message: `The head branch of ${item.key} fits the projects \`${one.name}\` (\`${one.head}\`) and \`${other.name}\` (\`${other.head}\`) equally well.`,
  remedy: 'Make one of the two `head` patterns more specific.',
});

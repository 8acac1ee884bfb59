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
 * Anybody may name a branch of a fork as they like, so a tie there ends no run: the item is nobody's.
 *
 * @throws {SyncError} `head-ambiguous` when two patterns fit a branch of this repository equally well
 */
export const projectsOf = (item: Item, projects: readonly Project[]): readonly Project[] => {
  const labelled = projects.filter(({ labels }) => hasLabel(item, labels));
  const [best, ...tied] = mostSpecific(item, labelled);
  if (tied[0] !== undefined && best !== undefined && !item.fromFork) {
    throw new SyncError(ambiguous(item, best, tied[0]));
  }
  return [
    ...labelled.filter(({ head }) => head === null),
    ...(best === undefined || tied.length > 0 ? [] : [best]),
  ];
};

/** Whether two patterns fit the head branch of an item of a fork equally well. */
export const isTiedFork = (item: Item, projects: readonly Project[]): boolean =>
  item.fromFork &&
  mostSpecific(
    item,
    projects.filter(({ labels }) => hasLabel(item, labels)),
  ).length > 1;

/** The projects whose patterns fit best; several fit equally well. */
const mostSpecific = (item: Item, projects: readonly Project[]): readonly Project[] => {
  const fitting = projects.filter(({ head }) => head !== null && fitsPattern(head, item.head));
  const named = fitting.filter(({ fromTemplate }) => !fromTemplate);
  const candidates = named.length > 0 ? named : fitting;
  const longest = Math.max(...candidates.map(({ head }) => literalLength(head ?? '')));
  return candidates.filter(({ head }) => literalLength(head ?? '') === longest);
};

const ambiguous = (item: Item, one: Project, other: Project): Problem => ({
  code: 'head-ambiguous',
  message: `The head branch of ${item.key} fits the projects \`${one.name}\` (\`${one.head}\`) and \`${other.name}\` (\`${other.head}\`) equally well.`,
  remedy: 'Make one of the two `head` patterns more specific.',
});

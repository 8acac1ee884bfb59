/** Stands for the name of a project in a path. */
const PLACEHOLDER = '{project}';

/** The folder above the first part of a path that the placeholder stands in; empty for the root. */
export const folderOf = (pattern: string): string => {
  const segments = pattern.split('/');
  return segments
    .slice(
      0,
      segments.findIndex((segment) => segment.includes(PLACEHOLDER)),
    )
    .join('/');
};

/** How many levels below its folder a pattern reaches. */
export const depthOf = (pattern: string): number => {
  const folder = folderOf(pattern);
  return pattern.split('/').length - (folder === '' ? 0 : folder.split('/').length);
};

/** The project that a path stands for; null when it does not fit the pattern. */
export const projectOf = (pattern: string, path: string): string | null => {
  const [first = '', ...rest] = pattern.split(PLACEHOLDER).map(literal);
  // Further placeholders stand for the same name.
  const source = rest.reduce(
    (text, piece, index) => `${text}${index === 0 ? '([^/]+?)' : '\\1'}${piece}`,
    first,
  );
  return new RegExp(`^${source}$`).exec(path)?.[1] ?? null;
};

export const fillIn = (pattern: string, project: string): string =>
  pattern.replaceAll(PLACEHOLDER, () => project);

export const hasPlaceholder = (text: string): boolean => text.includes(PLACEHOLDER);

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

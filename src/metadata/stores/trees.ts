import * as z from 'zod';
import type { QueryFragment } from '../../github/index.js';
import { permit, text } from '../../model/text.js';
import { type MetadataProblem, metadataError } from '../problems.js';
import type { FolderEntry } from './absence.js';

interface TreeEntry {
  readonly name: string;
  readonly type: string;
  readonly object?:
    | { readonly entries?: readonly TreeEntry[] | null | undefined }
    | null
    | undefined;
}

const treeEntry: z.ZodType<TreeEntry> = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.string(),
    object: z.object({ entries: z.array(treeEntry).nullish() }).nullish(),
  }),
);

/** The paths of the files in a folder, so many levels deep. */
export const listingFragment = (
  revision: string,
  folder: string,
  depth: number,
): QueryFragment<readonly string[]> => ({
  fields: { tree: `object(expression: $expression) { ... on Tree { ${entriesTo(depth)} } }` },
  variables: { expression: { type: 'String!', value: `${revision}:${folder}` } },
  judgesErrors: true,
  parse: ({ tree }, [error]) => {
    if (error !== undefined) throw metadataError(unreadable(folder || '/', error.message));
    const entries = z
      .object({ entries: z.array(treeEntry).nullish() })
      .nullish()
      .parse(tree)?.entries;
    return filesIn(entries ?? [], folder);
  },
});

const entriesTo = (depth: number): string =>
  `entries { name type${depth > 1 ? ` object { ... on Tree { ${entriesTo(depth - 1)} } }` : ''} }`;

const filesIn = (entries: readonly TreeEntry[], folder: string): readonly string[] =>
  entries.flatMap(({ name, type, object }) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return type === 'blob' ? [path] : filesIn(object?.entries ?? [], path);
  });

/** What stands in a folder at a revision, to be read ahead; null where there is no such folder. */
export const folderAt = (
  revision: string,
  folder: string,
): QueryFragment<readonly FolderEntry[] | null> => ({
  fields: {
    folder: 'object(expression: $expression) { ... on Tree { entries { name type mode } } }',
  },
  variables: { expression: { type: 'String!', value: `${revision}:${folder}` } },
  judgesErrors: true,
  parse: ({ folder: tree }, [error]) => {
    if (error !== undefined) throw metadataError(unreadable(folder || '/', error.message));
    const entries = folderNode.parse(tree)?.entries;
    return entries?.map(({ name, type, mode }) => ({ name, kind: kindOf(type, mode) })) ?? null;
  },
});

const folderNode = z
  .object({
    entries: z.array(z.object({ name: z.string(), type: z.string(), mode: z.number() })).nullish(),
  })
  .nullish();

const SYMBOLIC_LINK = 0o120000;

const kindOf = (type: string, mode: number): FolderEntry['kind'] => {
  if (type === 'tree') return 'folder';
  if (type === 'commit') return 'submodule';
  return mode === SYMBOLIC_LINK ? 'symbolic-link' : 'file';
};

export const unreadable = (path: string, reason: string): MetadataProblem => ({
  code: 'file-unreadable',
  message: `\`${path}\` could not be read: ${reason}.`,
  remedy: text`${permit({ contents: 'read' })}, and run again.`,
});

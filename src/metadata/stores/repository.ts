import * as z from 'zod';
import type { GitHubClient, QueryFragment, RepositoryReader } from '../../github/index.js';
import { inputName, text } from '../../model/text.js';
import { metadataError } from '../problems.js';
import { type FolderEntry, foldersAbove, proveAbsent } from './absence.js';
import { OBSTACLES } from './obstacles.js';
import { blobId, decodeText, notText, refuseSize, type StoredFile } from './text.js';
import { folderAt, listingFragment, unreadable } from './trees.js';

/** A branch as it was when it was read. */
export interface Branch {
  readonly name: string;
  readonly oid: string;
}

const branchNode = z.object({ name: z.string(), target: z.object({ oid: z.string() }) }).nullable();

const objectNode = z
  .object({
    __typename: z.string(),
    oid: z.string(),
    byteSize: z.number().optional(),
    isBinary: z.boolean().nullable().optional(),
    isTruncated: z.boolean().optional(),
    text: z.string().nullable().optional(),
  })
  .nullable();

/** The branch that holds the metadata files; null for the default branch. */
export const branchFragment = (name: string | null): QueryFragment<Branch | null> => ({
  fields: {
    branch:
      name === null
        ? 'defaultBranchRef { name target { oid } }'
        : 'ref(qualifiedName: $name) { name target { oid } }',
  },
  ...(name === null
    ? {}
    : { variables: { name: { type: 'String!', value: `refs/heads/${name}` } } }),
  parse: ({ branch }) => {
    const node = branchNode.parse(branch ?? null);
    return node === null ? null : { name: name ?? node.name, oid: node.target.oid };
  },
});

const branchNames = z
  .object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() })
  .nullish();

/** The names of the branches that have a word in theirs. */
export const branchesFragment = (word: string): QueryFragment<readonly string[]> => ({
  fields: {
    branches: 'refs(refPrefix: "refs/heads/", query: $word, first: 20) { nodes { name } }',
  },
  variables: { word: { type: 'String', value: word } },
  parse: ({ branches }) =>
    (branchNames.parse(branches)?.nodes ?? []).flatMap((node) => (node ? [node.name] : [])),
});

type FileNode = z.infer<typeof objectNode>;

const fileFragment = (revision: string, path: string): QueryFragment<FileNode> => ({
  fields: {
    file: 'object(expression: $expression) { __typename oid ... on Blob { byteSize isBinary isTruncated text } }',
  },
  variables: { expression: { type: 'String!', value: `${revision}:${path}` } },
  judgesErrors: true,
  parse: ({ file }, [error]) => {
    if (error !== undefined) throw metadataError(unreadable(path, error.message));
    return objectNode.parse(file ?? null);
  },
});

/** The part that `read` asks for, to be read ahead. */
export const fileAt = (revision: string, path: string): QueryFragment<unknown> =>
  fileFragment(revision, path);

/** The revision of a branch; null for the default branch. */
export const revisionOf = (branch: string | null): string =>
  branch === null ? 'HEAD' : `refs/heads/${branch}`;

/** What a link points to may look like this, and no file that is ever read. */
const MAY_BE_TARGET = /^[^\n:{["]{1,4095}$/;

/** Files of a repository through the API, without a checkout. */
export class RepositoryStore {
  readonly #reader: RepositoryReader;
  readonly #client: GitHubClient;
  readonly #folders = new Map<string, Promise<readonly FolderEntry[] | null>>();

  constructor(reader: RepositoryReader, client: GitHubClient) {
    this.#reader = reader;
    this.#client = client;
  }

  /** @throws {SyncError} when the branch does not exist or the repository is empty */
  async branch(name: string | null): Promise<Branch> {
    const branch = await this.#reader.read(branchFragment(name));
    if (branch !== null) return branch;
    const { owner, name: repository } = this.#reader.repository;
    throw metadataError(
      name === null
        ? {
            code: 'repository-empty',
            message: `The repository \`${owner}/${repository}\` is empty.`,
            remedy: 'Commit a metadata file first.',
          }
        : {
            code: 'base-not-found',
            message: `The branch \`${name}\` does not exist in \`${owner}/${repository}\`.`,
            remedy: text`Set ${inputName('base')} to the branch that holds the metadata file, or create it.`,
          },
    );
  }

  async hasBranch(name: string): Promise<boolean> {
    return (await this.#reader.read(branchFragment(name))) !== null;
  }

  /**
   * Reads a file as it stands at a revision; null when there is none.
   *
   * @throws {SyncError} when it is not a text file in UTF-8
   */
  async read(revision: string, path: string): Promise<StoredFile | null> {
    const node = await this.#reader.read(fileFragment(revision, path));
    if (node === null) return null;
    if (node.__typename !== 'Blob') {
      throw metadataError({
        code: 'not-a-file',
        message: `\`${path}\` is a folder.`,
        remedy: 'Give the path of the file itself.',
      });
    }
    refuseSize(path, node.byteSize ?? 0);
    if (node.isBinary === true) throw metadataError(notText(path));
    const { text } = node;
    // GraphQL cuts a text at 512,000 bytes and replaces what is not UTF-8; both change the size.
    const whole =
      typeof text === 'string' &&
      node.isTruncated !== true &&
      Buffer.byteLength(text) === node.byteSize;
    if (whole) {
      // GitHub gives a link as a file that holds its target.
      if (MAY_BE_TARGET.test(text)) await this.#refuseLink(revision, path);
      return { path, blob: node.oid, text };
    }
    // The branch may have moved since: the blob is the one of the bytes that came.
    const bytes = await this.#readRaw(revision, path);
    return { path, blob: blobId(bytes), text: decodeText(path, bytes) };
  }

  /** The paths of the files in a folder, so many levels deep. */
  list(revision: string, folder: string, depth: number): Promise<readonly string[]> {
    return this.#reader.read(listingFragment(revision, folder, depth));
  }

  /**
   * Makes sure that there is nothing at a path where `read` or `list` found nothing.
   *
   * @throws {SyncError} that names what stands there
   */
  async proveAbsent(
    revision: string,
    path: string,
    wanted: 'file' | 'folder' = 'file',
  ): Promise<void> {
    const folders = foldersAbove(path);
    const read = await Promise.all(folders.map((folder) => this.#folder(revision, folder)));
    // Where there is not even a root, the revision is not there, and nothing stands in it.
    if (read[0] === null) return;
    proveAbsent(path, (folder) => read[folders.indexOf(folder)] ?? null, wanted);
  }

  async #refuseLink(revision: string, path: string): Promise<void> {
    const entries = await this.#folder(revision, foldersAbove(path).at(-1) ?? '');
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (entries?.some((entry) => entry.name === name && entry.kind === 'symbolic-link')) {
      throw metadataError(OBSTACLES['symbolic-link'](path));
    }
  }

  /** Many files of one folder may be missing; it is listed once. */
  #folder(revision: string, folder: string): Promise<readonly FolderEntry[] | null> {
    const key = `${revision}:${folder}`;
    const listed = this.#folders.get(key) ?? this.#reader.read(folderAt(revision, folder));
    this.#folders.set(key, listed);
    return listed;
  }

  async #readRaw(revision: string, path: string): Promise<Uint8Array> {
    const { owner, name } = this.#reader.repository;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const bytes = await this.#client.readRaw(`GET /repos/{owner}/{repo}/contents/${encoded}`, {
      owner,
      repo: name,
      ...(revision === 'HEAD' ? {} : { ref: revision.replace(/^refs\/heads\//, '') }),
    });
    if (bytes === null) {
      throw metadataError(unreadable(path, 'it vanished while it was read'));
    }
    return bytes;
  }
}

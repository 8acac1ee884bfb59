import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { own } from '../model/own.js';
import type { FormatName, MappedFormat } from '../model/settings.js';
import { STATUSES } from '../model/status.js';
import { type OpenDocument, openJsonDocument } from './document.js';
import { openMetadataFile, projectsIn } from './file.js';
import { FORMATS } from './formats/registry.js';
import { TRACKED_FIELDS } from './formats/tracked-fields.js';

/** What a file looks like that may be a metadata file. */
export interface Shape {
  readonly format: FormatName | MappedFormat;
  /** The projects that it holds by name, with the numbers of their records. */
  readonly projects: readonly { readonly name: string; readonly numbers: readonly number[] }[];
  /** Whether the file names several projects itself. */
  readonly several: boolean;
}

/** Tells whether a text is a metadata file, and of which shape; null when it is none. */
export const recognise = (
  path: string,
  text: string,
  openDocument: OpenDocument = openJsonDocument,
): Shape | null => {
  try {
    const { value } = openDocument(path, text.replace(/^\uFEFF/, ''));
    const known = Object.entries(FORMATS).find(([, format]) => format.recognises(value));
    const format = known === undefined ? mappingFor(value) : (known[0] as FormatName);
    if (format === null) return null;
    const several = projectsIn(path, text, openDocument);
    const names = several.length > 0 ? several : [nameIn(value) ?? baseOf(path)];
    return {
      format,
      several: several.length > 0,
      projects: names.map((name) => ({
        name,
        numbers: openMetadataFile(path, text, format, name, openDocument).records.flatMap(
          ({ number }) => (number === null ? [] : [number]),
        ),
      })),
    };
  } catch {
    // Whatever cannot be read is no metadata file that could be proposed.
    return null;
  }
};

const nameIn = (root: Json): string | undefined => {
  const name = isJsonObject(root) ? root.project : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
};

const baseOf = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');

/** A mapping for a list of records that nobody described; null when there is none. */
const mappingFor = (root: Json): MappedFormat | null => {
  const lists = isJsonArray(root)
    ? ([['', root]] as const)
    : Object.entries(isJsonObject(root) ? root : {});
  for (const [records, list] of lists) {
    if (!isJsonArray(list) || list.length === 0 || !list.every(isJsonObject)) continue;
    const mapping = mappingOf(records, list);
    if (mapping !== null) return mapping;
  }
  return null;
};

const NUMBER = /^(?:number|pr|pull|(?:pr|pull)_?(?:number|id|no))$/i;

const mappingOf = (records: string, list: readonly JsonObject[]): MappedFormat | null => {
  const keys = [...new Set(list.flatMap((record) => Object.keys(record)))];
  const values = (key: string): readonly Json[] => list.flatMap((record) => own(record, key) ?? []);
  const key = keys.find(
    (name) => NUMBER.test(name) && values(name).every((value) => Number.isInteger(value)),
  );
  const found = keys.flatMap((name) => {
    const status = wordsOf(values(name));
    return status === null ? [] : [{ name, status }];
  })[0];
  if (key === undefined || found === undefined) return null;
  const fields = TRACKED_FIELDS.flatMap(({ name }) => {
    const alias = keys.find((one) => plain(one) === plain(name) && one !== found.name);
    return alias === undefined || name === 'status' ? [] : [[name, alias] as const];
  });
  return {
    records,
    key,
    fields: Object.fromEntries([['status', found.name], ...fields]),
    status: found.status,
  };
};

/** `merged_at` and `mergedAt` are one name. */
const plain = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase();

/** The words for the statuses, when all values are such words in one spelling. */
const wordsOf = (values: readonly Json[]): MappedFormat['status'] | null => {
  const words = [...new Set(values)];
  const spellings = [
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  ];
  const spelling = spellings.find((spell) =>
    words.every((word) => STATUSES.some((status) => spell(status) === word)),
  );
  if (spelling === undefined || words.length === 0) return null;
  return { open: spelling('open'), merged: spelling('merged'), closed: spelling('closed') };
};

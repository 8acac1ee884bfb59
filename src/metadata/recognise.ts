import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { own } from '../model/own.js';
import type { FormatName, MappedFormat } from '../model/settings.js';
import type { TrackerDefinition } from '../model/tracker.js';
import { type OpenDocument, openJsonDocument } from './document.js';
import { openMetadataFile, projectsIn } from './file.js';
import { formatsFor } from './formats/registry.js';

/** What a file looks like that may be a metadata file. */
export interface Shape {
  readonly format: FormatName | MappedFormat;
  /** The projects that it holds by name, with the keys of their records. */
  readonly projects: readonly { readonly name: string; readonly keys: readonly string[] }[];
  /** Whether the file names several projects itself. */
  readonly several: boolean;
}

/** Tells whether a text is a metadata file, and of which shape; null when it is none. */
export const recognise = (
  path: string,
  text: string,
  tracker: TrackerDefinition,
  openDocument: OpenDocument = openJsonDocument,
): Shape | null => {
  try {
    const { value } = openDocument(path, text.replace(/^\uFEFF/, ''));
    const known = Object.entries(formatsFor(tracker)).find(([, format]) =>
      format.recognises(value),
    );
    const format = known === undefined ? mappingFor(value, tracker) : (known[0] as FormatName);
    if (format === null) return null;
    const several = projectsIn(path, text, openDocument);
    const names = several.length > 0 ? several : [nameIn(value) ?? baseOf(path)];
    return {
      format,
      several: several.length > 0,
      projects: names.map((name) => ({
        name,
        keys: openMetadataFile(path, text, tracker, format, name, openDocument).records.flatMap(
          ({ itemKey }) => (itemKey === null ? [] : [itemKey]),
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
const mappingFor = (root: Json, tracker: TrackerDefinition): MappedFormat | null => {
  const lists = isJsonArray(root)
    ? ([['', root]] as const)
    : Object.entries(isJsonObject(root) ? root : {});
  for (const [records, list] of lists) {
    if (!isJsonArray(list) || list.length === 0 || !list.every(isJsonObject)) continue;
    const mapping = mappingOf(records, list, tracker);
    if (mapping !== null) return mapping;
  }
  return null;
};

const NUMBER = /^(?:number|pr|pull|(?:pr|pull)_?(?:number|id|no))$/i;

const mappingOf = (
  records: string,
  list: readonly JsonObject[],
  tracker: TrackerDefinition,
): MappedFormat | null => {
  const keys = [...new Set(list.flatMap((record) => Object.keys(record)))];
  const values = (key: string): readonly Json[] => list.flatMap((record) => own(record, key) ?? []);
  const key = keys.find(
    (name) => NUMBER.test(name) && values(name).every((value) => Number.isInteger(value)),
  );
  const found = keys.flatMap((name) => {
    const status = wordsOf(values(name), Object.keys(tracker.statuses));
    return status === null ? [] : [{ name, status }];
  })[0];
  if (key === undefined || found === undefined) return null;
  const fields = tracker.fields.flatMap(({ name }) => {
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
const wordsOf = (
  values: readonly Json[],
  statuses: readonly string[],
): MappedFormat['status'] | null => {
  const words = [...new Set(values)];
  const spellings = [
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  ];
  const spelling = spellings.find((spell) =>
    words.every((word) => statuses.some((status) => spell(status) === word)),
  );
  if (spelling === undefined || words.length === 0) return null;
  return Object.fromEntries(statuses.map((status) => [status, spelling(status)]));
};

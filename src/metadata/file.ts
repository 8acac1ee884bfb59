import type { Correction } from '../model/correction.js';
import type { Field } from '../model/field.js';
import type { Item, ItemList } from '../model/item.js';
import type { Json } from '../model/json.js';
import { SyncError } from '../model/problem.js';
import type { MetadataRecord } from '../model/record.js';
import type { FormatName } from '../model/settings.js';
import { type Format, StructureError } from './formats/format.js';
import { FORMATS } from './formats/registry.js';
import { editJson } from './json/edit.js';
import { parseJson } from './json/parse.js';

/** A metadata file, read and ready to be edited. */
export interface MetadataFile {
  readonly path: string;
  readonly format: string;
  readonly fields: readonly Field[];
  readonly records: readonly MetadataRecord[];
  /** False when the item does not say enough for a record of this format. */
  canRecord(item: Item): boolean;
  /**
   * The text with the corrections made; without any it is the same text.
   *
   * @param now the run's start, for a format that stamps its changes
   * @param open the text that an open correction proposes; its stamp is kept when nothing else differs
   * @param owned the fields with the owners that hold; what follows from a correction is changed
   *   only where it is left to us
   */
  apply(
    corrections: readonly Correction[],
    now: Date,
    open: string | null,
    owned?: readonly Field[],
  ): string;
}

const BOM = '\uFEFF';

/**
 * Reads a metadata file.
 *
 * @param format null to detect it
 * @throws {SyncError} when the text is not JSON or not of the format, with the place
 */
export const openMetadataFile = (
  path: string,
  text: string,
  format: FormatName | null,
): MetadataFile => {
  if (/\.ya?ml$/i.test(path)) {
    throw new SyncError({
      code: 'not-available',
      message: `\`${path}\`: metadata files in YAML are not available yet.`,
      remedy: 'Keep the metadata file in JSON.',
    });
  }
  const mark = text.startsWith(BOM) ? BOM : '';
  const body = text.slice(mark.length);
  const root = parseJson(path, body);
  const chosen = format === null ? detect(path, root) : FORMATS[format];
  const records = readAs(chosen, path, root);
  return {
    path,
    format: chosen.name,
    fields: chosen.fields,
    records,
    canRecord: (item) => chosen.recordFor(item) !== null,
    apply: (corrections, now, open, owned = chosen.fields) => {
      const isOurs = (name: string): boolean =>
        owned.some((field) => field.name === name && field.owner === 'tracker');
      const edited = (earlier: Json | undefined): string =>
        mark + editJson(body, chosen.edits(root, corrections, { now, earlier, isOurs }));
      const earlier = open === null ? undefined : parseQuietly(open);
      const again = earlier === undefined ? undefined : edited(earlier);
      return again !== undefined && again === open ? again : edited(undefined);
    },
  };
};

const detect = (path: string, root: Json): Format => {
  const formats = Object.values(FORMATS);
  const found = formats.find((format) => format.recognises(root));
  if (found !== undefined) return found;
  throw new SyncError({
    code: 'format-unknown',
    message: `\`${path}\` is of no known format.`,
    remedy: `Looked for ${formats.map(({ name, signature }) => `${name} (${signature})`).join(' and ')}. Set \`format\` to be told what does not fit.`,
  });
};

const readAs = (format: Format, path: string, root: Json): readonly MetadataRecord[] => {
  try {
    return format.read(root);
  } catch (cause) {
    if (!(cause instanceof StructureError)) throw cause;
    throw new SyncError(
      {
        code: 'metadata-not-the-format',
        message: `\`${path}\` is not of the format \`${format.name}\`: ${cause.message}.`,
        remedy: `Correct the file, or set \`format\` to the one that it has (${Object.keys(FORMATS).join(', ')}).`,
      },
      { cause },
    );
  }
};

const parseQuietly = (text: string): Json | undefined => {
  try {
    return JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
  } catch {
    // A person may have left the branch in any state; then there is no stamp to keep.
    return undefined;
  }
};

/** The lists of an item that a format records; every one while the format is still to be detected. */
export const listsOf = (format: FormatName | null): readonly ItemList[] => [
  ...new Set(
    (format === null ? Object.values(FORMATS) : [FORMATS[format]]).flatMap(({ fields }) =>
      fields.flatMap(({ list }) => (list === undefined ? [] : [list])),
    ),
  ),
];

/** Every name that a field of some format goes by. */
export const FIELD_NAMES: readonly string[] = [
  ...new Set(
    Object.values(FORMATS).flatMap(({ fields }) =>
      fields.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
    ),
  ),
];

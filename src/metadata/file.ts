import type { Correction } from '../model/correction.js';
import type { Field, Owner } from '../model/field.js';
import { FORMAT_NAMES } from '../model/inputs.js';
import type { Item } from '../model/item.js';
import { isJsonObject, type Json } from '../model/json.js';
import type { MetadataRecord } from '../model/record.js';
import type { FormatName, MappedFormat } from '../model/settings.js';
import { inputName, text } from '../model/text.js';
import { type OpenDocument, openJsonDocument } from './document.js';
import { sameValue } from './equal.js';
import { type Format, type Opened, StructureError } from './formats/format.js';
import { formatOf, formatsFor, type RecordedTracker } from './formats/registry.js';
import { withPart } from './part.js';
import { metadataError } from './problems.js';

/** A metadata file, read and ready to be edited. */
export interface MetadataFile {
  readonly path: string;
  readonly format: string;
  readonly fields: readonly Field[];
  readonly records: readonly MetadataRecord[];
  /** The part of the file that is the project's; empty for the whole of it. */
  readonly part: string;
  /** False when the item does not say enough for a record of this format. */
  canRecord(item: Item): boolean;
  /**
   * The text with the corrections made; without any it is the same text.
   *
   * @param now the run's start, for a format that stamps its changes
   * @param stamped a text whose stamp is used instead
   * @param owned the fields with the owners that hold; what follows from a correction is changed
   *   only where it is left to us
   */
  edit(
    corrections: readonly Correction[],
    now: Date,
    stamped: string | null,
    owned: readonly Field[],
  ): string;
  /** Whether two records say the same, to the last digit of each number and in their comments. */
  saysTheSame(a: MetadataRecord, b: MetadataRecord): boolean;
  /** The line, counted from 1, on which the record at a position begins; null when that cannot be told. */
  lineOf(position: number): number | null;
  /**
   * The text with only the project's part as an earlier text has it, to the byte; null when the
   * file is the project's alone, or its part cannot be taken over.
   */
  withPartOf(earlier: string): string | null;
  /** The same file with another text. */
  withText(text: string): MetadataFile;
}

const BOM = '\uFEFF';

/**
 * Reads a metadata file.
 *
 * @param tracker the one whose items it records
 * @param format null to detect it
 * @param project the name by which a file of several projects holds this one
 * @param openDocument how the text is read; `openerFor` gives it for a path
 * @throws {SyncError} when the text cannot be parsed or is not of the format, with the place
 */
export const openMetadataFile = (
  path: string,
  text: string,
  tracker: RecordedTracker,
  format: FormatName | MappedFormat | null,
  project = '',
  openDocument: OpenDocument = openJsonDocument,
): MetadataFile => {
  const mark = text.startsWith(BOM) ? BOM : '';
  const document = openDocument(path, text.slice(mark.length));
  const chosen =
    format === null ? detect(path, document.value, tracker) : formatOf(format, tracker);
  const opened = openAs(chosen, path, document.value, project);
  return {
    path,
    format: chosen.name,
    fields: chosen.fields,
    records: opened.records,
    part: opened.part,
    canRecord: (item) => opened.canRecord(item),
    edit: (corrections, now, stamped, owned) => {
      const ownerOf = (name: string): Owner =>
        owned.find((field) => field.name === name)?.owner ?? 'metadata';
      const earlier = stamped === null ? undefined : readQuietly(path, stamped, openDocument);
      return mark + document.edit(opened.edits(corrections, { now, earlier, ownerOf }));
    },
    saysTheSame: (a, b) => {
      const [left, right] = [a, b].map(({ position }) => [...opened.list, position]);
      if (left === undefined || right === undefined) return false;
      return (
        sameValue(document.exact(left), document.exact(right)) &&
        document.commentedText(left) === document.commentedText(right)
      );
    },
    lineOf: (position) => {
      const span = document.spanOf([...opened.list, position]);
      return span === null ? null : text.slice(0, mark.length + span.start).split('\n').length;
    },
    withPartOf: (earlier) => {
      if (opened.part === '') return null;
      const after = withPart({ path, text, at: opened.list.slice(0, -1), openDocument }, earlier);
      return after === null ? null : mark + after;
    },
    withText: (other) => openMetadataFile(path, other, tracker, format, project, openDocument),
  };
};

const detect = (path: string, root: Json, tracker: RecordedTracker): Format => {
  const formats = Object.values(formatsFor(tracker));
  const found = formats.find((format) => format.recognises(root));
  if (found !== undefined) return found;
  throw metadataError({
    code: 'format-unknown',
    message: `\`${path}\` is of no known format.`,
    remedy: text`Looked for ${formats.map(({ name, signature }) => `${name} (${signature})`).join(' and ')}. Set ${inputName('format')} to be told what does not fit, or map the file in the config file.`,
  });
};

const openAs = (format: Format, path: string, root: Json, project: string): Opened => {
  try {
    return format.open(root, project);
  } catch (cause) {
    if (!(cause instanceof StructureError)) throw cause;
    throw metadataError(
      {
        code: 'metadata-not-the-format',
        message: `\`${path}\` is not of the format \`${format.name}\`: ${cause.message}.`,
        remedy: text`Correct the file, or set ${inputName('format')} to the one that it has (${FORMAT_NAMES.join(', ')}).`,
      },
      { cause },
    );
  }
};

/** A person may have left the branch in any state; then there is no stamp to keep. */
const readQuietly = (path: string, text: string, openDocument: OpenDocument): Json | undefined => {
  try {
    return openDocument(path, text.startsWith(BOM) ? text.slice(1) : text).value;
  } catch {
    return undefined;
  }
};

/** The names of the projects that a file of several holds. */
export const projectsIn = (
  path: string,
  text: string,
  openDocument: OpenDocument,
): readonly string[] => {
  const { value } = openDocument(path, text.startsWith(BOM) ? text.slice(1) : text);
  const projects = isJsonObject(value) ? value.projects : undefined;
  return isJsonObject(projects) ? Object.keys(projects) : [];
};

/** The tracker's fields that a format records; every one while the format is still to be detected. */
export const recordedFields = (
  format: FormatName | MappedFormat | null,
  tracker: RecordedTracker,
): readonly string[] =>
  [
    ...new Set(
      (format === null ? Object.values(formatsFor(tracker)) : [formatOf(format, tracker)]).flatMap(
        ({ fields }) => fields.map(({ name, from = name }) => from),
      ),
    ),
  ].filter((name) => tracker.fields.some((field) => field.name === name));

/** Every name that a field of some format goes by. */
export const fieldNames = (trackers: readonly RecordedTracker[]): readonly string[] => [
  ...new Set(
    trackers
      .flatMap((tracker) => Object.values(formatsFor(tracker)))
      .flatMap(({ fields }) =>
        fields.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
      ),
  ),
];

import { type Field, namesField } from '../model/field.js';
import type { Project } from '../model/settings.js';
import { subject, text } from '../model/text.js';
import { didYouMean, listWords } from '../model/words.js';
import { planError } from './problems.js';

/**
 * The fields of a format with the owners that the user gave them.
 *
 * @throws {SyncError} `field-unknown` for a name that the format does not have
 */
export const ownedFields = (
  { name: project, owners }: Pick<Project, 'name' | 'owners'>,
  format: string,
  fields: readonly Field[],
): readonly Field[] => {
  const unknown = Object.keys(owners).find(
    (name) => !fields.some((field) => namesField(field, name)),
  );
  if (unknown !== undefined) {
    throw planError({
      code: 'field-unknown',
      message: `Project \`${project}\`: the format \`${format}\` has no field \`${unknown}\`.`,
      remedy: `${nearest(unknown, fields)}Its fields are ${listNames(fields)}.`,
    });
  }
  return fields.map((field) => {
    const given = Object.entries(owners).find(([name]) => namesField(field, name));
    return given === undefined ? field : { ...field, owner: given[1] };
  });
};

/**
 * Refuses names of fields that no format of this run has.
 *
 * @throws {SyncError} `field-unknown`
 */
export const refuseUnknownFields = (
  names: readonly string[] | null,
  fields: readonly Field[],
): void => {
  const unknown = names?.find((name) => !fields.some((field) => namesField(field, name)));
  if (unknown === undefined) return;
  throw planError({
    code: 'field-unknown',
    message: text`${subject('fields')}: \`${unknown}\` is not known.`,
    remedy: `${nearest(unknown, fields)}The fields of this run are ${listNames(fields)}.`,
  });
};

/** A field may be meant by either of its names. */
const nearest = (unknown: string, fields: readonly Field[]): string =>
  didYouMean(
    unknown,
    fields.flatMap(({ name, alias }) => (alias === undefined ? [name] : [alias, name])),
  );

const listNames = (fields: readonly Field[]): string =>
  listWords([...new Set(fields.map(({ name, alias }) => alias ?? name))]);

import type * as z from 'zod';
import { didYouMean, listWords } from '../model/words.js';

type Issue = z.core.$ZodIssue;

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with one value, in words, and what is allowed instead. */
export const explainIssue = (issue: Issue, value: unknown): readonly Explained[] => {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = issue.message.replace(/^allowed:/, '').split(',');
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `the key \`${key}\` is not known`,
        remedy: `${didYouMean(key, allowed)}Allowed: ${listWords(allowed)}.`,
      }));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        {
          path: issue.path,
          message: `${nameOf(issue.path)} is ${show(value)}`,
          remedy: `${didYouMean(String(value), allowed)}Allowed: ${listWords(allowed)}.`,
        },
      ];
    }
    case 'invalid_type':
      return [
        value === undefined
          ? {
              path: issue.path,
              message: `${nameOf(issue.path)} is missing`,
              remedy: `Add it (${issue.expected}).`,
            }
          : {
              path: issue.path,
              message: `${nameOf(issue.path)} is ${show(value)}`,
              remedy: `Give ${issue.expected === 'array' ? 'a list' : `a value of type ${issue.expected}`}.`,
            },
      ];
    case 'invalid_union':
      return explainUnion(issue, value);
    default:
      return [
        {
          path: issue.path,
          message:
            issue.message.startsWith('`') || issue.message.startsWith('the ')
              ? `${nameOf(issue.path)}: ${issue.message}`
              : `${nameOf(issue.path)} ${issue.message}`,
          remedy: 'Correct it.',
        },
      ];
  }
};

/** Of the alternatives, the one that the value comes nearest to says what is wrong. */
const explainUnion = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
): readonly Explained[] => {
  const isObject = typeof value === 'object' && value !== null;
  const branch =
    issue.errors.find((issues) =>
      issues.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    ) ??
    issue.errors.find((issues) =>
      issues.some((inner) => (inner.code === 'invalid_type') === isObject),
    ) ??
    issue.errors[0] ??
    [];
  return branch.flatMap((inner) =>
    explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, valueAt(value, inner.path)),
  );
};

export const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    root,
  );

const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'the config' : `\`${path.map(String).join('.')}\``;

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
};

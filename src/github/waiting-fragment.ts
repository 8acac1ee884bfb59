import type { RemoteFault } from '../http/index.js';
import { permit, text } from '../model/text.js';
import type { GraphQLError } from './answer.js';
import { githubFault } from './problems.js';
import type { QueryFragment } from './query-fragment.js';
import { asMismatch, notOfItsSchema } from './shape.js';

type Share = Parameters<QueryFragment<unknown>['parse']>;

/** A fragment that is asked for, with what to do with its share of the answer. */
export interface WaitingFragment {
  readonly fragment: QueryFragment<unknown>;
  answer(...share: Share): void;
  reject(error: unknown): void;
}

export const waitingFor = <T>(
  fragment: QueryFragment<T>,
  resolve: (value: T) => void,
  reject: WaitingFragment['reject'],
): WaitingFragment => ({
  fragment,
  answer: (...share) => {
    try {
      assureAnswered(fragment, share);
      resolve(fragment.parse(...share));
    } catch (error) {
      reject(asMismatch(error, placeOf(fragment)));
    }
  },
  reject,
});

const assureAnswered = (
  { fields, judgesErrors, sized }: QueryFragment<unknown>,
  [values, errors]: Share,
): void => {
  const refused = errors.find(({ path, type }) => path.length === 1 && type !== 'NOT_FOUND');
  if (refused !== undefined && !judgesErrors) throw fieldRefused(refused);
  const missing = Object.keys(fields).find((name) => values[name] === undefined);
  if (missing !== undefined && !sized) {
    throw notOfItsSchema(`\`repository.${missing}\` is missing`);
  }
};

/** What GitHub holds back is not absent. */
const fieldRefused = ({ path, message }: GraphQLError): RemoteFault =>
  githubFault(
    {
      code: 'field-refused',
      message: `GitHub did not answer for \`repository.${String(path[0])}\`: ${message}`,
      remedy: text`Run again; if it persists, ${permit({ contents: 'read', 'pull-requests': 'read' })}.`,
    },
    { retry: 'never' },
  );

const placeOf = ({ fields }: QueryFragment<unknown>): readonly string[] => {
  const [name, ...others] = Object.keys(fields);
  return ['repository', ...(name !== undefined && others.length === 0 ? [name] : [])];
};

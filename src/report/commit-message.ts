import { nounsOf } from './nouns.js';
import type { Described } from './pull-request.js';
import { counted } from './words.js';

/**
 * The message of a correction's commit. It holds no text from outside: a title in it could close
 * an issue or mention somebody.
 */
export const renderCommitMessage = (
  { projects, files }: Described,
  trailers: readonly string[],
  carried: string,
): { readonly headline: string; readonly body: string } => {
  const corrections = projects.flatMap((project) => project.corrections);
  const nouns = nounsOf(projects);
  const records = projects.reduce(
    (sum, project) => sum + new Set(project.corrections.map(({ key }) => key)).size,
    0,
  );
  return {
    headline: `Correct ${counted(records, 'metadata record')}`,
    body: [
      `${counted(corrections.length, 'correction')} in ${counted(files.length, 'file')}, from what ${nouns.home} says of the ${nouns.many}.`,
      carried,
      trailers.join('\n'),
    ].join('\n\n'),
  };
};

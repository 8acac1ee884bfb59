import { ownName } from '../model/named.js';
import { explainIssue, valueAt } from './explain.js';
import { type ConfigFile, configFileFor, type Trackers } from './file.js';
import { type ConfigProblem, configError } from './problems.js';

/**
 * Parses the text of a config file.
 *
 * @throws {SyncError} `config-invalid` with file, line and column; its `further` holds the other
 *   mistakes.
 */
export const parseConfigFile = async (
  path: string,
  text: string,
  trackers: Trackers,
): Promise<ConfigFile> => {
  // YAML is loaded only where there is a config file.
  const { LineCounter, isNode, isPair, parseDocument, visit } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number | undefined): string => {
    if (offset === undefined) return path;
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const refuse = (offset: number | undefined, message: string, remedy: string): ConfigProblem => ({
    code: 'config-invalid',
    message: `${place(offset)}: ${message}.`,
    remedy,
  });

  const [broken] = document.errors;
  if (broken !== undefined) {
    const reason = broken.message.split(/ at line \d+/)[0]?.split('\n')[0] ?? broken.message;
    throw configError(
      refuse(
        broken.pos[0],
        `not valid YAML: ${reason.replace(/[.:]$/, '')}`,
        'Correct the syntax at this place.',
      ),
    );
  }

  const offsetOf = (steps: readonly PropertyKey[]): number | undefined => {
    for (let depth = steps.length; depth > 0; depth -= 1) {
      const parent = document.getIn(steps.slice(0, depth - 1), true);
      let found: number | undefined;
      if (isNode(parent)) {
        visit(parent, {
          Pair: (_, pair) => {
            const key = isNode(pair.key) ? pair.key : undefined;
            if (isPair(pair) && key !== undefined && String(key) === String(steps[depth - 1])) {
              found ??= key.range?.[0];
            }
            return visit.SKIP;
          },
        });
      }
      const node = document.getIn(steps.slice(0, depth), true);
      if (found === undefined && isNode(node)) found = node.range?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (cause) {
    throw configError(
      refuse(undefined, 'its aliases expand without end', `Write the values out. ${String(cause)}`),
    );
  }
  const parsed = configFileFor(trackers).safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .map((issue) => ({ ...issue, path: issue.path.map(ownName) }))
    .flatMap((issue) => explainIssue(issue, valueAt(value, issue.path)))
    .map(({ path: steps, message, remedy }) => refuse(offsetOf(steps), message, remedy));
  const [
    first = refuse(undefined, 'it does not fit', 'Compare it with the reference.'),
    ...further
  ] = errors;
  throw configError(first, { further });
};

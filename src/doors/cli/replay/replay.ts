import { SyncError } from '../../../model/problem.js';
import type { ServiceOptions } from '../../../sync/index.js';
import { responseOf } from './record.js';
import { type Recording, requestKey } from './recording.js';

/** The service's surroundings as they were recorded: no network, no disk, no clock, no waiting. */
export const replay = (recorded: Recording): Omit<ServiceOptions, 'log'> => {
  const { workingTree, apiUrl, graphqlUrl, serverUrl, repository } = recorded;
  return {
    ...{ apiUrl, graphqlUrl, serverUrl, repository },
    token: 'replayed',
    fetch: answering(recorded),
    clock: { now: passing(recorded), sleep: async () => undefined },
    workingTree: workingTree === null ? undefined : treeOf(workingTree),
  };
};

/** Equal requests get their answers in the order in which they came. */
const answering = ({ answers }: Recording): typeof fetch => {
  const left = [...answers];
  return async (input, init) => {
    const key = requestKey(String(input), init?.method ?? 'GET', init?.body);
    const index = left.findIndex(({ request }) => request === key);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (found === undefined) throw new Error(`the recording has no answer to ${key.slice(0, 80)}`);
    if ('failure' in found.answer) throw new Error(found.answer.failure);
    return responseOf(found.answer);
  };
};

const passing = ({ times, run }: Recording): (() => Date) => {
  const left = [...times];
  let now = run.startedAt;
  return () => {
    now = left.shift() ?? now;
    return new Date(now);
  };
};

const treeOf = ({
  branch,
  files,
  folders,
}: NonNullable<Recording['workingTree']>): ServiceOptions['workingTree'] => ({
  root: '',
  branch,
  uncommitted: async () => [],
  reading: {
    file: async (path) => {
      const file = files[path];
      if (file === undefined) return null;
      if ('problem' in file) throw new SyncError(file.problem);
      return { path, ...file };
    },
    list: async (folder) => folders[folder] ?? [],
  },
});

import type { State, Verified } from '../model/history.js';
import { own } from '../model/own.js';

/** What the state still has under names of before. */
export interface Renames {
  /** What the base was called; null when it has its name. */
  readonly base: string | null;
  readonly projects: readonly {
    readonly from: string;
    readonly to: string;
    /** What is known of it, with its name and path of now. */
    readonly entry: Verified;
  }[];
}

/** The state with everything under the names of now. Where that was done meanwhile, nothing changes. */
export const withRenames = (state: State, base: string, renames: Renames): State => {
  const { bases, formerBases, ...rest } = movedBase(state, base, renames.base);
  const moved = new Set(renames.projects.flatMap(({ from, to }) => (from === to ? [] : [from])));
  const entries = Object.entries(own(bases, base) ?? {}).filter(([name]) => !moved.has(name));
  const projects = {
    ...Object.fromEntries(renames.projects.map(({ to, entry }) => [to, entry])),
    ...Object.fromEntries(entries.filter(([name]) => !isStale(name, renames))),
  };
  return {
    ...rest,
    bases: entries.length + renames.projects.length === 0 ? bases : { ...bases, [base]: projects },
    ...(formerBases && { formerBases }),
  };
};

/** Whether a project kept its name, and its file did not. */
const isStale = (name: string, { projects }: Renames): boolean =>
  projects.some(({ from, to }) => from === name && to === name);

const movedBase = (state: State, base: string, former: string | null): State => {
  const { bases, formerBases = {} } = state;
  const moved = former === null ? undefined : own(bases, former);
  if (former === null || moved === undefined) return state;
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== former));
  return {
    ...state,
    bases: { ...without(bases), [base]: { ...moved, ...own(bases, base) } },
    formerBases: { ...without(formerBases), [base]: [...(own(formerBases, former) ?? []), former] },
  };
};

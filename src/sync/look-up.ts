import type { Item, ItemList, Observation, Tracker } from '../model/item.js';
import type { Settings } from '../model/settings.js';
import { type Carried, carriedNumbers } from './carried.js';
import { isRunning } from './judge-project.js';
import type { Loaded } from './load.js';
import { assignItems, type Observed, withLookUps } from './observe.js';
import type { Scope } from './scope.js';
import { listsFor } from './selections.js';

interface Request {
  readonly settings: Settings;
  readonly scope: Scope;
  readonly loaded: readonly Loaded[];
  readonly carried: Carried;
}

/**
 * Looks up what has to be confirmed before anything is said of it: records that the listing lacks,
 * and what an open correction carries and this run has not seen.
 */
export const confirm = async (
  tracker: Tracker,
  observed: Observed,
  request: Request,
): Promise<Observed> => {
  const assigned = assignItems(observed, request.settings);
  const wanted = new Set(
    request.loaded.flatMap((loaded) => [
      ...fewUnlessComplete(
        absentRecords(loaded, assigned.get(loaded.project.name), request),
        observed.observationFor(loaded.project),
      ),
      ...carriedNumbers(request.carried, loaded.project.name).filter(
        (number) => !observed.items.has(number),
      ),
    ]),
  );
  const numbers = [...wanted]
    .filter((number) => !observed.lookUps.has(number))
    .sort((a, b) => a - b);
  if (numbers.length === 0) return observed;
  const lists: readonly ItemList[] = [
    ...new Set<ItemList>([...listsFor(request.settings.projects), 'labels']),
  ];
  return withLookUps(observed, await tracker.lookUp(numbers, lists));
};

/** What stopped a long listing would stop the look-ups too, and they would prove nothing. */
const fewUnlessComplete = (
  numbers: readonly number[],
  observation: Observation | null,
): readonly number[] => (observation?.complete === false && numbers.length > FEW ? [] : numbers);

/** So many records are looked up although nothing can be concluded from their absence. */
const FEW = 100;

const absentRecords = (
  loaded: Loaded,
  items: ReadonlyMap<number, Item> | undefined,
  { settings, scope }: Request,
): readonly number[] => {
  const listed =
    scope.kind === 'all' && settings.since === null && isRunning(loaded.project.name, settings);
  if (!loaded.ok || !listed) return [];
  return loaded.file.records.flatMap(({ number }) =>
    number !== null && items?.has(number) !== true ? [number] : [],
  );
};

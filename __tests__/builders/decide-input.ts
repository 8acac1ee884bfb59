import { sameValue } from '../../src/drift/index.js';
import { completenessOf } from '../../src/model/observation.js';
import type { Settings } from '../../src/model/settings.js';
import type { DecideInput } from '../../src/plan/index.js';
import { aProject, settings } from './settings.js';
import { FIELDS } from './situation.js';

interface Changes extends Partial<Omit<DecideInput, 'settings'>> {
  readonly settings?: Partial<Settings>;
}

/** A full run on a file of forty records, without rules and refusals. */
export const aDecideInput = ({ settings: told, ...changes }: Changes = {}): DecideInput => ({
  project: aProject(),
  settings: settings(told),
  fields: FIELDS,
  records: 40,
  startedAt: '2026-02-01T03:00:00.000Z',
  everything: true,
  seen: completenessOf([], []),
  carries: () => false,
  declinedIn: () => null,
  canRecord: () => true,
  same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
  ...changes,
});

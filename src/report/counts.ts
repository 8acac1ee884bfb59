import { DRIFT_KINDS, type DriftKind } from '../model/drift-words.js';
import type { ProjectResult, SyncResult, Totals } from '../model/result.js';
import type { Nouns } from '../model/tracker-words.js';
import { code } from './escape.js';
import { type Column, nameOf, table } from './markdown.js';
import { nounsOf } from './nouns.js';
import { counted, thousands } from './words.js';

/** The kinds in the order of their gravity, as a heading and in a chart. */
export const kindNames = ({ one }: Nouns): Readonly<Record<DriftKind, string>> => ({
  status: 'Wrong status',
  missing: 'Not recorded',
  phantom: `No such ${one}`,
  invalid: 'Invalid value',
  duplicate: 'Recorded twice',
  field: 'Other field differs',
  historical: 'Older, not recorded',
});

const KINDS = Object.keys(kindNames({ one: '', many: '', home: '' })) as readonly DriftKind[];

/** More metadata files than these are only counted. */
const MOST_FILES = 100;

/** What was found by kind; by metadata file, too, where there are several. */
export const countBlocks = (result: SyncResult): string[] => {
  const { totals, projects } = result;
  if (projects.length === 0 || DRIFT_KINDS.every((kind) => totals[kind] === 0)) return [];
  const [only] = projects;
  return [
    projects.length === 1 && only !== undefined
      ? tableByKind(only, result.delivery.carriesAll)
      : tableByFile(result),
    agreementLine(result),
    ...chart(totals, nounsOf(projects)),
  ];
};

const tableByKind = ({ totals, corrections, tracker }: ProjectResult, delivered: boolean): string =>
  table(
    ['Drift', { right: 'Found' }, { right: delivered ? 'Corrected' : 'Correctable' }],
    KINDS.filter((kind) => totals[kind] > 0).map((kind) => [
      kindNames(tracker.nouns)[kind],
      thousands(totals[kind]),
      thousands(corrections.filter((correction) => correction.kind === kind).length),
    ]),
  );

const isDrifting = ({ totals }: ProjectResult): boolean => KINDS.some((kind) => totals[kind] > 0);

const tableByFile = ({ projects, totals, delivery }: SyncResult): string => {
  const kinds = KINDS.filter((kind) => totals[kind] > 0);
  const names = kindNames(nounsOf(projects));
  const drifting = projects.filter(isDrifting).sort((a, b) => b.totals.drift - a.totals.drift);
  const shown = drifting.slice(0, MOST_FILES);
  const left = drifting.length - shown.length;
  const agreeing = projects.filter((project) => !isDrifting(project));
  // What is wrong stands first; a phone shows no more than the beginning of a wide table.
  const head: Column[] = [
    'Metadata file',
    ...kinds.map((kind) => ({ right: names[kind] })),
    { right: delivery.carriesAll ? 'Corrected' : 'Correctable' },
    { right: 'In sync' },
    { right: 'Records' },
  ];
  const numbers = (all: Totals): number[] => [
    ...kinds.map((kind) => all[kind]),
    all.corrections,
    all.inSync,
    all.records,
  ];
  const row = (name: string, of: readonly Totals[]): string[] => {
    const columns = of.map(numbers);
    return [
      name,
      ...head
        .slice(1)
        .map((_, index) => thousands(columns.reduce((sum, each) => sum + (each[index] ?? 0), 0))),
    ];
  };
  const rest = (of: readonly ProjectResult[], name: string): string[][] =>
    of.length === 0
      ? []
      : [
          row(
            name,
            of.map((project) => project.totals),
          ),
        ];
  return table(head, [
    ...shown.map((project) => row(nameOf(project, projects), [project.totals])),
    ...rest(drifting.slice(MOST_FILES), counted(left, 'more metadata file')),
    ...rest(agreeing, counted(agreeing.length, 'file without drift', 'files without drift')),
    row('**All**', [totals]),
  ]);
};

/** How many records are in order, and what of the drift is not to be corrected. */
const agreementLine = ({ totals, projects }: SyncResult): string => {
  const { home } = nounsOf(projects);
  const [only] = projects;
  const where = projects.length === 1 && only !== undefined ? ` in ${code(only.metadata)}` : '';
  const apart = [
    totals.conflict === 0 ? '' : counted(totals.conflict, 'conflict'),
    totals.declined === 0 ? '' : `${thousands(totals.declined)} declined`,
    totals.ignored === 0 ? '' : `${thousands(totals.ignored)} ignored`,
  ].filter((part) => part !== '');
  if (totals.records === 0) return `No record yet${where}.`;
  return `${thousands(totals.inSync)} of ${counted(totals.records, 'record')}${where} ${totals.inSync === 1 ? 'agrees' : 'agree'} with ${home}${apart.length === 0 ? '' : `; of the differences, ${apart.join(', ')}`}.`;
};

/** Fewer kinds, or drifts, are told by the table as well. */
const FEWEST_KINDS = 3;
const FEWEST_DRIFTS = 10;

const chart = (totals: Totals, nouns: Nouns): string[] => {
  const names = kindNames(nouns);
  const kinds = KINDS.filter((kind) => totals[kind] > 0);
  const drifts = kinds.reduce((sum, kind) => sum + totals[kind], 0);
  if (kinds.length < FEWEST_KINDS || drifts < FEWEST_DRIFTS) return [];
  return [
    [
      '```mermaid',
      'pie showData',
      '  title Drift by kind',
      ...kinds.map((kind) => `  "${names[kind]}" : ${totals[kind]}`),
      '```',
    ].join('\n'),
  ];
};

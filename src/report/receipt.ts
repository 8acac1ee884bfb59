import type { ProjectResult, RenderedResult, SyncResult } from '../model/result.js';
import { linkTarget } from './escape.js';
import { type Column, details, jsonReport, nameOf, table } from './markdown.js';
import { age, counted, duration, moment, thousands } from './words.js';

/** More metadata files than these are only counted. */
const MOST_FILES = 500;

/** How the result came about: what was observed, and what that cost. */
export const receiptBlocks = (result: RenderedResult): string[] => {
  const { projects, run } = result;
  const [only] = projects;
  const url = run.url === null ? null : linkTarget(run.url);
  const line = [
    ...(projects.length === 1 && only !== undefined ? [receiptText(only, run.startedAt)] : []),
    ...costOf(result),
    ...(url === null ? [] : [`[this run](${url})`]),
  ].join(' · ');
  return [...(projects.length > 1 ? [receiptTable(result)] : []), `<sub>${line}</sub>`];
};

/** Requests, points and time, each in words. */
export const costOf = ({ run }: Pick<SyncResult, 'run'>): string[] => [
  counted(run.requests, 'request'),
  counted(run.points, 'point'),
  duration(run.durationSeconds),
  ...(run.rateRemaining === null ? [] : [`${counted(run.rateRemaining, 'point')} left this hour`]),
];

/**
 * `19 of 19 pull requests observed, 2 looked up`.
 *
 * @param from the instant that the age of cached data counts from
 */
export const receiptText = (
  { receipt, complete, cachedFrom, tracker }: ProjectResult,
  from: string,
): string => {
  const { expected, observed, lookedUp, pages } = receipt;
  const { one, many } = tracker.nouns;
  const counts =
    expected === null
      ? counted(observed, one, many)
      : `${thousands(observed)} of ${counted(expected, one, many)}`;
  return [
    `${counts} observed`,
    ...(lookedUp === 0 ? [] : [`${thousands(lookedUp)} looked up`]),
    ...(cachedFrom === undefined
      ? []
      : [
          `${pages === 0 ? 'as they were at' : 'brought up to date from'} ${cachedText(cachedFrom, from)}`,
        ]),
    ...(complete ? [] : ['not complete']),
  ].join(', ');
};

const cachedText = (cachedFrom: string, from: string): string =>
  `${moment(cachedFrom)} (${age(cachedFrom, from)})`;

const receiptTable = (result: RenderedResult): string => {
  const { projects, run } = result;
  const head: readonly Column[] = [
    'Metadata file',
    { right: 'Expected' },
    { right: 'Observed' },
    { right: 'Looked up' },
    { right: 'Pages' },
    'Complete',
    'From the cache of',
  ];
  const left = projects.length - MOST_FILES;
  return details(
    `What was observed for ${counted(projects.length, 'metadata file')}`,
    table(
      head,
      projects.slice(0, MOST_FILES).map((project) => {
        const { expected, observed, lookedUp, pages } = project.receipt;
        const count = [expected ?? 'not counted', observed, lookedUp, pages].map((cell) =>
          typeof cell === 'number' ? thousands(cell) : cell,
        );
        const { complete, cachedFrom } = project;
        return [
          nameOf(project, projects),
          ...count,
          complete ? 'yes' : '**no**',
          cachedFrom === undefined ? '' : cachedText(cachedFrom, run.startedAt),
        ];
      }),
    ),
    ...(left > 0 ? [`${counted(left, 'more metadata file')} in ${jsonReport(result)}.`] : []),
  );
};

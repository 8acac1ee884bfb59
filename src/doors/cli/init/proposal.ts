import type { Detected, DetectedFile } from '../../../sync/index.js';
import type { IgnoreRulesByProject } from './ignore-today.js';
import { key, value } from './yaml-text.js';

/** A file that a start needs. */
export interface ProposedText {
  readonly path: string;
  readonly text: string;
}

/** One project as the config file is to describe it. */
export interface ProposedProject {
  /** With `{project}` in it for a template. */
  readonly name: string;
  readonly metadata: string;
  readonly format: DetectedFile['format'];
  readonly label: string;
  readonly head: string | null;
  /** Recorded pull requests that the label does not select. */
  readonly unlabelled: number;
}

export const LABEL_TO_CHANGE = 'your-label';

/** The projects that the repository's files suggest. */
export const proposeProjects = (detected: Detected): readonly ProposedProject[] => {
  const projects = detected.files.flatMap((file) => projectsOf(file, detected));
  return asTemplate(projects) ?? projects;
};

const projectsOf = (file: DetectedFile, detected: Detected): readonly ProposedProject[] => {
  const { path, format, several, projects } = file;
  const single = projects.map(({ name, items }) => {
    const { label, unlabelled } = labelOf(items, detected);
    return { name, metadata: path, format, label, head: headOf(items), unlabelled };
  });
  if (!several) return single;
  const [first] = single;
  if (first === undefined) return [];
  // The names are in the file, so a template finds those of tomorrow too.
  return [{ ...first, name: '{project}', head: sharedHead(single) }];
};

/** Files side by side that differ in their project's name alone are one template. */
const asTemplate = (projects: readonly ProposedProject[]): readonly ProposedProject[] | null => {
  const [first] = projects;
  if (first === undefined || projects.length < 2) return null;
  const pattern = ({ metadata, name }: ProposedProject): string =>
    metadata.replace(new RegExp(`(^|/)${literal(name)}(?=\\.[^/.]+$)`), '$1{project}');
  const same = projects.every(
    (one) =>
      pattern(one) === pattern(first) &&
      one.label === first.label &&
      JSON.stringify(one.format) === JSON.stringify(first.format),
  );
  if (!same || !pattern(first).includes('{project}')) return null;
  const unlabelled = projects.reduce((sum, one) => sum + one.unlabelled, 0);
  const head = sharedHead(projects);
  return [{ ...first, name: '{project}', metadata: pattern(first), head, unlabelled }];
};

/** The head pattern of all, with the project's name as a placeholder; null when they differ. */
const sharedHead = (projects: readonly ProposedProject[]): string | null => {
  const patterns = projects.map(({ head, name }) => head?.replace(name, '{project}') ?? null);
  const [first = null] = patterns;
  return first?.includes('{project}') && patterns.every((one) => one === first) ? first : null;
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

type DetectedItems = DetectedFile['projects'][number]['items'];

/** The label that most of the recorded pull requests have; of equals the one used least elsewhere. */
const labelOf = (
  items: DetectedItems,
  { labels }: Detected,
): { label: string; unlabelled: number } => {
  const counts = new Map<string, number>();
  for (const label of items.flatMap((item) => item.labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const elsewhere = (name: string): number => labels.find((one) => one.name === name)?.count ?? 0;
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || elsewhere(a) - elsewhere(b),
  );
  if (best === undefined) return { label: labels[0]?.name ?? LABEL_TO_CHANGE, unlabelled: 0 };
  return { label: best[0], unlabelled: items.length - best[1] };
};

/** What all head branches begin with, up to a separator, and then anything. */
const headOf = (items: DetectedItems): string | null => {
  const heads = [...new Set(items.map(({ head }) => head))];
  const [first = ''] = heads;
  if (heads.length < 2) return null;
  let length = 0;
  while (length < first.length && heads.every((head) => head[length] === first[length]))
    length += 1;
  const prefix = /^.*[-_/.]/.exec(first.slice(0, length))?.[0] ?? '';
  return prefix.length < 3 ? null : `${prefix}*`;
};

/** The config file for these projects. */
export const configText = (
  { base, defaultBranch }: Pick<Detected, 'base' | 'defaultBranch'>,
  projects: readonly ProposedProject[],
  ignore: IgnoreRulesByProject = new Map(),
): string =>
  [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/metadata-sync/metadata-sync/v1/docs/config.schema.json',
    'version: 1',
    ...(base === defaultBranch ? [] : [`base: ${value(base)}`]),
    'projects:',
    ...projects.flatMap(({ name, metadata, format, label, head }) => [
      `  ${key(name)}:`,
      `    metadata: ${value(metadata)}`,
      ...formatLines(format),
      '    pulls:',
      `      labels: [${value(label)}]`,
      ...(head === null ? [] : [`      head: ${value(head)}`]),
      ...ignoreLines(ignore.get(name) ?? []),
    ]),
    '',
  ].join('\n');

const formatLines = (format: DetectedFile['format']): readonly string[] => {
  if (typeof format === 'string') return [`    format: ${format}`];
  const pairs = (entries: Readonly<Record<string, string>>): string =>
    Object.entries(entries)
      .map(([name, text]) => `${name}: ${value(text)}`)
      .join(', ');
  return [
    '    format:',
    `      records: ${value(format.records)}`,
    `      key: ${value(format.key)}`,
    `      fields: { ${pairs(format.fields)} }`,
    `      status: { ${pairs(format.status)} }`,
  ];
};

const ignoreLines = (rules: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  rules.length === 0
    ? []
    : [
        '    ignore:',
        ...rules.map(
          (rule) =>
            `      - { ${Object.entries(rule)
              .map(([name, one]) => `${name}: ${value(one)}`)
              .join(', ')} }`,
        ),
      ];

/** The workflow that runs nightly, and when a pull request is closed. */
export const workflowText = (repository: string): string => `name: Metadata sync
on:
  schedule:
    - cron: '${minuteOf(repository)} 3 * * *'
  pull_request:
    types: [closed, reopened]
  workflow_dispatch:
    inputs:
      dry-run: { type: boolean, description: Plan and preview only, default: false }
permissions: {}
concurrency:
  group: metadata-sync
  queue: max
jobs:
  sync:
    runs-on: ubuntu-latest
    permissions: { contents: write, pull-requests: write }
    steps:
      - uses: metadata-sync/metadata-sync@v1
        with:
          dry-run: \${{ inputs.dry-run }}
`;

/** Not all repositories at one minute, and none at the full hour, when GitHub is busiest. */
const minuteOf = (repository: string): number =>
  1 + ([...repository].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 58, 7) % 58);

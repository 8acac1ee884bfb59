import type { RenderedResult } from '../model/result.js';
import type { Nouns } from '../model/tracker-words.js';
import { conflictBlocks } from './conflicts.js';
import { type BlockOptions, driftBlocks } from './drift-blocks.js';
import { deliveredTexts } from './drift-text.js';
import { details, jsonReport, nameInHtml, nameOf } from './markdown.js';
import { nounsOf } from './nouns.js';
import { allot, type Sections, sizeOf } from './sections.js';
import { counted, listed, thousands } from './words.js';

/** Rows of a table that stand in the open; nobody reads more before deciding. */
const OPEN_ROWS = 25;

/** The most important first: what there is no room for is taken from the end. */
const PARTS = ['critical', 'conflicts', 'minor', 'settled', 'info'] as const;

type Part = (typeof PARTS)[number];

/** The drifts of a summary by part, in at most so many rows together. */
export const renderParts = (
  result: RenderedResult,
  sections: readonly Sections[],
  limit: number,
): Readonly<Record<Part, readonly string[]>> => {
  const sizes = PARTS.map((part) =>
    sections.reduce((sum, section) => sum + sizeOf(section[part]), 0),
  );
  const rows = allot(limit, sizes);
  const parts = PARTS.map((part, index) => [
    part,
    spread({ sections, part, elsewhere: jsonReport(result) }, rows[index] ?? 0, (section, room) =>
      RENDERERS[part](section, result, room),
    ),
  ]);
  return Object.fromEntries(parts);
};

/** Goes through the projects, each with the rows that are left for it. */
const spread = (
  { sections, part, elsewhere }: { sections: readonly Sections[]; part: Part; elsewhere: string },
  rows: number,
  render: (section: Sections, room: number) => string[],
): string[] => {
  let room = rows;
  let left = 0;
  const blocks = sections.flatMap((section) => {
    const size = sizeOf(section[part]);
    if (size === 0) return [];
    if (room <= 0) {
      left += size;
      return [];
    }
    const given = Math.min(room, size);
    room -= given;
    return render(section, given);
  });
  if (left === 0) return blocks;
  const are = left === 1 ? 'is' : 'are';
  const others = sections.length > 1 ? ' of other files' : '';
  return [
    ...blocks,
    `${counted(left, namesOf(nounsOf(sections.map(({ project }) => project)))[part])}${others} ${are} in ${elsewhere}.`,
  ];
};

const namesOf = ({ one }: Nouns) => ({
  critical: 'critical difference',
  conflicts: 'conflict',
  minor: 'minor difference',
  settled: 'declined or ignored difference',
  info: `older or unselected ${one}`,
});

const optionsOf = (result: RenderedResult): BlockOptions => ({
  from: result.run.startedAt,
  delivered: deliveredTexts(result),
  open: OPEN_ROWS,
  elsewhere: jsonReport(result),
});

const inFile = (
  { project }: Sections,
  { projects }: RenderedResult,
  spell: typeof nameOf,
): string => (projects.length === 1 ? '' : ` in ${spell(project, projects)}`);

type RenderPart = (section: Sections, result: RenderedResult, room: number) => string[];

const folded =
  (part: 'minor' | 'info'): RenderPart =>
  (section, result, room) => [
    details(
      `${counted(sizeOf(section[part]), namesOf(section.project.tracker.nouns)[part])}${inFile(section, result, nameInHtml)}`,
      ...driftBlocks(section[part], optionsOf(result), room),
    ),
  ];

const RENDERERS: Readonly<Record<Part, RenderPart>> = {
  critical: (section, result, room) => [
    `### Critical${inFile(section, result, nameOf)}`,
    ...driftBlocks(section.critical, optionsOf(result), room),
  ],
  conflicts: (section, result, room) => [
    `### Conflicts${inFile(section, result, nameOf)}`,
    ...conflictBlocks(section.conflicts.singles, optionsOf(result), room),
  ],
  minor: folded('minor'),
  settled: (section, result, room) => {
    const drifts = [...section.settled.groups.flat(), ...section.settled.singles];
    const declined = drifts.filter(({ resolution }) => resolution === 'declined').length;
    const ignored = drifts.length - declined;
    const counts = listed([
      ...(declined === 0 ? [] : [`${thousands(declined)} declined`]),
      ...(ignored === 0 ? [] : [`${thousands(ignored)} ignored`]),
    ]);
    return [
      details(
        `${counts} ${drifts.length === 1 ? 'difference' : 'differences'}${inFile(section, result, nameInHtml)}`,
        ...driftBlocks(section.settled, optionsOf(result), room),
      ),
    ];
  },
  info: folded('info'),
};
